import type { Locale } from '../../base/text.ts'
import { viewWords } from './text.ts'

/** Where an amount stands in its document; of one that is added up, of how many rows. */
export const placeWords = (
	{ line_start, parts }: { readonly line_start: number | null; readonly parts: number },
	locale: Locale,
): string =>
	line_start === null ? viewWords[locale].hint_parts(parts) : viewWords[locale].hint_line(line_start)
