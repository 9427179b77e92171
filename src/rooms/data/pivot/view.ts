import { defineView } from '../../../views/define-view.ts'
import { placesOf } from '../../../views/disclosures/chosen.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { prefectureOf } from '../../../views/disclosures/prefectures.ts'
import { countyOf, disclosureOf, kindOf, nameOf, provinceOf } from '../../../views/disclosures/name.ts'
import type { EvidenceFilter, Pointer } from '../../../views/evidence/evidence-filter.ts'
import { text as shared } from '../../../views/text.ts'
import {
	across,
	columns,
	fits,
	headsOf,
	openOf,
	params,
	sourceOf,
	type PivotCell,
	type PivotScene,
} from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

const wordIn = (words: object, key: string): string | undefined => {
	const found = (words as Readonly<Record<string, unknown>>)[key]
	return typeof found === 'string' ? found : undefined
}
const wordOf = (key: string, { locale }: Pick<PivotScene, 'locale'>) => wordIn(text[locale], key)

/** What cells show: where the rows are no amounts, how many there are. */
const measureOf = (values: PivotScene['values']) =>
	!OF_RATIOS.has(values.measure) && !['project', 'budget_line'].includes(sourceOf(values))
		? 'count'
		: values.measure

/** Measures that rows without amounts have as well. */
const OF_RATIOS: ReadonlySet<string> = new Set(['count', 'share', 'line_share'])

function lineOf({ line, name, name_en }: PivotCell, scene: PivotScene): string {
	const { rows } = scene.values
	const named = scene.locale === 'zh' ? name : name_en
	if (line === 'total' || line === 'none') return text[scene.locale][line]
	if (rows === 'place') return placeName(line, scene)
	return named ? (rows === 'code' ? `${line} ${named}` : named) : (wordOf(`${rows}_${line}`, scene) ?? line)
}
function headOf({ head }: PivotCell, scene: PivotScene): string {
	if (head === 'total' || head === 'none') return text[scene.locale][head]
	const heads = headsOf(scene.values)
	const [, scope, year] = heads === 'alike' ? (/^(.+)-(\d{4})$/.exec(head) ?? []) : []
	if (scope && year) return [wordIn(shared[scene.locale], `scope_${scope}`) ?? scope, year].join(' ')
	const disclosure = disclosureOf(head, scene)
	return disclosure ? nameOf(disclosure, scene.locale) : (wordOf(`${heads}_${head}`, scene) ?? head)
}

/** 河北省, 邢台市, 巨鹿, 组织部: a place by its code, or what of a county a department is. */
function placeName(
	place: string,
	{ disclosures, locale }: Pick<PivotScene, 'disclosures' | 'locale'>,
): string {
	const one = firstsOf(disclosures).get(place)
	if (!one) return place
	if (place.length === 2) return provinceOf(one, locale)
	if (place.length === 4) return prefectureOf(one, locale)
	return place.length === 6 ? countyOf(one, locale) : kindOf(one, locale)
}

/** One disclosure of each place, by the code of the place. */
function firstsOf(disclosures: PivotScene['disclosures']): ReadonlyMap<string, Disclosure> {
	const known = firsts.get(disclosures)
	if (known) return known
	const made = new Map<string, Disclosure>()
	for (const one of disclosures)
		for (const place of [...placesOf(one.county_code), `${one.county_code}-${one.department_slug}`])
			if (!made.has(place)) made.set(place, one)
	firsts.set(disclosures, made)
	return made
}
const firsts = new WeakMap<object, ReadonlyMap<string, Disclosure>>()

/** The words by which the evidence of a line, a head or an opened code is found; undefined where there is no such word. */
function wordsOf(dimension: string, value: string): readonly string[] | undefined {
	if (value === 'total' || value === '') return []
	if (value === 'none') return undefined
	return [dimension === 'code' ? `code.disclosed:${value}` : `${dimension}:${value}`]
}

function evidence(values: PivotScene['values'], [line, head = '']: Pointer): EvidenceFilter {
	const [source, heads, open] = [sourceOf(values), headsOf(values), openOf(values)]
	const isNamed = (word: string) => word !== 'total' && word !== ''
	return {
		source: [source],
		...(heads === 'disclosure' && isNamed(head) && { document: head }),
		...(heads === 'alike' && isNamed(head) && { alike: head }),
		...(values.rows === 'place' && { place: isNamed(line) ? line : open }),
		words: [
			...(source === 'budget_line' ? ['leaf', 'fund:all', 'carried:all', 'kind:basic|kind:project'] : []),
			...(values.rows === 'code' ? (wordsOf('code', open) ?? []) : []),
			...lineWords(values, line, open),
			...(heads === 'disclosure' || heads === 'alike' ? [] : (wordsOf(heads, head) ?? [])),
		],
	}
}

function lineWords({ rows }: PivotScene['values'], line: string, open: string): readonly string[] {
	if (rows === 'place') return []
	// A code that no part of is printed stands under itself.
	return rows === 'code' && line !== '' && line === open ? [`printed:${line}`] : (wordsOf(rows, line) ?? [])
}

/** The steps from all to what is open. */
const stepsTo = (open: string): readonly string[] => [
	'',
	...(open.length % 2 ? [3, 5] : [2, 4, 6])
		.filter((digits) => digits <= open.length)
		.map((digits) => open.slice(0, digits)),
]

export default defineView({
	question: { id: 'pivot', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'years', 'partly_itemised'],
	across,
	title: ({ rows: cells, values, locale }) => {
		const words = text[locale]
		const [rows, heads] = [words[`rows_${values.rows}`], words[`across_${headsOf(values)}`]]
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
				(values.rows === 'code' && /^\d{3}(?:\d{2})?$/.test(line)) ||
				(values.rows === 'place' && /^\d{2,6}$/.test(line))
					? { at: line }
					: null,
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
		line_share: {
			shown: ({ values }) => values.measure === 'line_share',
			absent: ({ line_share, amount }, { locale }) =>
				line_share === null ? text[locale][amount === null ? 'not_added' : 'line_not_added'] : null,
		},
		mean: {
			shown: ({ values }) => measureOf(values) === 'mean',
			per: (scene) => text[scene.locale].per_row,
			scale: ({ values }) => values.unit,
			absent: ({ mean, is_alike }, { locale }) =>
				mean === null ? text[locale][is_alike ? 'no_amount' : 'not_added'] : null,
		},
		per_document: {
			shown: ({ values }) => measureOf(values) === 'per_document',
			per: (scene) => text[scene.locale].per_document,
			scale: ({ values }) => values.unit,
			absent: ({ per_document, is_alike }, { locale }) =>
				per_document === null ? text[locale][is_alike ? 'no_amount' : 'not_added'] : null,
		},
	},
	crumbs: ({ values, locale, disclosures }) =>
		openOf(values) === ''
			? []
			: stepsTo(openOf(values)).map((at) => ({
					label: !at
						? text[locale][values.rows === 'place' ? 'all_places' : 'all_codes']
						: values.rows === 'place'
							? placeName(at, { locale, disclosures })
							: at,
					at,
				})),
	// Only codes and places have parts to open, each its own.
	idle: (values) => (values.at !== openOf(values) ? ['at'] : []),
	evidence,
})
