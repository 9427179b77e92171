import { count } from '../../../base/format.ts'
import { defineTargets } from '../define-targets.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts, formOf, linkOf } from './chart.ts'
import { columns, params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineTargets({
	question: { id: 'deadlines', text, params, sql, columns },
	concerns: ['damaged', 'years'],
	/** How many of each disclosure's dates are the end of a month. */
	headline: (rows, { locale }) => {
		if (rows[0].form === null) return null
		const ends = rows.reduce((sum, { form, counted }) => sum + (form === 'month_end' ? counted : 0), 0)
		return text[locale].figure(count(ends, locale), count(rows[0].n, locale))
	},
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
