import { placesOf, type Choice, type FacetKey } from '../../disclosures/chosen.ts'
import { nearOf } from '../../../share/places.ts'

/** How an entry stands in a choice: chosen itself, within a place that is chosen, in part, or not at all. */
export type Tick = 'on' | 'within' | 'part' | 'off'

/**
 * How entries stand.
 * @param plain the choice without rules
 */
export function tickOf(chosen: Choice, plain: Choice): (key: FacetKey, value: string) => Tick {
	const own = { c: new Set(chosen.c), dep: new Set(chosen.dep), y: new Set(chosen.y) }
	const places = new Set(plain.c)
	const above = new Set(plain.c.flatMap((place) => (nearOf(place) ? [] : widerThan(place))))
	return (key, value) => {
		if (own[key].has(value)) return 'on'
		if (key !== 'c') return 'off'
		if (places.has(value) || widerThan(value).some((place) => places.has(place))) return 'within'
		return above.has(value) ? 'part' : 'off'
	}
}

/** The codes of the prefecture and the province around a place. */
const widerThan = (place: string): readonly string[] =>
	placesOf(place).filter((code) => code.length < place.length)

/** A place added: what lies within it need not be said any more. */
export const withPlace = (chosen: readonly string[], place: string): readonly string[] => [
	...chosen.filter((other) => !other.startsWith(place)),
	place,
]

/**
 * A place taken out, also where it is chosen with a wider one or by a rule: the others of that stay, each named as widely as
 * can be.
 * @param plain what is chosen, without rules
 * @param counties the codes of all counties
 */
export function withoutPlace(
	chosen: readonly string[],
	plain: readonly string[],
	place: string,
	counties: readonly string[],
): readonly string[] {
	const wide = plain.filter((other) => place.startsWith(other) && other !== place)
	// A rule that has some of it is replaced by what the rule stands for.
	const isByRule = plain.some((other) => other.startsWith(place) && !chosen.includes(other))
	const rest = new Set(
		(isByRule ? plain : chosen).filter((other) => !wide.includes(other) && !other.startsWith(place)),
	)
	for (const around of wide)
		for (const county of counties.filter((code) => code.startsWith(around) && !code.startsWith(place))) {
			const widest = [county.slice(0, 2), county.slice(0, 4), county].find(
				(code) => code.length > around.length && !place.startsWith(code),
			)
			if (widest) rest.add(widest)
		}
	return [...rest]
}
