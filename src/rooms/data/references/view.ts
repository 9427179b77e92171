import { defineView } from '../../../views/define-view.ts'
import { columns, params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'references', text, params, sql, columns },
	concerns: [],
	title: ({ locale }) => text[locale].title,
	grouped: () => true,
	cells: {
		county: {
			text: ({ county, county_pinyin }, { locale }) =>
				(locale === 'zh' ? county : county_pinyin.charAt(0).toUpperCase() + county_pinyin.slice(1)) ||
				text[locale].none,
		},
		measure: {
			text: ({ measure }, { locale }) => {
				const name = (text[locale] as Readonly<Record<string, unknown>>)[`measure_${measure}`]
				return typeof name === 'string' ? name : measure
			},
		},
		year: { text: ({ year }) => String(year), link: () => null },
		value: {
			link: ({ kind, document_id, line_start }) =>
				document_id !== null && line_start !== null
					? { src: { document_id, line_start, line_end: line_start } }
					: { room: 'data', keys: { table: kind } },
			hint: ({ line_start }, { locale }) =>
				line_start === null ? text[locale].hint_table : text[locale].hint_line(line_start),
		},
		unit: {
			text: ({ kind, unit }, { locale }) =>
				kind === 'denominator' ? text[locale].counted_in(unit) : text[locale].codes,
		},
		confidence: {
			words: 'confidence',
		},
	},
	evidence: (_, [document]) => ({ document, source: ['denominator'] }),
})
