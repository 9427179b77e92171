import { count } from '../../../base/format.ts'
import { defineTargets } from '../define-targets.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts, formOf, linkOf } from './chart.ts'
import { columns, params, type DeadlinesScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'

export default defineTargets({
	id: 'deadlines',
	text,
	concerns: ['damaged', 'years'],
	question: { params, sql, columns },
	title,
	charts,
	selecting: {
		family: 'deadline',
		name: (value, locale) => {
			const [form = '', month = ''] = value.split('-')
			return text[locale][`form_${form as 'month_end'}`](month)
		},
	},
	row: { link: linkOf, hint: (_, { locale }) => text[locale].origin_derived },
	cells: {
		form: { text: (row, { locale }) => formOf(row, locale) },
		n: { link: ({ document_id }) => ({ of: `${document_id}.` }) },
	},
	leaveOut: ({ form }) => form === null,
	evidence: ({ damaged }, of) =>
		targetsBehind(of, ['value:deadline', ...soundWords(damaged)], (key) => `deadline:${key}`),
})

/** How many are set at the end of a month, by disclosure, where there are few disclosures. */
function title(scene: DeadlinesScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const all = byDisclosure(scene)
	if (!all.length) return words.nothing
	const dated = all.filter(({ rows }) => rows[0].form !== null)
	if (!dated.length) return words.undated
	const figures = dated.map(({ disclosure, rows }) => ({
		disclosure,
		said: words.figure(
			count(
				rows.reduce((sum, { form, counted }) => sum + (form === 'month_end' ? counted : 0), 0),
				locale,
			),
			count(rows[0].n, locale),
		),
	}))
	const said = figuresOf(figures, disclosures, locale)
	return said === null ? words.question : words.finding(said)
}
