import type { CellDocument } from '../cells/cell.ts'
import { ruled, type RuledRow } from './grid.ts'
import { separatedRows } from './separated.ts'

/** No disclosure has more cells; of a larger table the first rows stand for the others, and its readers go through its text. */
export const READ_CELLS = 1_000_000
export const SHOWN_ROWS = 2000

/** A table of separated values as one ruled table, from a text in pieces; a row names the line that it begins in. */
export function fromCsv(name: string, pieces: Iterable<string>): CellDocument {
	const rows: { readonly line: number; readonly cells: readonly string[] }[] = []
	let cells = 0
	for (const part of separatedRows(pieces, name)) {
		for (const [at, row] of part.rows.entries()) {
			cells += row.length
			if (cells > READ_CELLS) break
			rows.push({ line: part.lines[at] ?? 0, cells: row })
		}
		if (cells > READ_CELLS) break
	}
	const isCut = cells > READ_CELLS
	return {
		name,
		format: 'csv',
		lines: ruled((isCut ? rows.slice(0, SHOWN_ROWS) : rows).map(ruledRow), { table: 0, page: 1 }),
		...(isCut && { isCut }),
	}
}

/** A sheet shows 2130301 where a system wrote ="2130301", so that its digits are kept as they are. */
const shown = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell

const ruledRow = ({
	line,
	cells,
}: {
	readonly line: number
	readonly cells: readonly string[]
}): RuledRow => ({
	line,
	cells: cells.map((cell) => ({ printed: shown(cell), rowSpan: 1, columnSpan: 1, place: { line } })),
})
