import { BORDER, type Cell, type CellLine, type CellPlace } from '../cells/cell.ts'
import { cellText, normalise } from '../cells/normalise.ts'

/** A cell of a ruled table before its columns are known. */
export interface RuledCell {
	readonly printed: string
	readonly rowSpan: number
	readonly columnSpan: number
	readonly place: CellPlace
}

export interface RuledRow {
	readonly line: number
	readonly cells: readonly RuledCell[]
}

/** Where a table stands: its number in the file and its page or sheet. */
export interface RuledTable {
	readonly table: number
	readonly page: number
}

/** The rows of a ruled table with every cell in its columns: what a cell of an earlier row covers is left out. */
export function ruled(rows: readonly RuledRow[], { table, page }: RuledTable): CellLine[] {
	/** How many rows below this one a column is still covered. */
	const covered: number[] = []
	return rows.map(({ line, cells }, index) => {
		const here = covered.map((rows) => rows > 0)
		for (const [column, rows] of covered.entries()) covered[column] = Math.max(0, rows - 1)
		let start = 0
		const placed = cells.map((cell): Cell => {
			while (here[start]) start += 1
			const end = start + Math.max(1, cell.columnSpan)
			const rowSpan = Math.min(Math.max(1, cell.rowSpan), rows.length - index)
			for (let column = start; column < end; column += 1) covered[column] = rowSpan - 1
			const made = cellAt(cell, { start, end, rowSpan })
			start = end
			return made
		})
		return {
			line,
			text: placed
				.map(({ text }) => text)
				.filter(Boolean)
				.join(' '),
			cells: placed,
			columns: 'index' as const,
			table,
			page,
		}
	})
}

const cellAt = (
	{ printed, columnSpan, place }: RuledCell,
	at: { readonly start: number; readonly end: number; readonly rowSpan: number },
): Cell => ({
	text: cellText(normalise(printed)),
	printed,
	...at,
	columnSpan: Math.max(1, columnSpan),
	gap: at.start === 0 ? 0 : BORDER,
	place,
})
