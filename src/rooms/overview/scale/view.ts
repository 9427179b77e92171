import { defineView } from '../../../views/define-view.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { charts, hintOf, linkOf, measureOf, printedOf } from './chart.ts'
import { columns, params, type ScaleScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { ownerOf } from '../../../views/disclosures/headline.ts'

export default defineView({
	question: { id: 'scale', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'no_total', 'partly_itemised'],
	title,
	charts,
	row: { link: linkOf, hint: hintOf },
	cells: {
		scope: { words: 'scope' },
		measure: { text: (row, { locale }) => measureOf(row, locale) },
		amount: { absent: 'none' },
		parts: { absent: ({ amount }, { locale }) => (amount === null ? text[locale].no_parts : null) },
	},
	evidence: (_, of) => {
		const [document = '', measure] = of.split('.')
		const measures = measure ? [measure] : ['stated_total', 'basic', 'beyond_basic', 'itemised']
		return [{ document, words: [measures.map((it) => `part:${it}`).join('|')] }]
	},
})

/** A finding where what a disclosure lists is less than what it says it budgets; else the question. */
function title(scene: ScaleScene): string {
	const { locale } = scene
	const words = text[locale]
	const shown = byDisclosure(scene)
	const [only, ...others] = shown
	if (!only) return words.nothing
	if (others.length) return words.question(shown.length)
	const who = ownerOf(only.disclosure, locale)
	const part = only.rows.find(({ measure }) => measure === 'itemised')
	const whole = only.rows.find(({ measure }) => measure === 'beyond_basic')
	return part?.amount && whole?.amount && part.amount < whole.amount
		? words.partly(who, printedOf(part, scene), printedOf(whole, scene))
		: words.question_one(who)
}
