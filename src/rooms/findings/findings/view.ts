import { count } from '../../../base/format.ts'
import { integer, nullable, text as word } from '../../../engine/row.ts'
import { defineView } from '../../../views/define-view.ts'
import { disclosureOf } from '../../../views/disclosures/name.ts'
import { listedOf } from '../../../views/listing/listing.ts'
import { columns, params, type Finding, type FindingScene } from './columns.ts'
import { linesOf, measured, messageOf, printedOf, ruleOf } from './marks.ts'
import order from './order.sql?raw'
import { anyOf } from '../../../views/evidence/filters.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'
import whole from './whole.sql?raw'

type Value = 'printed' | 'expected' | 'actual'

/** A value with the unit of its amount, as in the list, or nothing. */
const valueCell = (name: Value, told: (row: Finding, scene: FindingScene) => string | null) => ({
	text: (row: Finding, scene: FindingScene) => told(row, scene) ?? '',
	absent: (row: Finding, { locale }: FindingScene) => (row[name] === null ? text[locale].none : null),
})
const amountCell = (name: Value) => valueCell(name, (row, { locale }) => measured(row[name] ?? '', locale))

export default defineView({
	question: { id: 'findings', text, params, sql, columns },
	about: 'targets',
	concerns: [],
	title,
	body: () => import('./Body.svelte'),
	controls: () => import('./Controls.svelte'),
	listing: {
		order,
		whole: {
			sql: whole,
			rows: { rule: nullable(word), listed: integer, documents: integer, high: integer },
		},
	},
	choiceName: (key, code, { rows, locale }) => {
		const row = key === 'rule' ? rows.find(({ rule }) => rule === code) : undefined
		return row && ruleOf(row, locale)
	},
	cells: {
		line_start: {
			link: (row) => linesOf(row, 'zh').target,
			text: (row, { locale }) => linesOf(row, locale).text,
			origin: () => 'disclosed',
			hint: (_, { locale }) => text[locale].open_lines,
		},
		kind: { words: 'kind' },
		severity: { words: 'severity' },
		certainty: { words: 'certainty' },
		rule: { text: (row, { locale }) => ruleOf(row, locale) },
		printed: valueCell('printed', (row, scene) =>
			printedOf(row, disclosureOf(row.document_id, scene)?.amount_unit ?? '', scene.locale),
		),
		expected: amountCell('expected'),
		actual: amountCell('actual'),
		message_zh: { text: (row, { locale }) => messageOf(row, locale) },
	},
	evidence: ({ kind, severity, certainty, rule }, [document, own]) => ({
		document: document === 'all' ? '' : document,
		source: ['finding'],
		words: [
			anyOf('finding', kind),
			anyOf('severity', severity),
			anyOf('certainty', certainty),
			anyOf('rule', rule),
			own && `rule:${own}`,
		],
	}),
})

function title(scene: FindingScene): string {
	const { rows, summary, locale } = scene
	const [all] = summary ?? []
	const documents =
		(all?.['documents'] as number | undefined) ?? new Set(rows.map((row) => row.document_id)).size
	const high =
		(all?.['high'] as number | undefined) ?? rows.filter(({ severity }) => severity === 'high').length
	return rows.length
		? text[locale].found(count(listedOf(scene), locale), count(documents, locale)) +
				(high ? text[locale].found_high(count(high, locale)) : '')
		: text[locale].nothing
}
