import { reconcile, type Check, type Line } from './check.ts'
import { cell, items, known, said, subjectOf, type Cell, type Item } from './item.ts'
import { side } from './summary.ts'

/** One amount asked of two statements; `at` is the item that is checked. */
export interface Pair {
	readonly at: Item
	/** What the subject is called beyond the item, such as a measure or a fund. */
	readonly of: string | null
	readonly expected: Cell
	readonly actual: Cell
}

/** A check that two statements say the same: a reconciliation for every pair of which one is said. */
export const same = (
	words: Pick<Check, 'id' | 'zh' | 'en'>,
	pairs: (lines: readonly Line[]) => readonly Pair[],
): Check => ({
	...words,
	*run({ lines }) {
		for (const { at, of, expected, actual } of pairs(lines))
			if (said(expected, actual))
				yield* reconcile(words, {
					subject: subjectOf(at, of),
					place: at,
					expected: known(expected),
					actual: known(actual),
				})
	},
})

/** Items of two statements by code, the total among them; where the second lacks one, the first one's item is `at`. */
export const byCode = (own: readonly Item[], others: readonly Item[]) => {
	// Items without a level have lost their code.
	const checked = own.filter((it) => it.level !== null)
	const other = others.filter((it) => it.level !== null)
	const [inChecked, inOther] = [coded(checked), coded(other)]
	const missing = other.filter((it) => !inChecked.has(it.code))
	return [...checked, ...missing].map((at) => ({
		at,
		checked: inChecked.get(at.code),
		other: inOther.get(at.code),
	}))
}

/** Items by code, the total under null; of several the first. */
export function coded(all: readonly Item[]): ReadonlyMap<string | null, Item> {
	const found = new Map<string | null, Item>()
	for (const it of all) if (!found.has(it.code)) found.set(it.code, it)
	return found
}

/** The total of a statement with codes. */
export const totalOf = (lines: readonly Line[], statement: Line['statement']): Item | undefined =>
	items(lines, statement).find((it) => it.level === 0)

/**
 * Whether all the department's money is fiscal appropriation. Only then do the statements by fund, which hold nothing
 * else, add up to the whole.
 */
export function isWhollyAppropriated(lines: readonly Line[]): boolean {
	const appropriated = cell(side(lines, 'appropriation_summary', 'revenue').grand, 'total')
	return (
		typeof appropriated === 'bigint' && appropriated === cell(totalOf(lines, 'income_by_function'), 'total')
	)
}
