import type { Locale } from '../../base/text.ts'
import { told } from './notes.ts'
import { text } from './text.ts'
import type { Shown } from '../result.ts'

/** The notes beneath a view as sentences, for files and pages that have no links into the documents. */
export function said({ noted, disclosures }: Shown, locale: Locale): readonly string[] {
	const words = text[locale]
	return told(noted, disclosures, locale).map(({ before, facts, after }) => {
		const parts = facts.map(({ who, said }) => (said ? `${who}${words.colon}${said}` : who))
		return `${before}${parts.join(words.comma)}${after}`
	})
}
