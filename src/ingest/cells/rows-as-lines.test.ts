import { expect, test } from 'vitest'
import type { Cell, CellDocument, CellLine } from './cell.ts'
import { plainRows } from './plain-rows.ts'
import { wholeParagraphs } from './whole-paragraphs.ts'

const cell = (text: string, start: number, { end = start + 1, gap = 0, rowSpan = 1 } = {}): Cell => ({
	text: text.trim(),
	printed: text,
	start,
	end,
	gap,
	rowSpan,
	columnSpan: 1,
	place: { sheet: '表1', address: 'A1' },
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
const textsOf = ({ lines }: CellDocument) => lines.map(({ cells }) => cells.map(({ text }) => text))

test('rows without merged cells are read as those of a text; one merged cell makes all of it a grid', () => {
	const plain = document('docx', line(1, 'index', cell('甲', 0)))
	expect(plainRows(plain).lines.map(({ table }) => table)).toEqual([null])
	const merged = document('docx', ...plain.lines, line(2, 'index', cell('乙', 0, { rowSpan: 2 })))
	expect(plainRows(merged)).toBe(merged)
})

test('rows of a sheet are as wide as the widest between lines, and one text alone is a line without borders', () => {
	const sheet = document(
		'workbook',
		line(1, 'index', cell('1、甲县 2024 年补助', 0), cell('', 1), cell('', 2)),
		line(2, 'index', cell('项目名称', 0), cell('甲', 1), cell('乙', 2), cell('', 3)),
		line(2, 'index', cell('合计', 0), cell('2.00', 1), cell('', 2), cell('', 3)),
		line(3, 'index', cell('', 0), cell('', 1), cell('', 2)),
		line(4, 'index', cell('', 0), cell('乙', 1), cell('', 2)),
	)
	const read = plainRows(sheet)
	expect(textsOf(read)).toEqual([
		['1、甲县', '2024', '年补助'],
		['项目名称', '甲', '乙'],
		['合计', '2.00', ''],
		[],
		['', '乙'],
	])
	expect(read.lines.map(({ columns }) => columns)).toEqual(['position', ...Array<string>(4).fill('index')])
	expect(read.lines[0]?.cells.map(({ place }) => place)).toEqual(
		Array(3).fill({ sheet: '表1', address: 'A1' }),
	)
	expect(textsOf(plainRows({ ...sheet, format: 'docx' }))[0]).toEqual(['1、甲县 2024 年补助', '', ''])
})

const full = (number: number, text: string, start = 0, end = 40) =>
	line(number, 'position', cell(text, start, { end }))
const ruled = Array.from({ length: 4 }, (_, at) => line(at + 10, 'index', cell('甲', 0), cell('1.00', 1)))

test('a line that the width of the page broke is one, in a PDF; one that ends early or an indented one is not', () => {
	const lines = [full(1, '负责全县'), full(2, '干部教育。', 0, 10), full(3, '（二）', 4, 40), ...ruled]
	expect(textsOf(wholeParagraphs(document('pdf', ...lines))).slice(0, 3)).toEqual([
		['负责全县干部教育。'],
		[],
		['（二）'],
	])
	expect(wholeParagraphs(document('docx', ...lines)).lines).toEqual(lines)
})

test('a blank before the break parts two cells', () => {
	const lines = [full(1, '合计 3.00 '), full(2, '20103', 0, 5), ...ruled]
	const [first, second] = wholeParagraphs(document('pdf', ...lines)).lines
	expect(first?.cells.map(({ text, gap }) => [text, gap])).toEqual([
		['合计 3.00', 0],
		['20103', 1],
	])
	expect([first?.text, second?.text]).toEqual(['合计 3.00 20103', ''])
})

test('a page that is set by blanks alone keeps its lines', () => {
	const lines = [full(1, '负责全县'), full(2, '干部教育。', 0, 10)]
	expect(wholeParagraphs(document('pdf', ...lines)).lines).toEqual(lines)
})
