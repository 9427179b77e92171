import type { Reference } from '../reference.ts'

type Division = Reference['division'][number]

/** A county as a text names it: of the official list, several of one name, or one that the list does not have. */
export interface NamedCounty {
	readonly name: string
	/** The divisions of that name; empty where the list has none. */
	readonly candidates: readonly Division[]
	/** Its place in the text. */
	readonly at: number
}

const NAME = /(?:自治县|自治旗|特区|林区|县|旗|区|市)$/

/** Divisions by name, the ones in use before those of earlier years. */
const byName = new WeakMap<readonly Division[], ReadonlyMap<string, readonly Division[]>>()
function divisionsByName(division: readonly Division[]): ReadonlyMap<string, readonly Division[]> {
	const known = byName.get(division)
	if (known) return known
	const made = new Map<string, Division[]>()
	for (const it of division.toSorted((a, b) => Number(a.valid_to !== null) - Number(b.valid_to !== null)))
		made.set(it.name, [...(made.get(it.name) ?? []), it])
	byName.set(division, made)
	return made
}

/** A province or prefecture before the county, which says which of several of that name it is. */
const ABOVE =
	/^(?:中共|中国共产党)?((?:[^县旗区市省]{2,8}(?:省|自治区|自治州|地区|盟)|[^县旗区市省]{2,4}市(?=[\u4e00-\u9fff]{1,8}[县区市旗]))*)/u

/**
 * The county that the name of a department or a title begins with. A name of the official list is recognised wherever the
 * list has it; any other must look like one: two to five characters and 县, 旗, 区 or 市.
 */
export function countyAtStart(text: string, { division }: Pick<Reference, 'division'>): NamedCounty | null {
	const names = divisionsByName(division)
	const above = ABOVE.exec(text)?.[1] ?? ''
	const prefix = /^(?:中共|中国共产党|中国共产主义青年团|共青团)/.exec(text)?.[0].length ?? 0
	// Behind the province and the prefecture, or, where that is the county itself, at the beginning.
	for (const at of new Set([prefix + above.length, prefix, ...cuts(text, prefix, above)])) {
		const rest = text.slice(at)
		for (let length = Math.min(18, rest.length); length >= 2; length -= 1) {
			const name = rest.slice(0, length)
			const candidates = NAME.test(name) ? names.get(name) : undefined
			if (candidates) return { name, candidates: narrowed(candidates, text.slice(0, at)), at }
		}
	}
	const other =
		/^[\u4e00-\u9fff]{1,5}?(?:自治县|自治旗|县|旗|(?<!小|园|社|地|校)区|(?<!城|都|门|超)市)(?=[\u4e00-\u9fff\d（(]|$)/u.exec(
			text.slice(prefix + above.length),
		)
	if (!other) return null
	return { name: other[0], candidates: [], at: prefix + above.length }
}

/** Ends of the units of government before a county: 湖南省|岳阳市|平江县. */
function cuts(text: string, prefix: number, above: string): number[] {
	const ends: number[] = []
	for (const [i, letter] of [...above].entries()) if ('省区州盟市'.includes(letter)) ends.push(prefix + i + 1)
	return ends.filter((at) => at < text.length).reverse()
}

/** Of several divisions of one name, those whose province or prefecture stands in the text; all where none does. */
export function narrowed(candidates: readonly Division[], text: string): readonly Division[] {
	const current = candidates.filter(({ valid_to }) => valid_to === null)
	const pool = current.length > 0 ? current : candidates
	const of = (it: Division) =>
		[it.prefecture, it.province].filter((unit) =>
			text.includes(unit.replace(/(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)$/, '')),
		).length
	const most = Math.max(0, ...pool.map(of))
	const best = most > 0 ? pool.filter((it) => of(it) === most) : pool
	return best
}
