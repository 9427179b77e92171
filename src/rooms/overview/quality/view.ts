import { count } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { nameOfDocument } from '../../../views/disclosures/name.ts'
import { columns, params, sum, type Quality, type QualityScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** Tables of documents whose rows say whether their number was legible. */
const CELLS = ['budget_line', 'project', 'indicator'] as const

/** A count leads to what it counts: `<document_id>.<part>.<kind>.<severity>`. */
const link = ({ document_id, part, kind }: Quality, ...of: readonly string[]) => ({
	of: [document_id, part, kind, ...of].join('.'),
})

export default defineView({
	question: { id: 'quality', text, params, sql, columns },
	concerns: [],
	// A line a kind of finding or an outcome, a head a disclosure.
	across: { lines: ['part', 'kind'], heads: ['document_id'], cells: ['amount'] },
	title,
	body: () => import('./Body.svelte'),
	row: { link: (row) => link(row), hint: hintOf },
	cells: {
		part: { words: 'part' },
		kind: { text: kindOf },
		high: { link: (row) => link(row, 'high') },
		medium: { link: (row) => link(row, 'medium') },
		low: { link: (row) => link(row, 'low') },
	},
	evidence: (_, [document, part = '', kind, severity]) => {
		const cells = { document, source: CELLS, unreadable: true }
		if (part === 'cell') return cells
		const source = { check: 'reconciliation', finding: 'finding' }[part]
		if (!source) return [{ document, source: ['reconciliation', 'finding'] }, cells]
		return {
			document,
			source: [source],
			words: [kind && `${part}:${kind}`, severity && `severity:${severity}`],
		}
	},
})

/** What is counted: an outcome, a kind of finding, or all of a part where there is none. */
function kindOf({ part, kind }: Quality, { locale }: Pick<QualityScene, 'locale'>): string {
	return kind ? text[locale][`kind_${kind as 'repair'}`] : text[locale][`part_${part as 'check'}`]
}

function hintOf(row: Quality, scene: QualityScene): string {
	return text[scene.locale].hint(
		nameOfDocument(row.document_id, scene),
		kindOf(row, scene),
		count(row.amount, scene.locale),
	)
}

/** How many checks were made and what came of them: the data decide. */
function title({ rows, locale }: QualityScene): string {
	const words = text[locale]
	if (!rows.length) return words.nothing
	const checks = (outcome?: string) => count(sum(rows, 'check', outcome), locale)
	return words.finding(checks(), checks('fails'), checks('cannot_be_formed'))
}
