import type { Locale } from '../../../base/text.ts'
import type { Selected } from '../../../engine/duckdb/result.ts'
import { omissionSentences } from '../../../views/omission-sentences.ts'
import { text } from './text.ts'

/** What of two answers was too large to be compared, by the version that gave it: columns left out, values cut short. */
export const omittedIn = (
	answers: readonly (readonly [version: string, answer: Pick<Selected, 'result' | 'omitted'>])[],
	locale: Locale,
): readonly string[] =>
	answers.flatMap(([version, { result, omitted }]) =>
		omissionSentences(result, omitted, locale).map((sentence) => text[locale].omitted(version, sentence)),
	)
