import type { Locale } from '../../base/text.ts'
import { notesOf } from './notes.ts'
import { text } from './text.ts'
import type { ViewResult } from '../result.ts'

/** The notes beneath a view as sentences, for files and pages that have no links into the documents. */
export function noteSentences({ noted, disclosures }: ViewResult, locale: Locale): readonly string[] {
	const words = text[locale]
	return notesOf(noted, disclosures, locale).map(({ before, facts, after }) => {
		const parts = facts.map(({ who, said }) => (said ? `${who}${words.colon}${said}` : who))
		return `${before}${parts.join(words.comma)}${after}`
	})
}
