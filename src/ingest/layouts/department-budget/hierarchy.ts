import type { Row } from '../../../schema/schema.ts'
import type { Entry } from './entry.ts'

/** Where an entry stands in the tree of its statement. */
export type Standing = Pick<Row<'budget_line'>, 'level' | 'is_leaf'>

/** The code directly above: 2010399 → 20103 → 201 → null, the statement's total. */
export const parentCode = (code: string): string | null => (code.length > 3 ? code.slice(0, -2) : null)

/** Standing of the entries of a statement with codes: the level is told by the length of the code. */
export function standingByCode(entries: readonly Entry[]): readonly Standing[] {
	const parents = new Set(entries.map((it) => it.code && parentCode(it.code)))
	return entries.map(({ code, item_name }) =>
		code !== null
			? { level: (code.length - 1) / 2, is_leaf: !parents.has(code) }
			: { level: isTotal(item_name) ? 0 : null, is_leaf: false },
	)
}

/** The row of a statement with codes that has none because it is the total. */
export const isTotal = (name: string): boolean => name === '合计'

const TOTAL = /^(?:本年)?(?:收入|支出)(?:合计|总计)$/
const CARRIED = /结转/
const NUMBERED = /^[一二三四五六七八九十]+、/

/** Standing of the items of a summary: totals, items, and the numbered items that make up a carried-over balance. */
export function standingByName(entries: readonly Entry[]): readonly Standing[] {
	const levels = new Map<Entry, number>()
	const divided = new Set<Entry>()
	for (const direction of ['revenue', 'expenditure'] as const) {
		let carried: Entry | undefined
		for (const entry of entries.filter((it) => it.direction === direction)) {
			if (TOTAL.test(entry.item_name)) carried = undefined
			else if (CARRIED.test(entry.item_name)) carried = entry
			const within = carried && carried !== entry && NUMBERED.test(entry.item_name) ? carried : undefined
			if (within) divided.add(within)
			levels.set(entry, TOTAL.test(entry.item_name) ? 0 : within ? 2 : 1)
		}
	}
	return entries.map((entry) => {
		const level = levels.get(entry) ?? 1
		return { level, is_leaf: level > 0 && !divided.has(entry) }
	})
}
