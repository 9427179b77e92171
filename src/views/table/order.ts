import type { Table } from '../view.ts'
import type { Sorting } from './arrange.ts'

/** What a link calls a column by; a table that no link is written for, by its title. */
export const orderNameOf = ({ id, title }: Table['columns'][number]): string => id ?? title

/** The column that an order names, and its direction; null where the table has no such column. */
export function sortingOf(columns: Table['columns'], order: string): Sorting | null {
	const falling = order.startsWith('-')
	// By a name, so that a table of other columns is not sorted by one it does not have.
	const column = columns.findIndex((it) => orderNameOf(it) === order.slice(Number(falling)))
	return column >= 0 ? { column, falling } : null
}

/**
 * What a press on the head of `column` makes of the order that a link writes (`name`, or `-name` for the largest first):
 * once, the other way, and as the answer has it. Numbers begin with the largest.
 */
export function nextOrder(order: string, column: string, isNumber: boolean): string {
	const [rising, falling] = [column, `-${column}`]
	const turns = isNumber ? [falling, rising] : [rising, falling]
	return turns[turns.indexOf(order) + 1] ?? ''
}
