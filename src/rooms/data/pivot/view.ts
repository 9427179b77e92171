import { defineView } from '../../../views/define-view.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { EvidenceFilter } from '../../../views/evidence/evidence-filter.ts'
import { across, columns, params, SOURCES, type PivotCell, type PivotScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

const wordOf = (key: string, { locale }: Pick<PivotScene, 'locale'>): string | undefined => {
	const found = (text[locale] as Readonly<Record<string, unknown>>)[key]
	return typeof found === 'string' ? found : undefined
}

/** Whether the heads are words that the rows of the lines have. */
const fits = ({ rows, across }: PivotScene['values']): boolean =>
	across === 'disclosure' || (SOURCES[rows] === SOURCES[across] && rows !== across)

/** What cells show: where the rows are no amounts, how many there are. */
const measureOf = ({ rows, measure }: PivotScene['values']) =>
	measure === 'amount' && !['project', 'budget_line'].includes(SOURCES[rows]) ? 'count' : measure

function lineOf({ line, name, name_en }: PivotCell, scene: PivotScene): string {
	const { rows } = scene.values
	const named = scene.locale === 'zh' ? name : name_en
	if (line === 'total' || line === 'none') return text[scene.locale][line]
	return named ? (rows === 'code' ? `${line} ${named}` : named) : (wordOf(`${rows}_${line}`, scene) ?? line)
}
function headOf({ head }: PivotCell, scene: PivotScene): string {
	if (head === 'total' || head === 'none') return text[scene.locale][head]
	const disclosure = scene.disclosures.find(({ document_id }) => document_id === head)
	return disclosure
		? nameOf(disclosure, scene.locale)
		: (wordOf(`${scene.values.across}_${head}`, scene) ?? head)
}

/** The words by which the evidence of a line, a head or an opened code is found; undefined where there is no such word. */
function wordsOf(dimension: string, value: string): readonly string[] | undefined {
	if (value === 'total' || value === '') return []
	if (value === 'none') return undefined
	return [dimension === 'code' ? `code.disclosed:${value}` : `${dimension}:${value}`]
}

function evidence(values: PivotScene['values'], of: string): readonly EvidenceFilter[] {
	const [line = '', head = ''] = of.split('.')
	const source = SOURCES[values.rows]
	const isDocument = values.across === 'disclosure'
	return [
		{
			source: [source],
			...(isDocument && head !== 'total' && head !== '' && { document: head }),
			words: [
				...(source === 'budget_line' ? ['leaf', 'fund:all', 'carried:all', 'kind:basic|kind:project'] : []),
				...(values.rows === 'code' ? (wordsOf('code', values.at) ?? []) : []),
				// A code that no part of is printed stands under itself.
				...(values.rows === 'code' && line !== '' && line === values.at
					? [`printed:${line}`]
					: (wordsOf(values.rows, line) ?? [])),
				...(isDocument ? [] : (wordsOf(values.across, head) ?? [])),
			],
		},
	]
}

export default defineView({
	question: { id: 'pivot', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'years', 'partly_itemised'],
	across,
	title: ({ rows: cells, values, locale }) => {
		const words = text[locale]
		const [rows, heads] = [words[`rows_${values.rows}`], words[`across_${values.across}`]]
		if (!fits(values)) return words.unfit(rows, heads)
		return cells.length ? words.title(rows, heads) : words.nothing(rows)
	},
	row: {
		// Rows without a word are not found by one.
		link: ({ line, head }) => (line === 'none' || head === 'none' ? null : { of: `${line}.${head}` }),
		origin: () => 'derived',
		hint: ({ n }, { locale }) => text[locale].hint_parts(n),
	},
	cells: {
		line: {
			text: lineOf,
			link: ({ line }, { values }) =>
				values.rows === 'code' && /^\d{3}(?:\d{2})?$/.test(line) ? { at: line } : null,
		},
		head: { text: headOf },
		amount: {
			shown: ({ values }) => measureOf(values) === 'amount',
			absent: ({ amount, is_alike }, { locale }) =>
				amount === null ? text[locale][is_alike ? 'no_amount' : 'not_added'] : null,
		},
		n: { shown: ({ values }) => measureOf(values) === 'count' },
		share: {
			shown: ({ values }) => values.measure === 'share',
			absent: ({ share, is_alike }, { locale }) =>
				share === null ? text[locale][is_alike ? 'no_amount' : 'not_added'] : null,
		},
	},
	crumbs: ({ values, locale }) =>
		values.rows !== 'code' || values.at === ''
			? []
			: ['', ...(values.at.length > 3 ? [values.at.slice(0, 3)] : []), values.at].map((at) => ({
					label: at || text[locale].all_codes,
					at,
				})),
	// Only codes have parts to open.
	idle: ({ rows, at }) => (rows !== 'code' && at !== '' ? ['at'] : []),
	evidence,
})
