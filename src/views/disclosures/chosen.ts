import { number, text } from '../../engine/row.ts'
import type { choice } from '../../share/page.ts'
import type { Values } from '../../share/param.ts'
import { nearOf, type Near } from '../../share/places.ts'
import type { Session } from '../../state/session.svelte.ts'
import { together } from '../../state/sync-or-async.ts'
import { known, type Disclosure } from './disclosures.ts'
import { budgetsLike, nearestByCode, nearestBySize, type Sizes } from './near.ts'
import residentsSql from './residents.sql?raw'

export type Choice = Values<typeof choice>

/** Which kinds of thing disclosures are chosen by, as the address names them: place, kind of department, year. */
export const FACETS = ['c', 'dep', 'y'] as const
export type FacetKey = (typeof FACETS)[number]

/** How the address writes a disclosure's value of a facet. */
export const valueOf = (it: Disclosure, key: FacetKey): string =>
	key === 'c' ? it.county_code : key === 'dep' ? it.department_slug : String(it.fiscal_year)

/** The codes of the places that a county lies in, the smallest first: its own, its prefecture's, its province's. */
export const placesOf = (county: string): readonly [string, string, string] => [
	county,
	county.slice(0, 4),
	county.slice(0, 2),
]

/** Whether a choice without rules admits a disclosure by one of its facets. */
export const admits = (it: Disclosure, chosen: Choice, key: FacetKey): boolean =>
	!chosen[key].length ||
	(key === 'c'
		? placesOf(it.county_code).some((place) => chosen.c.includes(place))
		: chosen[key].includes(valueOf(it, key)))

/** The disclosures that a choice without rules leaves. */
export const chosenOf = (known: readonly Disclosure[], chosen: Choice): readonly Disclosure[] =>
	known.filter((it) => FACETS.every((key) => admits(it, chosen, key)))

const residents = { sql: residentsSql, rows: { county_code: text, residents: number }, values: {} }

/**
 * Values of an address with the rules among its places replaced by the counties that they stand for; at once where there is
 * none. A rule never leaves nothing, which would mean everything: the county that it names stays.
 */
export function withoutRules<V extends { readonly c?: unknown }>(
	session: Session,
	values: V,
): V | Promise<V> {
	const { c } = values
	if (!Array.isArray(c)) return values
	const items = c as readonly string[]
	const rules = items.flatMap((item) => nearOf(item) ?? [])
	if (!rules.length) return values
	const asked = rules.some(({ by }) => by === 'people') ? session.ask(residents) : []
	return together([known(session), asked], (disclosures, rows): V => {
		const people = new Map(rows.map(({ county_code, residents }) => [county_code, residents]))
		return { ...values, c: counties(items, disclosures, people) }
	})
}

/** The disclosures that a choice of the address leaves, whatever rules stand in it. */
export const chosenIn = (
	session: Session,
	choice: Choice,
): readonly Disclosure[] | Promise<readonly Disclosure[]> =>
	together([known(session), withoutRules(session, choice)], chosenOf)

const counties = (items: readonly string[], disclosures: readonly Disclosure[], people: Sizes) => [
	...new Set(
		items.flatMap((item) => {
			const rule = nearOf(item)
			return rule ? nearest(rule, disclosures, people) : [item]
		}),
	),
]

function nearest(rule: Near, disclosures: readonly Disclosure[], people: Sizes): readonly string[] {
	if (rule.by === 'code')
		return nearestByCode(
			rule,
			disclosures.map(({ county_code }) => county_code),
		)
	return nearestBySize(rule, rule.by === 'people' ? people : budgetsLike(rule.county, disclosures))
}
