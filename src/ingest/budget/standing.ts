import type { Row } from '../../schema/schema.ts'
import { isTotalName, type Entry } from './entry.ts'

/** Where an item stands in the tree of its table. */
export type Standing = Pick<Row<'budget_line'>, 'level' | 'is_leaf'>

const NUMBERED = /^[一二三四五六七八九十]+\s*、/
const SECOND = /^[（(][一二三四五六七八九十]+[）)]|^\d{1,2}\s*[.、．]|^其中/
const CARRIED = /结转|结余/

/** Levels by the length of a code; without codes by the numbering of the names. Sums take leaves only. */
export function standingOf(entries: readonly Entry[]): readonly Standing[] {
	const isCoded = entries.some((it) => it.code !== null)
	return isCoded ? byCode(entries) : byName(entries)
}

function byCode(entries: readonly Entry[]): readonly Standing[] {
	const codes = new Set(entries.flatMap((it) => it.code ?? []))
	const parents = new Set([...codes].flatMap((code) => above(code).filter((it) => codes.has(it))))
	return entries.map(({ code, name }) =>
		code === null
			? { level: isTotalName(name) ? 0 : null, is_leaf: false }
			: { level: (code.length - 1) / 2, is_leaf: !parents.has(code) },
	)
}

const above = (code: string): readonly string[] =>
	code.length > 3 ? [code.slice(0, -2), ...above(code.slice(0, -2))] : []

function byName(entries: readonly Entry[]): readonly Standing[] {
	const levels = new Map<Entry, number>()
	const divided = new Set<Entry>()
	for (const direction of ['revenue', 'expenditure'] as const) {
		let carried: Entry | undefined
		let first: Entry | undefined
		for (const entry of entries.filter((it) => it.direction === direction)) {
			const { name } = entry
			if (isTotalName(name)) carried = undefined
			else if (CARRIED.test(name) && !NUMBERED.test(name)) carried = entry
			const within = carried && carried !== entry && NUMBERED.test(name) ? carried : undefined
			const parent = within ?? (SECOND.test(name) ? first : undefined)
			if (parent) divided.add(parent)
			if (NUMBERED.test(name)) first = entry
			levels.set(entry, entry.level ?? (isTotalName(name) ? 0 : parent ? 2 : 1))
		}
	}
	return entries.map((entry) => {
		const level = levels.get(entry) ?? 1
		return { level, is_leaf: level > 0 && !divided.has(entry) }
	})
}
