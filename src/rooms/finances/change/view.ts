import { wholePercent } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { figuresOf } from '../../../views/disclosures/headline.ts'
import { defineView } from '../../../views/define-view.ts'
import type { EvidenceFilter } from '../../../views/evidence/evidence-filter.ts'
import { amountLinkOf, charts, hintOf, linkOf, partOf } from './chart.ts'
import { columns, params, type Change, type ChangeScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** The one row of a disclosure of which nothing is known says so in every column. */
const absent = ({ basis }: Change, { locale }: ChangeScene): string | null =>
	basis === 'one_year' ? text[locale].not_available : null

export default defineView({
	question: { id: 'change', text, params, sql, columns },
	concerns: ['stages', 'scopes'],
	title,
	charts,
	row: { link: linkOf, hint: hintOf },
	cells: {
		part: { text: partOf, absent },
		previous: { absent, origin: () => 'derived' },
		amount: { absent, link: amountLinkOf },
		change: { absent },
		rate: { absent },
		basis: { words: 'basis' },
	},
	evidence: async (_, of, rows) => {
		const [document = '', part = ''] = of.split('.')
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

/** How much more or less each total is; that only one year stands where no disclosure tells. */
function title(scene: ChangeScene): string {
	const { disclosures, locale } = scene
	const words = text[locale]
	const own = byDisclosure(scene)
	if (!own.length) return words.nothing
	const known = own.flatMap(({ disclosure, rows }) => {
		const total = rows.find(({ part, rate }) => part === 'total' && rate !== null)
		const rate = total?.rate ?? null
		if (rate === null) return []
		const sign = rate > 0 ? '+' : rate < 0 ? '−' : ''
		return [{ disclosure, said: sign + wholePercent(Math.abs(rate), locale) }]
	})
	if (!known.length)
		return own.some(({ rows: [{ basis }] }) => basis !== 'one_year') ? words.question : words.none(own.length)
	const said = figuresOf(known, disclosures, locale)
	return said ? words.finding(said) : words.question
}
