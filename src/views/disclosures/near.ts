import type { Near } from '../../share/places.ts'
import type { Disclosure } from './disclosures.ts'

/** A size of each county, by its code; a county without one has no entry. */
export type Sizes = ReadonlyMap<string, number>

/**
 * The counties that come nearest to one by a size of theirs, and itself: ties go to the smaller code. Itself alone where it
 * has no such size.
 */
export function nearestBySize({ county, count }: Near, sizes: Sizes): readonly string[] {
	const own = sizes.get(county)
	if (own === undefined) return [county]
	const distances = [...sizes]
		.filter(([code]) => code !== county)
		.map(([code, size]) => ({ code, distance: Math.abs(size - own) }))
		.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
	return [county, ...distances.slice(0, count).map(({ code }) => code)].sort()
}

/** The counties whose codes come before and after one, as many on either side where there are any, and itself. */
export function nearestByCode({ county, count }: Near, codes: Iterable<string>): readonly string[] {
	const all = [...new Set([...codes, county])].sort()
	const before = Math.max(0, Math.min(all.indexOf(county) - Math.floor(count / 2), all.length - count - 1))
	return all.slice(before, before + count + 1)
}

/**
 * What the counties budget, to be set beside one of them: the stated totals of the kinds of department that it discloses in
 * its newest year, added up, in yuan. A county that lacks one of those kinds or a total of theirs has none: no part is taken
 * for the whole.
 */
export function budgetsLike(county: string, known: readonly Disclosure[]): Sizes {
	const budgets = known.filter(({ stage }) => stage === 'budget')
	const own = budgets.filter(({ county_code }) => county_code === county)
	const year = Math.max(...own.map(({ fiscal_year }) => fiscal_year))
	const kinds = new Map(
		own.filter((it) => it.fiscal_year === year).map(({ department_slug, scope }) => [department_slug, scope]),
	)
	const totals = new Map<string, Map<string, number>>()
	for (const it of budgets) {
		if (it.fiscal_year !== year || it.stated_total === null) continue
		// Totals of unlike scopes are never compared.
		if (kinds.get(it.department_slug) !== it.scope) continue
		const of = totals.get(it.county_code) ?? new Map<string, number>()
		totals.set(it.county_code, of.set(it.department_slug, it.stated_total))
	}
	return new Map(
		[...totals]
			.filter(([, of]) => of.size === kinds.size)
			.map(([code, of]) => [code, [...of.values()].reduce((sum, total) => sum + total, 0)]),
	)
}
