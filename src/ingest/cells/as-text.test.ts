import { expect, test } from 'vitest'
import { asText } from './as-text.ts'
import { BORDER, type Cell, type CellDocument, type CellLine } from './cell.ts'
import { plainRows } from './plain-rows.ts'

const cell = (text: string, start: number, { end = start + 1, gap = 0, rowSpan = 1 } = {}): Cell => ({
	text: text.trim(),
	printed: text,
	start,
	end,
	gap,
	rowSpan,
	columnSpan: 1,
	place: { line: 1 },
})
const line = (number: number, columns: CellLine['columns'], ...cells: readonly Cell[]): CellLine => ({
	line: number,
	text: cells.map(({ text }) => text).join(' '),
	cells,
	columns,
	table: columns === 'index' ? 0 : null,
	page: 1,
})
const document = (format: CellDocument['format'], ...lines: readonly CellLine[]): CellDocument => ({
	name: 'a',
	format,
	lines,
})

test('cells stand in their columns, lines at their numbers, and a line end in a cell ends no line', () => {
	const made = document(
		'html',
		line(1, 'index', cell('项目\n名称', 0, { rowSpan: 2 }), cell('金额', 1, { gap: BORDER })),
		line(4, 'index', cell('', 1), cell('3.00', 3)),
		line(5, 'position', cell('单位：', 0), cell('万元', 8, { gap: 2 })),
	)
	expect(asText(made)).toBe('项目 名称\t金额\n\n\n\t\t\t3.00\n单位：  万元')
})

test('a sheet is as wide as its widest row, and a row of another format ends where it ends', () => {
	const row = line(1, 'index', cell('甲', 0), cell('', 1))
	expect(asText(document('workbook', row))).toBe('甲')
	expect(asText(document('docx', row))).toBe('甲\t')
})

test('rows of a web page that share a line cannot be told apart', () => {
	expect(
		asText(document('html', line(1, 'index', cell('甲', 0)), line(1, 'index', cell('乙', 0)))),
	).toBeNull()
})

const full = (number: number, text: string, start = 0, end = 40) =>
	line(number, 'position', cell(text, start, { end }))

test('a line that the width of the page broke is one, in a PDF; one that ends early or an indented one is not', () => {
	const lines = [full(1, '负责全县'), full(2, '干部教育。', 0, 10), full(3, '（二）', 4, 40)]
	expect(asText(document('pdf', ...lines))).toBe('负责全县干部教育。\n\n（二）')
	expect(asText(document('docx', ...lines))).toBe('负责全县\n干部教育。\n（二）')
})

test('rows without merged cells are read as those of a text; one merged cell makes all of it a grid', () => {
	const plain = document('docx', line(1, 'index', cell('甲', 0)))
	expect(plainRows(plain).lines.map(({ table }) => table)).toEqual([null])
	const merged = document('docx', ...plain.lines, line(2, 'index', cell('乙', 0, { rowSpan: 2 })))
	expect(plainRows(merged)).toBe(merged)
})
