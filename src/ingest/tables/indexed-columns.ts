import type { Interval } from './intervals.ts'
import type { Placing } from './page-columns.ts'
import type { Token } from './token.ts'

/** What is known of a table by cells beside its numbers. */
export interface IndexedTable {
	/** Headings of amounts, the first of them that of the total. */
	readonly headings: readonly Interval[]
	/** By how many cells the names stand right of their heading: one heading over three cells of codes. */
	readonly namesShifted: number | null
}

/**
 * Puts numbers under headings by counting cells. A line of a header may have fewer cells than the rows: it is moved so that
 * every number has a heading, the first of them that of the total; where no move does that, none is told.
 */
export function placeByIndex(rows: readonly (readonly Token[])[], table: IndexedTable): Placing {
	const columns = [...new Set(rows.flatMap((row) => row.map((it) => it.start)))].sort((a, b) => a - b)
	const [first = 0] = columns
	const total = table.headings[0]
	const shifts = [table.namesShifted ?? 0, 0, total ? first - total.start : 0]
	const at = (column: number, shift: number) =>
		table.headings.findIndex(({ start, end }) => column - shift >= start && column - shift < end)
	const fits = (shift: number) => at(first, shift) === 0 && columns.every((column) => at(column, shift) >= 0)
	const shift = shifts.find(fits)
	return {
		rows: rows.map((row) => row.map((it) => (shift === undefined ? -1 : at(it.start, shift)))),
		places: new Map(),
		isInferred: false,
	}
}
