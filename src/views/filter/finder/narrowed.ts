import type { Locale } from '../../../base/text.ts'
import { FACETS, type FacetKey } from '../../disclosures/chosen.ts'
import type { Disclosure } from '../../disclosures/disclosures.ts'
import type { FormerName } from '../../disclosures/sought.ts'
import { indexOf } from './index-of.ts'
import { find } from './search.ts'

/** What typed words leave of each facet: counties by their six digits, whatever of their place was typed. */
export type Narrowed = Readonly<Record<FacetKey, readonly string[]>>

/** Searches the values of a few disclosures as the list of many is searched. */
export function narrowing(
	known: readonly Disclosure[],
	former: readonly FormerName[],
	locale: Locale,
): (typed: string) => Narrowed {
	const index = indexOf(known, former, locale)
	return (typed) => {
		const found = find(index, typed).filter(({ group }) => group !== 'province' && group !== 'prefecture')
		const of = (key: FacetKey) => found.flatMap((entry) => (entry.key === key ? [entry.value] : []))
		return Object.fromEntries(FACETS.map((key) => [key, of(key)])) as Record<FacetKey, string[]>
	}
}
