import type { Locale } from '../../base/text.ts'
import type { choice } from '../../share/page.ts'
import type { Values } from '../../share/param.ts'
import { colourOf, countyOf, kindOf } from '../disclosures/name.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'

export type Choice = Values<typeof choice>
/** The three ways to choose disclosures, as the address names them: county, kind of department, year. */
export const FACETS = ['c', 'dep', 'y'] as const
export type FacetKey = (typeof FACETS)[number]

/** A value of a facet that some disclosure has. */
export interface Option {
	readonly value: string
	readonly label: string
	/** Stands beside the label, quieter. */
	readonly detail: string
	readonly colour?: string
	/** Disclosures with this value among those that the other facets leave. */
	readonly count: number
}
export interface Facet {
	readonly key: FacetKey
	readonly options: readonly Option[]
}

/** How the address writes a disclosure's value of a facet. */
export const valueOf = (it: Disclosure, key: FacetKey): string =>
	key === 'c' ? it.county_code : key === 'dep' ? it.department_slug : String(it.fiscal_year)

const admits = (it: Disclosure, chosen: Choice, key: FacetKey): boolean =>
	!chosen[key].length || chosen[key].includes(valueOf(it, key))

/** The disclosures that a choice leaves. */
export const chosenOf = (known: readonly Disclosure[], chosen: Choice): readonly Disclosure[] =>
	known.filter((it) => FACETS.every((key) => admits(it, chosen, key)))

/** What can be chosen: every value that a disclosure has, counties in the order of the data, the others by their code. */
export const facetsOf = (known: readonly Disclosure[], chosen: Choice, locale: Locale): readonly Facet[] =>
	FACETS.map((key) => {
		const counts = new Map<string, number>()
		const firsts = new Map<string, Disclosure>()
		for (const it of known) {
			const value = valueOf(it, key)
			const left = FACETS.every((other) => other === key || admits(it, chosen, other))
			counts.set(value, (counts.get(value) ?? 0) + (left ? 1 : 0))
			if (!firsts.has(value)) firsts.set(value, it)
		}
		const options = [...firsts].map(([value, first]): Option => ({
			...wordsOf(first, key, locale),
			value,
			count: counts.get(value) ?? 0,
		}))
		return { key, options: key === 'c' ? options : options.sort((a, b) => (a.value < b.value ? -1 : 1)) }
	})

function wordsOf(it: Disclosure, key: FacetKey, locale: Locale): Omit<Option, 'value' | 'count'> {
	if (key === 'c') return { label: countyOf(it, locale), detail: it.province, colour: colourOf(it) }
	return { label: key === 'dep' ? kindOf(it, locale) : String(it.fiscal_year), detail: '' }
}
