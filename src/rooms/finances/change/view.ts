import { wholePercent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import type { EvidenceFilter } from '../../../views/evidence/evidence-filter.ts'
import { amountLinkOf, charts, hintOf, linkOf, partOf, signOf } from './chart.ts'
import { columns, params, type Change } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'change', text, params, sql, columns },
	concerns: ['stages', 'scopes'],
	/** How much more or less each total is. */
	headline: (rows, { locale }) => {
		const total = rows.find(({ part, rate }) => part === 'total' && rate !== null)
		if (total?.rate === undefined || total.rate === null) return null
		return signOf(total.rate) + wholePercent(Math.abs(total.rate), locale)
	},
	/** That only one year stands, where no disclosure tells of two. */
	otherwise: (shown, { locale }) =>
		shown.some(({ rows: [{ basis }] }) => basis !== 'one_year')
			? text[locale].question
			: text[locale].none(shown.length),
	charts,
	measure: {
		value: 'rate',
		part: { column: 'part', name: (row: Change, locale: Locale) => partOf(row, { locale }) },
	},
	row: {
		link: linkOf,
		hint: hintOf,
		// The one row of a disclosure of which nothing is known.
		absent: ({ basis }, { locale }) => (basis === 'one_year' ? text[locale].not_available : null),
	},
	cells: {
		part: { text: partOf },
		previous: { origin: () => 'derived' },
		amount: { link: amountLinkOf },
		basis: { words: 'basis', absent: () => null },
	},
	evidence: async (_, [document, part], rows) => {
		const own = ((await rows?.()) ?? []).filter(
			(row) => (!document || row.document_id === document) && (!part || row.part === part),
		)
		return own.flatMap(({ document_id, basis, previous_document, row_id }): EvidenceFilter[] => {
			if (basis === 'stated') return [{ document: document_id, source: ['fact'], rows: [row_id] }]
			// Parts of the total stand behind what no line prints.
			const documents = previous_document ? [document_id, previous_document] : [document_id]
			return documents.map((one) => ({ document: one, words: [`part:${row_id}`] }))
		})
	},
	// Two years are never added up.
	sums: false,
})
