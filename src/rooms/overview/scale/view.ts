import { defineView } from '../../../views/define-view.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import { charts } from './chart.ts'
import { columns, params, type ScaleScene } from './columns.ts'
import { hintOf, linkOf, measureOf, moneyOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'scale',
	text,
	params,
	sql,
	columns,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`unit_${values.unit}`]),
	charts,
	row: { link: linkOf, hint: hintOf },
	cells: {
		scope: { text: ({ scope }, { locale }) => text[locale][`scope_${scope as 'projects'}`] },
		measure: { text: (row, { locale }) => measureOf(row, locale) },
		amount: { absent: ({ amount }, { locale }) => (amount === null ? text[locale].none : null) },
		parts: { absent: ({ amount }, { locale }) => (amount === null ? text[locale].no_parts : null) },
	},
	behind: async () => (await import('./behind.sql?raw')).default,
})

/** A finding where what a disclosure lists is less than what it says it budgets; else the question. */
function title(scene: ScaleScene): string {
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
