import { nameOf } from '../../../views/disclosures/name.ts'
import type { CoverageScene } from './matrix.ts'
import { text } from './text.ts'

/** A finding where one disclosure alone prints function codes, which decides most comparisons; else the question. */
export function title({ rows, disclosures, locale }: CoverageScene): string {
	const words = text[locale]
	const shown = disclosures.filter((it) => rows.some(({ document_id }) => document_id === it.document_id))
	const [only, ...others] = shown
	if (!only) return words.nothing
	if (!others.length) return words.question_one(nameOf(only, locale))
	const coded = rows.filter(({ item, state }) => item === 'function_codes' && state === 'disclosed')
	const who = shown.find(({ document_id }) => document_id === coded[0]?.document_id)
	return who && coded.length === 1
		? words.finding(shown.length, nameOf(who, locale))
		: words.question(shown.length)
}
