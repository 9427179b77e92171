import type { CellDocument, CellLine } from './cell.ts'
import { blankParted } from './from-text.ts'

/**
 * A document in which no cell is merged with another: its rules say no more than tabs would, and its rows are read as those of
 * a text, which may go on behind a page break and may have lost cells. Any other document is as it was.
 */
export function plainRows(document: CellDocument): CellDocument {
	const { lines, format } = document
	const isMerged = lines.some(({ cells }) =>
		cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1),
	)
	if (isMerged) return document
	const plain = lines.map((line) => (line.table === null ? line : { ...line, table: null }))
	return { ...document, lines: format === 'workbook' ? asLines(plain) : plain }
}

/** How many cells of a row there are up to its last text. */
const filled = ({ cells }: CellLine): number => cells.findLastIndex(({ text }) => text !== '') + 1

/**
 * The rows of a sheet as lines of a text. A sheet is as wide as its widest row, and has no lines but rows: what stands alone in
 * the first cell of one is a line without borders, and rows between such lines are as wide as the widest of them.
 */
function asLines(rows: readonly CellLine[]): readonly CellLine[] {
	const lines: CellLine[] = []
	let table: CellLine[] = []
	const end = () => {
		const width = Math.max(0, ...table.map(filled))
		lines.push(...table.map((row) => ({ ...row, cells: row.cells.slice(0, width) })))
		table = []
	}
	for (const row of rows) {
		const [first] = row.cells
		if (filled(row) > 1) table.push(row)
		else {
			end()
			lines.push(
				first?.text ? { ...row, cells: blankParted(first), columns: 'position' } : { ...row, cells: [] },
			)
		}
	}
	end()
	return lines
}
