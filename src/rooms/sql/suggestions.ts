import type { Locale } from '../../base/text.ts'
import type { Catalogue } from '../../engine/catalogue.ts'
import { nullable, text } from '../../engine/row.ts'
import type { Suggestion } from '../../ui/editor/suggestion.ts'
import { countyOf } from '../../views/disclosures/name.ts'
import type { Disclosure } from '../../views/disclosures/disclosures.ts'
import type { Relation } from './relations.ts'

const rows = { name: text, parameters: nullable(text) }

/** Asks an engine for the names of its functions. */
export const functionRows = ({ functions }: Catalogue) => ({ sql: functions, rows, values: {} })

/** What the editor completes: relations, their columns, functions, and the counties with their codes. */
export function suggestionsOf(
	relations: readonly Relation[],
	known: readonly { readonly name: string; readonly parameters: string | null }[],
	disclosures: readonly Disclosure[],
	locale: Locale,
): readonly Suggestion[] {
	return [
		...relations
			.filter(({ kind }) => kind !== 'macro')
			.map(({ name, words }): Suggestion => ({ label: name, kind: 'table', detail: words })),
		...relations.flatMap(({ name: owner, columns }) =>
			columns.map(({ name, words }): Suggestion => ({
				label: name,
				kind: 'column',
				owner,
				detail: words || owner,
			})),
		),
		...known.map(({ name, parameters }): Suggestion => ({
			label: name,
			kind: 'function',
			...(parameters && { detail: `(${parameters})` }),
		})),
		...countyValues(disclosures, locale),
	]
}

/** A county is found by its name, its pinyin or its code; written are its code and its name. */
const countyValues = (disclosures: readonly Disclosure[], locale: Locale): readonly Suggestion[] =>
	[...new Map(disclosures.map((it) => [it.county_code, it])).values()].flatMap((it) => {
		const named = countyOf(it, locale)
		const shared = { kind: 'value', detail: `${named} ${it.county_code}` } as const
		const found = `${it.county} ${it.county_pinyin} ${it.county_code}`
		return [
			{ ...shared, label: found, shown: `'${it.county_code}'`, written: `'${it.county_code}'` },
			{ ...shared, label: it.county, shown: `'${it.county}'`, written: `'${it.county}'` },
		]
	})
