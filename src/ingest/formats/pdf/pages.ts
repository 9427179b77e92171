import { BORDER, type Cell, type CellDocument, type CellLine } from '../../cells/cell.ts'
import { cellText, normalise } from '../../cells/normalise.ts'
import type { Box } from './marks.ts'
import type { Page, PrintedTable, PrintedText } from './page.ts'

/** The pages of a PDF as lines of cells: rows of ruled tables by their columns, all other lines by where they stand. */
export function fromPages(name: string, pages: readonly Page[]): CellDocument {
	const unit = columnOf(pages)
	const lines: CellLine[] = []
	const furniture = repeated(pages)
	let table = -1
	let before: PrintedTable | undefined
	/** Where the last table ended, as long as only page numbers and running heads came behind it. */
	let end: number | undefined
	for (const { number, blocks } of pages) {
		let bottom: number | undefined
		for (const block of blocks) {
			if (bottom !== undefined && block.y0 - bottom > unit * PARTED)
				lines.push(blank(lines.length + 1, number))
			bottom = Math.max(bottom ?? 0, block.y1)
			if (block.kind === 'text') {
				if (!furniture.has(keyOf(block))) end = undefined
				lines.push(textLine(block, { line: lines.length + 1, page: number, unit }))
				continue
			}
			if (before && end !== undefined && sameColumns(before, block))
				for (let at = end; at < lines.length; at += 1) lines[at] = { ...(lines[at] as CellLine), table }
			else table += 1
			for (const row of block.rows)
				if (row.length > 0) lines.push(rowLine(row, { line: lines.length + 1, page: number, table }))
			before = block
			end = lines.length
		}
	}
	return { name, format: 'pdf', lines }
}

/** Lines further apart than this many columns have a blank line between them. */
const PARTED = 4

/** Lines that several pages print in the same place, whatever their numbers: page numbers, running heads. */
function repeated(pages: readonly Page[]): ReadonlySet<string> {
	const counts = new Map<string, number>()
	for (const { blocks } of pages)
		for (const key of new Set(blocks.flatMap((block) => (block.kind === 'text' ? [keyOf(block)] : []))))
			counts.set(key, (counts.get(key) ?? 0) + 1)
	return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key))
}

const keyOf = ({ runs, y0 }: PrintedText) =>
	`${String(Math.round(y0 / 4))} ${runs.map(({ text }) => text.replace(/\d+/g, '#')).join(' ')}`

const blank = (line: number, page: number): CellLine => ({
	line,
	text: '',
	cells: [],
	columns: 'position',
	table: null,
	page,
})

/** The width of a display column: half the height of the type that most characters have. */
function columnOf(pages: readonly Page[]): number {
	const counts = new Map<number, number>()
	for (const { blocks } of pages)
		for (const block of blocks)
			if (block.kind === 'text')
				for (const { size, text } of block.runs) {
					const rounded = Math.round(size * 2) / 2
					counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
				}
	const [usual] = [...counts].sort(([, a], [, b]) => b - a)
	return Math.max(1, (usual?.[0] ?? 10) / 2)
}

/** A table goes on where the next one has the same borders. */
const sameColumns = (before: PrintedTable, here: PrintedTable): boolean =>
	before.xs === here.xs ||
	(before.xs.length === here.xs.length &&
		before.xs.every((x, index) => Math.abs(x - (here.xs[index] ?? 0)) <= 3))

function textLine(
	{ runs }: PrintedText,
	{ line, page, unit }: { readonly line: number; readonly page: number; readonly unit: number },
): CellLine {
	const cells = runs.map((run, index): Cell => {
		const before = runs[index - 1]
		return {
			text: normalise(run.text).trim(),
			printed: run.isParted && index === runs.length - 1 ? `${run.text} ` : run.text,
			start: Math.round(run.x0 / unit),
			end: Math.round(run.x1 / unit),
			gap: before ? Math.max(1, Math.round((run.x0 - before.x1) / unit)) : 0,
			rowSpan: 1,
			columnSpan: 1,
			place: { page, box: boxOf(run) },
		}
	})
	return { line, text: joined(cells), cells, columns: 'position', table: null, page }
}

function rowLine(
	row: PrintedTable['rows'][number],
	{ line, page, table }: { readonly line: number; readonly page: number; readonly table: number },
): CellLine {
	const cells = row.map((cell): Cell => ({
		text: cellText(normalise(cell.text)),
		printed: cell.text,
		start: cell.column,
		end: cell.columnEnd,
		gap: cell.column === 0 ? 0 : BORDER,
		rowSpan: cell.rowEnd - cell.row,
		columnSpan: cell.columnEnd - cell.column,
		place: { page, box: boxOf(cell) },
	}))
	return { line, text: joined(cells), cells, columns: 'index', table, page }
}

const joined = (cells: readonly Cell[]) =>
	cells
		.map(({ text }) => text)
		.filter(Boolean)
		.join(' ')

/** Tenths of a point are as fine as anything is drawn. */
const boxOf = ({ x0, y0, x1, y1 }: Box) =>
	[x0, y0, x1, y1].map((value) => Math.round(value * 10) / 10) as unknown as readonly [
		number,
		number,
		number,
		number,
	]
