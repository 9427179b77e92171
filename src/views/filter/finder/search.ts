import { isFoundBy, wordsOf } from '../../disclosures/sought.ts'
import { GROUPS, type Entry, type Group, type SearchIndex } from './index-of.ts'

/** More words than this are not told apart: nobody types them. */
const MOST_WORDS = 12

/**
 * What a few typed words find, in the order of the groups. Every word must fit one disclosure that has the entry, and at
 * least one of them the entry itself: a province with a kind of department finds the counties there that have one.
 */
export function find({ entries, counties, disclosed }: SearchIndex, typed: string): readonly Entry[] {
	const words = wordsOf(typed).slice(0, MOST_WORDS)
	if (!words.length) return GROUPS.flatMap((group) => entries[group])
	const all = 2 ** words.length - 1
	const fitsOf = (group: Group) => entries[group].map((entry) => fitOf(entry, words))
	const fits: Readonly<Record<Group, readonly number[]>> = {
		province: fitsOf('province'),
		y: fitsOf('y'),
		dep: fitsOf('dep'),
		prefecture: fitsOf('prefecture'),
		county: fitsOf('county'),
	}
	const found: Readonly<Record<Group, Set<number>>> = {
		province: new Set(),
		y: new Set(),
		dep: new Set(),
		prefecture: new Set(),
		county: new Set(),
	}
	const isFound = new Map<number, boolean>()
	for (const { at, disclosed: list } of counties) {
		const [province, prefecture, county] = at
		const own = [fits.province[province] ?? 0, fits.prefecture[prefecture] ?? 0, fits.county[county] ?? 0]
		const place = own.reduce((sum, fit) => sum | fit, 0)
		// Counties that disclose the same, and whose places fit the same words, find the same kinds and years.
		const kind = list * (all + 1) + place
		const isHere = isFound.get(kind) ?? takePairs(disclosed[list] ?? [], place)
		isFound.set(kind, isHere)
		if (!isHere) continue
		if (own[0]) found.province.add(province)
		if (own[1]) found.prefecture.add(prefecture)
		if (own[2]) found.county.add(county)
	}
	return GROUPS.flatMap((group) => entries[group].filter((_, at) => found[group].has(at)))

	/** Finds the kinds and years that fit with a place, where any do. */
	function takePairs(pairs: readonly (readonly [number, number])[], place: number): boolean {
		let isAny = false
		for (const [year, department] of pairs) {
			const [y, dep] = [fits.y[year] ?? 0, fits.dep[department] ?? 0]
			if ((place | y | dep) !== all) continue
			isAny = true
			if (y) found.y.add(year)
			if (dep) found.dep.add(department)
		}
		return isAny
	}
}

/** Which of the words fit an entry, a bit each. */
const fitOf = (entry: Entry, words: readonly string[]): number =>
	words.reduce((sum, word, at) => (isFoundBy(entry, word) ? sum | (1 << at) : sum), 0)

/** Entries without the places that lie within another of them. */
export const outermost = (entries: readonly Entry[]): readonly Entry[] => {
	const places = new Set(entries.flatMap(({ key, value }) => (key === 'c' ? [value] : [])))
	return entries.filter(
		({ key, value }) =>
			key !== 'c' || ![2, 4].some((digits) => digits < value.length && places.has(value.slice(0, digits))),
	)
}
