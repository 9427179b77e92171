import { wholePercent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import { defineView } from '../../../views/define-view.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import { disclosureOf, nameOf } from '../../../views/disclosures/name.ts'
import type { EvidenceFilter, Pointer } from '../../../views/evidence/evidence-filter.ts'
import type { Crumb } from '../../../views/view.ts'
import { codesAbove } from '../crumbs.ts'
import { largestOfEach } from '../largest.ts'
import { isCode, linesUnder, projectsUnder } from '../../../views/evidence/filters.ts'
import { DIGITS } from '../../../views/filter/listed.ts'
import { charts } from './chart.ts'
import { columns, params, type Spending, type SpendingScene } from './columns.ts'
import { hintOf, labelOf, named, narrowedTo, originWordsOf, sourceOf, targetOf } from './marks.ts'
import many from './many.sql?raw'
import parts from './parts.sql?raw'
import sql from './query.sql?raw'
import { text } from './text.ts'
import { shapeOf } from '../../../views/shapes/shape.ts'
import { departmentsOf, ownerOf, yearOf } from '../../../views/disclosures/headline.ts'

/** Where a disclosure has nothing to show, nothing but the reason stands in its row. */
const absent = ({ lens }: Spending, { locale }: SpendingScene) =>
	lens === 'none' ? text[locale].not_available : null

/** 2130705 对村民委员会和村党支部的补助: a part as a choice of parts names it. */
const partName = (row: Spending, locale: Locale): string =>
	row.lens === 'function' ? `${row.code} ${named(row, locale)}` : named(row, locale)

export default defineView({
	question: { id: 'function', text, params, sql, columns },
	title,
	lead,
	crumbs,
	charts,
	measure: {
		value: 'share',
		part: { column: 'code', name: partName },
		many: {
			sql: many,
			columns: [
				'document_id',
				'lens',
				'reading',
				'code',
				'name',
				'name_en',
				'amount',
				'share',
				'origin',
				'parts',
				'line_start',
				'line_end',
			],
			parts: { sql: parts, columns: ['code', 'lens', 'reading', 'name', 'name_en'] },
		},
	},
	controls: () => import('./Controls.svelte'),
	row: { link: sourceOf, hint: hintOf, absent },
	cells: {
		code: {
			text: ({ lens, code }, { locale }) =>
				lens === 'function' ? code : text[locale][lens === 'purpose' ? 'purpose' : 'project'],
		},
		name: {
			text: (row, { locale }) => named(row, locale),
			absent: (row, scene) => (row.lens === 'none' ? labelOf(row, scene) : null),
			link: (row, scene) => (row.opens ? targetOf(row, scene) : null),
			origin: () => 'disclosed',
		},
		quotient: {
			absent: 'not_available',
			per: ({ values, locale }) => text[locale][`per_${values.by}`],
			shown: ({ values }) => values.scale === 'per',
		},
		origin: { text: (row, { locale }) => originWordsOf(row, locale) },
	},
	evidence: (values, of) => [
		...partsOf(values, of),
		...(values.scale === 'per'
			? [
					{
						document: of[0] || (values.at.split('.')[0] ?? ''),
						source: ['denominator'],
						words: [`divisor:${values.by}`],
					},
				]
			: []),
	],
})

/** What was added up: lines under printed codes, or projects as the choice reads them. */
function partsOf(values: SpendingScene['values'], of: Pointer): readonly EvidenceFilter[] {
	const { at, lens, origins, kind, fund, carried } = values
	const [opened = '', inside = ''] = at.split('.')
	const [document, code = ''] = of[0] ? of : [opened]
	const codes = [inside, code]
	const lines = linesUnder(document, codes, { kind, fund, carried })
	// Projects are told neither by fund nor by year, and are no basic expenditure.
	const projects = (reading: string) =>
		fund === 'all' && carried === 'all' && kind !== 'basic' ? [projectsUnder(document, reading, codes)] : []
	if (inside ? inside !== 'rest' && !isCode(inside) : lens === 'purpose') return projects('purpose')
	if (origins !== 'disclosed') return projects(origins)
	if (inside || isCode(code)) return [lines]
	return [...(code ? [] : [lines]), ...projects('purpose').map((filter) => ({ ...filter, coded: false }))]
}

/** A finding where one printed code outweighs all others of its disclosure together, else the largest part of each. */
function title(scene: SpendingScene): string {
	const { locale } = scene
	const words = text[locale]
	const shown = byDisclosure(scene)
	const heaviest = shown
		.flatMap(({ disclosure, rows }) => rows.map((row) => ({ disclosure, row, share: row.share ?? 0 })))
		.filter(({ row, share }) => row.lens === 'function' && row.origin === 'disclosed' && share > 0.5)
		.reduce<{ disclosure: Parameters<typeof nameOf>[0]; row: Spending; share: number } | undefined>(
			(most, it) => (it.share > (most?.share ?? 0) ? it : most),
			undefined,
		)
	// Of many the heaviest would be a ranking, and is none of what they have in common.
	if (heaviest && shapeOf(scene) === 'few') {
		const [who, narrowed] = [words.budget(yearOf(heaviest.disclosure, locale)), narrowedTo(scene)]
		return words.finding(
			narrowed ? words.of(who, narrowed) : who,
			wholePercent(heaviest.share, locale),
			words.coded(named(heaviest.row, locale), heaviest.row.code),
		)
	}
	const [only, ...others] = shown
	if (!only) return words.nothing
	const who = ownerOf(only.disclosure, locale)
	const opened = openedName(
		only.rows.find((row) => row.lens === 'project'),
		locale,
	)
	if (opened && !others.length) return words.opened(who, opened, only.rows.length)
	return largest(scene, shown) ?? asking(scene, shown)
}

/** What the largest part of each is, and that this site or a sum grouped it so; null where that is no headline. */
function largest(scene: SpendingScene, shown: readonly Own<Spending>[]): string | null {
	if (shapeOf(scene) !== 'few') return null
	const { locale } = scene
	const words = text[locale]
	const lists = shown.map(({ disclosure, rows }) => ({
		disclosure,
		rows: rows.filter(({ lens }) => lens === 'function' || lens === 'purpose'),
	}))
	const told = largestOfEach(lists, (row) => named(row, locale), scene)
	if (!told) return null
	const [reading, ...more] = new Set(lists.flatMap(({ rows }) => rows.map((row) => row.reading)))
	const by = more.length ? 'mixed' : (reading as 'disclosed' | 'inferred_exact' | 'suggested' | 'purpose')
	const narrowed = narrowedTo(scene)
	return words[`largest_${by}`](narrowed ? words.of(told.whose, narrowed) : told.whose, told.parts)
}

/** What is asked where nothing can be told in one line. */
function asking({ locale }: SpendingScene, shown: readonly Own<Spending>[]): string {
	const words = text[locale]
	const [only, ...others] = shown
	return only && !others.length
		? words.question_one(words.budget(yearOf(only.disclosure, locale)))
		: words.question(shown.length, departmentsOf(shown, locale))
}

function lead({ rows, values, locale }: SpendingScene): string {
	const words = text[locale]
	const unit = words[`unit_${values.unit}`]
	// What was opened is shown one level below the chosen one.
	const shown = rows.reduce(
		(most, { lens, code }) => Math.max(most, lens === 'function' ? code.length : 0),
		0,
	)
	if (!shown && rows.some(({ lens }) => lens === 'purpose' || lens === 'project'))
		return words.lead_purpose(unit)
	const digits = DIGITS.find((length) => Number(length) === shown) ?? values.digits
	return words[`lead_${values.origins}`](words[`digits_${digits}`], unit)
}

/** What stands opened, by its name; nothing where nothing does. */
const openedName = (row: Spending | undefined, locale: Locale): string | null | undefined =>
	locale === 'zh' ? row?.opened : row?.opened_en

/** The way back from what was opened: everything, then each code above it. */
function crumbs({ values, disclosures, locale, rows }: SpendingScene): readonly Crumb[] {
	if (!values.at) return []
	const words = text[locale]
	const [document_id, inside = ''] = values.at.split('.')
	const who = disclosureOf(document_id, { disclosures })
	const [first] = rows
	const name =
		inside === 'rest' && first && first.reading !== 'purpose'
			? words[`rest_${first.reading as 'suggested'}`]
			: (openedName(first, locale) ?? inside)
	return [
		{ label: words.all, at: '' },
		...codesAbove(values.at),
		{
			label: [who && nameOf(who, locale), isCode(inside) ? inside : '', name].filter(Boolean).join(' '),
			at: values.at,
		},
	]
}
