import type { Omissions, Result } from '../base/result.ts'
import type { Locale } from '../base/text.ts'
import { count } from '../base/format.ts'
import { text } from './text.ts'

/** What of an answer is not here because it would be too large, as sentences for the screen, files and their heads. */
export function omissionSentences(
	{ columns: shown }: Pick<Result, 'columns'>,
	{ columns, cells }: Omissions,
	locale: Locale,
): readonly string[] {
	const words = text[locale]
	return [
		...(columns ? [words.omitted_columns(count(shown.length, locale), count(columns, locale))] : []),
		...(cells ? [words.shortened_cells(count(cells, locale))] : []),
	]
}
