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
	const isSheet = format === 'workbook'
	return {
		...document,
		lines: lines.map((line) => ({ ...line, table: null, ...(isSheet && asLine(line)) })),
	}
}

/**
 * A row of a sheet as a line of a text. A sheet is as wide as its widest row, and has no lines but rows: what stands alone in
 * the first cell of one is a line without borders.
 */
function asLine({ cells }: CellLine): Partial<Pick<CellLine, 'cells' | 'columns'>> {
	const printed = cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1)
	const [first, ...others] = printed
	return first && others.length === 0
		? { cells: blankParted(first), columns: 'position' }
		: { cells: printed }
}
