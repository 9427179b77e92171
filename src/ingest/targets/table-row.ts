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
export function cellOf({ columns }: Header, row: TableRow, role: ColumnRole): Token | null {
	const at = columns.findIndex((it) => it.role === role && !it.longer)
	return row.cells[at] ?? null
}
