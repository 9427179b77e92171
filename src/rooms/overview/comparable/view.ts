import { count } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { disclosureOf, kindOf, nameOfDocument } from '../../../views/disclosures/name.ts'
import { columns, pairsOf, params, type ComparableScene, type Comparison } from './columns.ts'
import { anyOf } from '../../../views/evidence/filters.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

/** What one of the two documents says, leading to where it says so. */
const side = (of: 'a' | 'b') => ({
	text: (row: Comparison, scene: ComparableScene) => wordOf(row, of, scene),
	link: (row: Comparison) => ({
		src: {
			document_id: row[`document_${of}`],
			line_start: row[`line_start_${of}`],
			line_end: row[`line_end_${of}`],
		},
	}),
	origin: () => 'disclosed' as const,
	hint: (row: Comparison, scene: ComparableScene) => {
		const words = text[scene.locale]
		return [
			`${nameOfDocument(row[`document_${of}`], scene)} · ${dimensionOf(row, scene)}`,
			words.lines(row[`line_start_${of}`], row[`line_end_${of}`]),
		].join('\n')
	},
})

export default defineView({
	question: { id: 'comparable', text, params, sql, columns },
	concerns: [],
	title,
	lead,
	body: () => import('./Body.svelte'),
	cells: {
		document_a: { text: pairOf },
		ground: { words: 'ground' },
		dimension: { text: (row, scene) => `${row.alike ? '=' : '≠'} ${dimensionOf(row, scene)}` },
		said_a: side('a'),
		said_b: side('b'),
	},
	evidence: (_, [document, code]) => {
		const items = code ? [code] : ['projects', 'stated_total', 'function_codes', 'indicators']
		return [
			...(code === 'sharing' ? [] : [{ document, source: ['coverage'], words: [anyOf('item', items)] }]),
			...(code && code !== 'sharing'
				? []
				: [{ document, source: ['cost_share'], words: ['government:county'] }]),
		]
	},
})

/** What a pair is called. */
export function pairOf({ document_a, document_b }: Comparison, scene: ComparableScene): string {
	return text[scene.locale].pair(nameOfDocument(document_a, scene), nameOfDocument(document_b, scene))
}

export function dimensionOf({ dimension }: Comparison, { locale }: ComparableScene): string {
	return text[locale][`dimension_${dimension as 'scope'}`]
}

/** What a document says of a dimension, in words; years and units as they are. */
function wordOf(row: Comparison, of: 'a' | 'b', scene: ComparableScene): string {
	const words = text[scene.locale] as Readonly<Record<string, unknown>>
	const said = row[`said_${of}`]
	const own = disclosureOf(row[`document_${of}`], scene)
	if (row.dimension === 'department' && own) return kindOf(own, scene.locale)
	const word = words[`said_${row.dimension}_${said}`] ?? words[`said_${said}`]
	return typeof word === 'string' ? word : said
}

/** How many pairs are alike in every respect: the data decide. */
function title(scene: ComparableScene): string {
	const words = text[scene.locale]
	const [first] = scene.rows
	if (!first) return words.alone
	const shown = pairsOf(scene)
	const alike = shown.filter((rows) => rows.every((row) => row.alike)).length
	// Of pairs that are not here nothing is known.
	if (shown.length < first.pairs)
		return words.finding_first(count(shown.length, scene.locale), count(alike, scene.locale))
	if (alike) return words.finding(first.pairs, alike)
	const [ground, ...others] = new Set(scene.rows.map((row) => row.ground))
	return words.finding_none(first.pairs, others.length ? '' : words[`only_${ground as 'none'}`])
}

function lead(scene: ComparableScene): string {
	const words = text[scene.locale]
	const all = scene.rows[0]?.pairs ?? 0
	const shown = pairsOf(scene).length
	return (
		words.lead + (shown < all ? words.lead_more(count(shown, scene.locale), count(all, scene.locale)) : '')
	)
}
