import { count } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params, type CheckScene } from './columns.ts'
import { nameOfRule, outcomesOf, resultOf, sumOf, toleranceOf } from './marks.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'checks', text, params, sql, columns },
	concerns: [],
	title,
	charts,
	bounded: true,
	row: {
		link: ({ document_id, rule }) => ({ of: `${document_id}.${rule}` }),
		origin: () => 'derived',
		hint: (row, { locale }) => resultOf([row], locale),
	},
	cells: {
		rule: { text: (row, { locale }) => nameOfRule(row, locale) },
		unit: { text: (row, { locale }) => toleranceOf(row, locale) },
		reason_zh: {
			text: ({ reason_zh, reason_en }, { locale }) => ({ zh: reason_zh, en: reason_en })[locale] ?? '',
		},
	},
	leaveOut: (row, scene) => !outcomesOf(scene).some(({ key }) => row[key]),
	evidence: ({ outcome }, [document, rule]) => ({
		document,
		source: ['reconciliation'],
		words: [rule && `rule:${rule}`, outcome !== 'all' && `check:${outcome}`],
	}),
})

/** A finding, since it is counted: how many checks the choice allows and how many fail, whichever are shown. */
function title({ rows, locale }: CheckScene): string {
	const fails = sumOf(rows, 'fails')
	const all = fails + sumOf(rows, 'holds') + sumOf(rows, 'unformed')
	return all ? text[locale].found(count(all, locale), count(fails, locale)) : text[locale].nothing
}
