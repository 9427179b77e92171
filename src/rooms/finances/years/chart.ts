import { amount, markAmount, percent, tick } from '../../../base/format.ts'
import type { Bars, Lines } from '../../../ui/charts/chart.ts'
import { moneyBars } from '../../../views/disclosures/card.ts'
import { colourOf, countyOf, kindOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { linkTo, type LinkTarget } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { YearRow, YearsScene } from './columns.ts'
import { text } from './text.ts'

/** So many departments are drawn; the table has all. */
const DRAWN = 12
/** So many parts of a budget have a line of their own, the largest of all years first. */
const PARTS = 5

/** A department with its budgets, the oldest first. */
export interface Department {
	readonly disclosures: readonly [Disclosure, ...Disclosure[]]
	readonly rows: readonly YearRow[]
	readonly years: readonly number[]
}

/** The departments of a scene, those with most years first. */
export function departmentsOf({
	rows,
	disclosures,
}: Pick<YearsScene, 'rows' | 'disclosures'>): readonly Department[] {
	const known = new Map(disclosures.map((it) => [it.document_id, it]))
	const groups = new Map<string, { disclosures: Map<string, Disclosure>; rows: YearRow[] }>()
	for (const row of rows) {
		const own = known.get(row.document_id)
		if (!own) continue
		const key = `${own.county_code} ${own.department_slug}`
		const group = groups.get(key) ?? { disclosures: new Map<string, Disclosure>(), rows: [] }
		group.disclosures.set(own.document_id, own)
		group.rows.push(row)
		groups.set(key, group)
	}
	return [...groups.values()].flatMap((group) => {
		const [first, ...others] = group.disclosures.values()
		const years = [...new Set(group.rows.map(({ year }) => year))].sort((a, b) => a - b)
		return first ? [{ disclosures: [first, ...others] as const, rows: group.rows, years }] : []
	})
}

export const nameOfPart = (
	{ code, name, name_en }: YearRow,
	{ locale }: Pick<YearsScene, 'locale'>,
): string => (code === 'total' ? text[locale].total : { zh: name, en: name_en }[locale])

/** What a number says where the pointer rests, and to whom reads it. */
export function hintOf(row: YearRow, scene: YearsScene): string {
	const words = text[scene.locale]
	return [
		`${String(row.year)} · ${nameOfPart(row, scene)}`,
		amount(row.amount, scene.values.unit, scene.locale),
		...(row.change === null || row.before_year === null
			? []
			: [words.against(row.before_year, percent(row.change, scene.locale))]),
		words[`origin_${row.origin}`],
	].join('\n')
}

export const linkOf = (row: YearRow) => linkTo(row, row.reading, row.code === 'total' ? '' : row.code)

/** A picture a department: a line for all of its budget, and one for each of its largest parts. */
export function charts(scene: YearsScene): ChartCard[] {
	const all = departmentsOf(scene)
	const several = all.filter(({ years }) => years.length > 1)
	return (several.length ? several : all).slice(0, DRAWN).map((it) => card(it, scene))
}

function card({ disclosures, rows, years }: Department, scene: YearsScene): ChartCard {
	const { locale, values } = scene
	const words = text[locale]
	const [first] = disclosures
	const parts = [...new Map(rows.map((row) => [row.code, row])).values()]
	const mostOf = (code: string) =>
		Math.max(...rows.filter((row) => row.code === code).map((row) => row.amount))
	const total = parts.filter(({ code }) => code === 'total')
	const largest = parts
		.filter(({ code }) => code !== 'total')
		.toSorted((a, b) => mostOf(b.code) - mostOf(a.code))
	const drawn = [...total, ...largest.slice(0, PARTS)]
	const max = Math.max(...rows.map((row) => row.amount), 0)
	const who = `${countyOf(first, locale)} ${kindOf(first, locale)}`
	const isUnlike = (of: (it: Disclosure) => unknown) => new Set(disclosures.map(of)).size > 1
	return {
		id: first.document_id,
		heading: who,
		caption: words.caption(years.length, String(years[0] ?? ''), String(years.at(-1) ?? '')),
		below: [
			...(isUnlike(({ scope }) => scope) ? [words.unlike_scope] : []),
			...(isUnlike(({ coded }) => coded) && values.by === 'function' ? [words.unlike_codes] : []),
			...(largest.length > PARTS ? [words.further(largest.length - PARTS)] : []),
		].map((line) => [line]),
		sentence: words.sentence(
			who,
			rows
				.filter(({ code }) => code === 'total')
				.map((row) => words.point(row.year, markAmount(row.amount, values.unit, locale)))
				.join(words.comma),
		),
		chart:
			years.length > 1
				? overYears(first, rows, years, drawn, max, scene)
				: inOneYear(first, drawn, max, scene),
	}
}

/** A line a part, over the years. */
const overYears = (
	first: Disclosure,
	rows: readonly YearRow[],
	years: readonly number[],
	drawn: readonly YearRow[],
	max: number,
	scene: YearsScene,
): Lines<LinkTarget> => ({
	kind: 'lines',
	x: years.map(String),
	y: { name: '', min: 0, max, scale: (value) => tick(value, scene.values.unit, scene.locale) },
	lines: drawn.map((part, index) => ({
		name: nameOfPart(part, scene),
		colour:
			part.code === 'total' ? colourOf(first) : `var(--county-${String(((first.colour + index) % 8) + 1)})`,
		points: rows
			.filter(({ code }) => code === part.code)
			.map((row) => ({ x: years.indexOf(row.year), y: row.amount, ...markOf(row, scene) })),
	})),
})

/** Of a single year there is no line to draw: a bar a part. */
const inOneYear = (
	first: Disclosure,
	drawn: readonly YearRow[],
	max: number,
	scene: YearsScene,
): Bars<LinkTarget> =>
	moneyBars(
		first,
		drawn.map((row) => ({ name: nameOfPart(row, scene), value: row.amount, ...markOf(row, scene) })),
		max,
		scene,
	)

const markOf = (row: YearRow, scene: YearsScene) => ({
	label: markAmount(row.amount, scene.values.unit, scene.locale),
	hint: hintOf(row, scene),
	origin: row.origin,
	link: linkOf(row),
})
