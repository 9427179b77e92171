import type { CellDocument } from './cell.ts'

/**
 * A document in which no cell is merged with another: its rules say no more than tabs would, and its rows are read as those of
 * a text, which may go on behind a page break and may have lost cells. Any other document is as it was.
 */
export function plainRows(document: CellDocument): CellDocument {
	const { lines } = document
	const isMerged = lines.some(({ cells }) =>
		cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1),
	)
	return isMerged ? document : { ...document, lines: lines.map((line) => ({ ...line, table: null })) }
}
