import { count } from '../../../base/format.ts'
import { defineTargets } from '../define-targets.ts'
import { soundWords, targetsBehind } from '../counted.ts'
import { charts, formOf } from './chart.ts'
import { columns, params } from './columns.ts'
import many from './many.sql?raw'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineTargets({
	question: { id: 'deadlines', text, params, sql, columns },
	concerns: ['damaged', 'years'],
	/** How many of each disclosure's dates are the end of a month. */
	headline: (rows, { locale }) => {
		const [{ ends, n }] = rows
		return n ? text[locale].figure(count(ends, locale), count(n, locale)) : null
	},
	charts,
	measure: { value: 'ends_share', many: { sql: many, columns: ['document_id', 'n', 'ends', 'ends_share'] } },
	selecting: {
		family: 'deadline',
		name: (value, locale) => {
			const [form = '', month = ''] = value.split('-')
			return text[locale][`form_${form as 'month_end'}`](month)
		},
	},
	row: {
		link: ({ document_id, form, month }) => ({
			of: `${document_id}.${[form, month].filter((part) => part !== null).join('-')}`,
		}),
		hint: (_, { locale }) => text[locale].origin_derived,
	},
	cells: {
		form: { text: (row, { locale }) => formOf(row, locale) },
		n: { link: ({ document_id }) => ({ of: `${document_id}.` }) },
		ends_share: { link: ({ document_id }) => ({ of: `${document_id}.` }), absent: 'no_dates' },
	},
	leaveOut: ({ form }) => form === null,
	evidence: ({ damaged }, of) =>
		targetsBehind(of, ['value:deadline', ...soundWords(damaged)], (key) => `deadline:${key}`),
})
