import { nameOf } from '../../../views/disclosures/name.ts'
import { moneyOf, type ScaleScene } from './marks.ts'
import { text } from './text.ts'

/** A finding where what a disclosure lists is less than what it says it budgets; else the question. */
export function title(scene: ScaleScene): string {
	const { rows, disclosures, locale } = scene
	const words = text[locale]
	const shown = disclosures.filter((it) => rows.some(({ document_id }) => document_id === it.document_id))
	const [only, ...others] = shown
	if (!only) return words.nothing
	if (others.length) return words.question(shown.length)
	const part = rows.find(({ measure }) => measure === 'itemised')
	const whole = rows.find(({ measure }) => measure === 'beyond_basic')
	return part?.amount && whole?.amount && part.amount < whole.amount
		? words.partly(nameOf(only, locale), moneyOf(part, scene), moneyOf(whole, scene))
		: words.question_one(nameOf(only, locale))
}
