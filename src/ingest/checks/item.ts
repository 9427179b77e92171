import type { Place } from '../reading.ts'
import type { Amount, Line } from './check.ts'

/** What a cell says: whole cents, nothing at all, or something that could not be read. */
export type Cell = bigint | 'unreadable' | undefined

/** An item of a statement with its cells, put together from the lines of its amounts. */
export interface Item
	extends Place, Pick<Line, 'statement' | 'item_name' | 'level' | 'is_leaf' | 'direction'> {
	readonly code: string | null
	readonly lines: readonly Line[]
}

/** The items of a statement in the order of the document; what was inferred is no evidence and is left out. */
export function items(lines: readonly Line[], statement: Line['statement']): readonly Item[] {
	const found = new Map<string, Line[]>()
	for (const line of lines.filter((it) => it.statement === statement && it.amount_state !== 'inferred')) {
		const key = [line.direction, line.line_start, line.row_no, codeOf(line), line.item_name].join('\t')
		found.set(key, [...(found.get(key) ?? []), line])
	}
	return [...found.values()].flatMap((of) => (of[0] ? [{ ...of[0], code: codeOf(of[0]), lines: of }] : []))
}

const codeOf = (line: Line) => line.function_code ?? line.economic_code

/** The cell of a measure; of the fund named, or of whichever fund the item has when none is. */
export function cell(item: Item | undefined, measure: Line['measure'], fund?: Line['fund']): Cell {
	const line = item?.lines.find((it) => it.measure === measure && (fund === undefined || it.fund === fund))
	if (!line || line.amount_state === 'blank') return undefined
	return line.amount_yuan ?? 'unreadable'
}

/** The sum of cells: an empty one counts as nothing if another has an amount; one unreadable makes the sum so. */
export function sum(cells: readonly Cell[]): Cell {
	if (cells.includes('unreadable')) return 'unreadable'
	const amounts = cells.filter((it) => typeof it === 'bigint')
	return amounts.length > 0 ? amounts.reduce((total, amount) => total + amount, 0n) : undefined
}

/** A cell as a comparison takes it. */
export const known = (it: Cell): Amount => (typeof it === 'bigint' ? it : undefined)

/** Something is said on one side at least: else there is nothing to compare. */
export const said = (...cells: readonly Cell[]): boolean => cells.some((it) => it !== undefined)

/** How an item is named as the subject of a check: its statement, its code and name. */
export const subjectOf = (item: Item, ...more: readonly (string | null)[]): string =>
	[item.statement, item.code, item.item_name, ...more].filter(Boolean).join(' ')
