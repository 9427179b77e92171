import { defineView } from '../../../views/define-view.ts'
import { charts } from './chart.ts'
import { columns, params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'crosswalk', text, params, sql, columns },
	concerns: [],
	title: ({ rows, locale }) => (rows.length > 0 ? text[locale].question : text[locale].none),
	charts,
	cells: {
		subject: { words: 'subject' },
		change: { words: 'change' },
		confidence: { words: 'confidence' },
	},
	// No document prints a crosswalk: what stands behind it are the disclosures whose counties are looked up in it.
	evidence: () => ({ source: ['coverage'], words: ['item:stated_total'] }),
})
