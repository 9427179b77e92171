import type { Locale } from '../../base/text.ts'
import { FACETS, valueOf, type FacetKey } from '../disclosures/chosen.ts'
import { colourOf, countyOf, kindOf, provinceOf } from '../disclosures/name.ts'
import { OWN_NAME } from '../disclosures/text.ts'
import { isOwn } from '../../schema/own.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'

/** A value of a facet that some disclosure has. */
export interface Option {
	readonly value: string
	readonly label: string
	readonly colour?: string
	/** The province of a county, under which those of one province stand together. */
	readonly group?: string
}
export interface Facet {
	readonly key: FacetKey
	readonly options: readonly Option[]
}

/** What can be chosen: every value that a disclosure has, counties of a province together in the order of the data, the others by their code. */
export const facetsOf = (known: readonly Disclosure[], locale: Locale): readonly Facet[] =>
	FACETS.map((key) => {
		const firsts = new Map<string, Disclosure>()
		for (const it of known) if (!firsts.has(valueOf(it, key))) firsts.set(valueOf(it, key), it)
		const published = new Set(known.flatMap((it) => (isOwn(it.document_id) ? [] : valueOf(it, key))))
		const options = [...firsts].map(([value, first]) => {
			const { label, ...rest } = wordsOf(first, key, locale)
			// What only files of the reader's have is marked as theirs.
			return { ...rest, label: published.has(value) ? label : label + OWN_NAME[locale], value }
		})
		return {
			key,
			options: key === 'c' ? grouped(options) : options.sort((a, b) => (a.value < b.value ? -1 : 1)),
		}
	})

/** Options of one group behind the first of it. */
function grouped(options: readonly Option[]): readonly Option[] {
	const groups = [...new Set(options.map(({ group }) => group))]
	return groups.flatMap((group) => options.filter((option) => option.group === group))
}

function wordsOf(it: Disclosure, key: FacetKey, locale: Locale): Omit<Option, 'value'> {
	if (key === 'c') return { label: countyOf(it, locale), colour: colourOf(it), group: provinceOf(it, locale) }
	return { label: key === 'dep' ? kindOf(it, locale) : String(it.fiscal_year) }
}
