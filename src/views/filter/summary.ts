import type { Locale } from '../../base/text.ts'
import { read, type Choice } from '../../share/param.ts'
import { countyOf } from '../disclosures/name.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import type { AnyView } from '../view.ts'
import { text } from './text.ts'

/** Beyond this many counties a line says no more names. */
const NAMES = 8

/** The counties that are chosen, by name, as long as a line may be. */
export function namesOf(chosen: readonly Disclosure[], locale: Locale): string {
	const names = [...new Set(chosen.map((it) => countyOf(it, locale)))]
	const words = text[locale]
	return names.slice(0, NAMES).join(words.between) + (names.length > NAMES ? words.more : '')
}

/** What the closed lists of a view stand at, in the words of its controls. */
export function settingsOf(view: AnyView, search: URLSearchParams, locale: Locale): string[] {
	const words = view.text[locale] as Readonly<Record<string, string>>
	const { values } = read(view.params, search)
	return Object.entries(view.params as Readonly<Record<string, Partial<Choice<string>>>>).flatMap(
		([key, { options }]) => {
			const value = String(values[key])
			return options ? [words[`${key}_${value}`] ?? value] : []
		},
	)
}
