import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'crosswalk',
	text,
	concerns: [],
	question: { params, sql, columns },
	title: ({ rows, locale }) => (rows.length > 0 ? text[locale].question : text[locale].none),
	charts,
	cells: {
		subject: { text: ({ subject }, { locale }) => text[locale][`subject_${subject as 'county'}`] },
		change: { text: ({ change }, { locale }) => text[locale][`change_${change as 'renamed'}`] },
		confidence: { text: ({ confidence }, { locale }) => text[locale][`confidence_${confidence as 'high'}`] },
	},
	// No document prints a crosswalk: what stands behind it are the disclosures whose counties are looked up in it.
	evidence: () => [{ source: ['coverage'], words: ['item:stated_total'] }],
})
