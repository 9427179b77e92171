import type { Locale } from '../../base/text.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import { text } from './text.ts'

/** What each document is called among the sources of a file, by its id. */
export const documentNames = (
	disclosures: readonly Disclosure[],
	locale: Locale,
): Readonly<Record<string, string>> =>
	Object.fromEntries(
		disclosures.map(({ document_id, title, source_file }) => [
			document_id,
			text[locale].source_line(title, source_file),
		]),
	)
