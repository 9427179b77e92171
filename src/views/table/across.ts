import type { Disclosure } from '../disclosures/disclosures.ts'

/** How a long answer, a row a cell, becomes a cross table: which of its columns name lines, heads and cells. */
export interface Across<K extends string = string> {
	/** The columns that a line begins with; they tell lines apart, unless `key` does. */
	readonly lines: readonly [K, ...K[]]
	/** What tells lines apart, where documents may call the same line differently. */
	readonly key?: readonly [K, ...K[]]
	/** What tells heads apart: a disclosure, and what else it is read by. */
	readonly heads: readonly [K, ...K[]]
	/** What stands under every head. */
	readonly cells: readonly [K, ...K[]]
}

/** A line or a head with the first row that it names. */
export interface Head<R> {
	readonly key: string
	readonly row: R
}
export interface Line<R> extends Head<R> {
	/** In the order of the heads; undefined where the answer has no row. */
	readonly cells: readonly (R | undefined)[]
}
export interface Spread<R> {
	readonly heads: readonly Head<R>[]
	readonly lines: readonly Line<R>[]
}

type Names = Pick<Across, 'lines' | 'key' | 'heads'>
const keyOf = (row: object, names: readonly string[]): string =>
	names.map((name) => String((row as Readonly<Record<string, unknown>>)[name])).join('\n')

/** What a link calls a column under a head: `budget_yuan.130529-zuzhibu-2024-budget`. */
export const headId = (cell: string, head: string): string => [cell, ...head.split('\n')].join('.')

/**
 * Rows as a cross table: lines and heads in the order in which the answer first has them, but heads of disclosures in their
 * order and, within one, in that of the words that tell them apart. Of several rows for one cell the first stands.
 */
export function spread<R extends object>(
	rows: readonly R[],
	{ lines, key = lines, heads }: Names,
	disclosures: readonly Disclosure[],
): Spread<R> {
	const [tops, sides] = [new Map<string, R>(), new Map<string, Map<string, R>>()]
	for (const row of rows) {
		const [top, side] = [keyOf(row, heads), keyOf(row, key)]
		if (!tops.has(top)) tops.set(top, row)
		const cells = sides.get(side) ?? new Map<string, R>()
		if (!cells.has(top)) cells.set(top, row)
		sides.set(side, cells)
	}
	const found = [...tops].map(([key, row]) => ({ key, row }))
	const places = new Map(disclosures.map(({ document_id }, at) => [document_id, at]))
	const placeOf = (row: R) => places.get((row as { document_id?: string }).document_id ?? '') ?? 0
	const ordered = heads.includes('document_id')
		? found.toSorted((a, b) => placeOf(a.row) - placeOf(b.row) || (a.key < b.key ? -1 : 1))
		: found
	return {
		heads: ordered,
		lines: [...sides].flatMap(([key, cells]) => {
			const [row] = cells.values()
			return row ? [{ key, row, cells: ordered.map((head) => cells.get(head.key)) }] : []
		}),
	}
}
