import { GROUPS, plain, type Entry, type SearchIndex } from './index-of.ts'

/**
 * What a few typed words find, in the order of the groups. Every word must fit one disclosure that has the entry, and at
 * least one of them the entry itself: a province with a kind of department finds the counties there that have one.
 */
export function find({ entries, combinations }: SearchIndex, typed: string): readonly Entry[] {
	const groups = GROUPS.map((group) => entries[group])
	const words = plain(typed).split(/\s+/).filter(Boolean)
	if (!words.length) return groups.flat()
	const fits = words.map((word) => groups.map((all) => all.map((entry) => matches(entry, word))))
	const found = groups.map(() => new Set<number>())
	for (const combination of combinations) {
		if (!fits.every((own) => combination.some((at, group) => own[group]?.[at]))) continue
		for (const own of fits)
			for (const [group, at] of combination.entries()) if (own[group]?.[at]) found[group]?.add(at)
	}
	return groups.flatMap((all, group) => all.filter((_, at) => found[group]?.has(at)))
}

const matches = ({ names, codes }: Entry, word: string): boolean =>
	codes.includes(`\n${word}`) || names.includes(word)

/** Entries without the places that lie within another of them. */
export const outermost = (entries: readonly Entry[]): readonly Entry[] => {
	const places = new Set(entries.flatMap(({ key, value }) => (key === 'c' ? [value] : [])))
	return entries.filter(
		({ key, value }) =>
			key !== 'c' || ![2, 4].some((digits) => digits < value.length && places.has(value.slice(0, digits))),
	)
}
