import type { Locale } from '../../base/text.ts'
import type { Place } from '../../engine/duckdb/error-position.ts'
import type { Outcome } from '../../state/statement-preview.svelte.ts'
import { fullWidthIn } from './full-width.ts'
import { isUnfinished, mistakeIn, type Names } from './mistake.ts'
import { text } from './text.ts'

/** What is wrong with a statement that is being written. */
export interface Doubt {
	/** In the whole text; undefined where the engine does not say it. */
	readonly place: Place | undefined
	/** The same in words, before the sentence; empty where there is none. */
	readonly where: string
	readonly sentence: string
}

/** The line and column of a place, as they are said before what is wrong there. */
export function placeWords(sql: string, { from }: Place, locale: Locale): string {
	const before = sql.slice(0, from).split('\n')
	return text[locale].place(before.length, [...(before.at(-1) ?? '')].length + 1)
}

/** What to say and mark of a statement while it is written: not that it has no end yet, and nothing that only its rows would show. */
export function doubtOf(
	outcome: Outcome | undefined,
	sql: string,
	names: Names,
	locale: Locale,
): Doubt | undefined {
	if (!outcome || !('fault' in outcome)) return undefined
	const { place } = outcome
	const { facts } = outcome.fault
	if (!('message' in facts) || isUnfinished(facts.message, names)) return undefined
	const words = text[locale]
	const signs = fullWidthIn(sql)
	const sentence = signs.length ? words.full_width(signs) : mistakeIn(facts.message, names, locale)
	return (
		(sentence && { place, where: place ? placeWords(sql, place, locale) + words.colon : '', sentence }) ||
		undefined
	)
}
