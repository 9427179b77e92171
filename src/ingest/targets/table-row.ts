import type { ColumnRole } from '../words/terms.ts'
import type { Header } from './header.ts'
import type { Token } from './token.ts'

/** A row of a table: for each column what stands in it, and what of the row fits no column. */
export interface TableRow {
	/** By the order of the columns; null where the row holds nothing for it. */
	readonly cells: readonly (Token | null)[]
	readonly left: readonly Token[]
	/** Where a merged label stands beside the middle of its rows: the labels that cover this row, found by place. */
	/** What conversion made of the label of its class; the subclass tells the class. */
	readonly damagedLabel?: Token
	readonly labels?: { readonly class1: Token | null; readonly class2: Token | null }
}

/** The cell of a row for a role; the annual one where both are printed. */
export const cellOf = (header: Header, row: TableRow, role: ColumnRole): Token | null =>
	row.cells[placesOf(header).get(role) ?? -1] ?? null

/** Whether a column is read: it has a role, and is the first of its role or the one of the whole period beside the annual one. */
export const isRead = (header: Header, at: number): boolean => {
	const { role = null, longer } = header.columns[at] ?? {}
	return role !== null && (longer === true || placesOf(header).get(role) === at)
}

const places = new WeakMap<Header, ReadonlyMap<ColumnRole, number>>()

/** Where a header has the column of each role, the first of several; found once for all rows. */
function placesOf(header: Header): ReadonlyMap<ColumnRole, number> {
	const known = places.get(header)
	if (known) return known
	const made = new Map<ColumnRole, number>()
	for (const [at, { role, longer }] of header.columns.entries())
		if (role !== null && !longer && !made.has(role)) made.set(role, at)
	places.set(header, made)
	return made
}
