import { count } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import { notesOf } from './notes.ts'
import { text } from './text.ts'
import type { ViewResult } from '../result.ts'

/** The notes beneath a view as sentences, for files and pages that have no links into the documents. */
export function noteSentences({ noted, disclosures }: ViewResult, locale: Locale): readonly string[] {
	const words = text[locale]
	return notesOf(noted, disclosures, locale).map(({ before, facts, further, after }) => {
		const parts = facts.map(({ who, said }) => (said ? `${who}${words.colon}${said}` : who))
		const rest = further ? words.further(count(further, locale)) : ''
		return `${before}${parts.join(words.comma)}${rest}${after}`
	})
}
