import { admits, FACETS, placesOf, valueOf, type Choice, type FacetKey } from '../../disclosures/chosen.ts'
import type { Disclosure } from '../../disclosures/disclosures.ts'

/**
 * How many disclosures each value of a facet, and each wider place, leaves of those that the other facets admit: beside a
 * value stands what choosing it would show.
 */
export function leavesOf(
	known: readonly Disclosure[],
	chosen: Choice,
): (of: { readonly key: FacetKey; readonly value: string }) => number {
	const counts = new Map<string, number>()
	for (const it of known) {
		const admitted = FACETS.map((key) => admits(it, chosen, key))
		for (const [at, key] of FACETS.entries()) {
			if (admitted.some((yes, other) => !yes && other !== at)) continue
			const values = key === 'c' ? placesOf(it.county_code) : [valueOf(it, key)]
			for (const value of values) counts.set(`${key}=${value}`, (counts.get(`${key}=${value}`) ?? 0) + 1)
		}
	}
	return ({ key, value }) => counts.get(`${key}=${value}`) ?? 0
}
