import { wholePercent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import { joined } from '../../../views/evidence/filters.ts'
import { linkTo, placeOf } from '../../../views/link.ts'
import { charts, hintOf, partOf, signed } from './chart.ts'
import { columns, params, type Change } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'change', text, params, sql, columns },
	concerns: ['stages', 'scopes'],
	/** How much more or less each total is. */
	headline: (rows, { locale }) => {
		const rate = rows.find((row) => row.part === 'total' && row.rate !== null)?.rate ?? null
		return rate === null ? null : signed(rate, (share) => wholePercent(share, locale))
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
		// Where the change is printed, or both amounts that it is the difference of.
		link: (row) => linkTo(row, row.part),
		hint: hintOf,
		// The one row of a disclosure of which nothing is known.
		absent: ({ basis }, { locale }) => (basis === 'one_year' ? text[locale].not_available : null),
	},
	cells: {
		part: { text: partOf },
		previous: { origin: () => 'derived' },
		amount: {
			link: (row) => linkTo(placeOf(row, 'amount'), row.part),
			origin: ({ amount_line_start }) => (amount_line_start === null ? 'derived' : 'disclosed'),
		},
		basis: { words: 'basis', absent: () => null },
	},
	evidence: async (_, [document, part], rows) => {
		const own = ((await rows?.()) ?? []).filter(
			(row) => (!document || row.document_id === document) && (!part || row.part === part),
		)
		const facts = new Map<string, string[]>()
		const parts = new Map<string, Set<string>>()
		for (const { document_id, basis, previous_document, row_id } of own) {
			if (basis === 'stated') facts.set(document_id, [...(facts.get(document_id) ?? []), row_id])
			// Parts of the total stand behind what no line prints.
			else
				for (const one of previous_document ? [document_id, previous_document] : [document_id])
					parts.set(one, (parts.get(one) ?? new Set()).add(`part:${row_id}`))
		}
		return joined([
			...[...facts].map(([one, rows]) => ({ document: one, source: ['fact'], rows })),
			...[...parts].map(([one, words]) => ({ document: one, words: [[...words].sort().join('|')] })),
		])
	},
	// Two years are never added up.
	sums: false,
})
