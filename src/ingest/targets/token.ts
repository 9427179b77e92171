import type { Cell, CellDocument } from '../cells/cell.ts'
import { formOf, type CellForm } from '../cells/form-of-cell.ts'

/** A cell as the readers of forms and indicators see it: where it stands in the stream of the document's cells, and its form. */
export interface Token {
	readonly text: string
	readonly printed: string
	readonly form: CellForm
	/** The line of the file where the text stands. */
	readonly line: number
	/** The line of cells (from 0) that it is part of, and its order there. */
	readonly row: number
	readonly at: number
	/** Its order from the end of the row, blank cells at the end left out. */
	readonly fromEnd: number
	readonly start: number
	readonly end: number
	readonly gap: number
	readonly columns: 'index' | 'position'
	readonly table: number | null
	readonly rowSpan: number
	/** The cells that it is made of; several where pieces of one label were put together. */
	readonly cells: readonly Cell[]
}

/** The cells of a document as one stream, blank cells included. */
export function tokensOf(document: CellDocument): readonly Token[] {
	return document.lines.flatMap(({ cells, line, columns, table }, row) => {
		const filled = cells.findLastIndex((cell) => cell.text !== '') + 1
		return cells.map((cell, at): Token => ({
			text: cell.text,
			printed: cell.printed,
			form: formOf(cell.text),
			line: 'line' in cell.place ? cell.place.line : line,
			row,
			at,
			fromEnd: filled - at,
			start: cell.start,
			end: cell.end,
			gap: cell.gap,
			columns,
			table,
			rowSpan: cell.rowSpan,
			cells: [cell],
		}))
	})
}

/** Two pieces of one text as one token, which stands where the first stands. */
export const joined = (first: Token, second: Token, between = ''): Token => ({
	...first,
	text: first.text + between + second.text,
	printed: `${first.printed}${between}${second.printed}`,
	form: formOf(first.text + second.text),
	end: first.row === second.row ? second.end : Math.max(first.end, second.end),
	start: first.row === second.row ? first.start : Math.min(first.start, second.start),
	cells: [...first.cells, ...second.cells],
})
