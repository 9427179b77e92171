import { count } from '../../../base/format.ts'
import { linkTo } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { FamiliesScene, Wording } from './columns.ts'
import { text } from './text.ts'
import { varying } from './varying.ts'

/** So many families are drawn; the table has more. */
const DRAWN = 20
/** So many families have their variants told below the picture, and so many variants each. */
const TOLD = 8
/** So many families are followed through the years: as many as there are colours. */
const LINES = 8
const VARIANTS = 4

/** The families of a scene in their order, each with its wordings. */
export function familiesOf({
	rows,
}: Pick<FamiliesScene, 'rows'>): readonly (readonly [Wording, ...Wording[]])[] {
	const found = new Map<string, [Wording, ...Wording[]]>()
	for (const row of rows) {
		const own = found.get(row.family_key)
		if (own) own.push(row)
		else found.set(row.family_key, [row])
	}
	return [...found.values()]
}

/** How far a family has spread, in words. */
function spreadOf(row: Wording, { locale }: Pick<FamiliesScene, 'locale'>): string {
	const words = text[locale]
	const [first, last] = [String(row.first_year), String(row.last_year)]
	return words.spread(
		count(row.counties, locale),
		count(row.provinces, locale),
		first === last ? first : words.span(first, last),
	)
}

/** In how many counties a family stands, by year; a year in which it stands in none is not there. */
export const yearsOf = ({ each_year }: Pick<Wording, 'each_year'>): ReadonlyMap<number, number> =>
	new Map(
		[...each_year.matchAll(/(\d+):(\d+)/g)].map(([, year, counties]) => [Number(year), Number(counties)]),
	)

/** One bar a family: in how many counties its wordings stand; and for those of most counties, in each year. */
export function charts(scene: FamiliesScene): ChartCard[] {
	const { locale } = scene
	const words = text[locale]
	const all = familiesOf(scene)
	const drawn = all.slice(0, DRAWN)
	if (!drawn.length) return []
	return [
		{
			id: 'families',
			heading: words.heading,
			caption: words.caption,
			below: [
				...drawn
					.filter((own) => own.length > 1)
					.slice(0, TOLD)
					.map(([lead, ...others]) => [
						words.variants(
							lead.family,
							others
								.slice(0, VARIANTS)
								.map(({ said, family }) => varying(said, family))
								.join(words.and) + (others.length > VARIANTS ? words.further(others.length - VARIANTS) : ''),
						),
					]),
				...(all.length > DRAWN ? [[words.more(all.length - DRAWN)]] : []),
			],
			sentence: words.sentence(
				drawn.map(([lead]) => `${lead.family} ${spreadOf(lead, scene)}`).join(words.semicolon),
			),
			chart: {
				kind: 'bars',
				colour: 'var(--accent)',
				max: Math.max(...drawn.map(([{ counties }]) => counties)),
				axis: true,
				scale: (value) => count(value, locale),
				bars: drawn.map(([lead, ...others]) => ({
					name: lead.family,
					value: lead.counties,
					label: words.places(count(lead.counties, locale), count(lead.provinces, locale)),
					hint: [
						lead.family,
						spreadOf(lead, scene),
						words.members(count(others.length + 1, locale), count(lead.all_places, locale)),
						words.first,
					].join('\n'),
					origin: 'derived',
					link: linkTo(lead),
				})),
			},
		},
		...overYears(
			all.map(([lead]) => lead),
			scene,
		),
	]
}

/** A line a family over the years of the disclosures; of one year there is none to draw. */
function overYears(leads: readonly Wording[], { locale }: FamiliesScene): ChartCard[] {
	const words = text[locale]
	const drawn = leads.slice(0, LINES)
	const counties = drawn.map(yearsOf)
	const years = [...new Set(leads.flatMap((lead) => [...yearsOf(lead).keys()]))].sort(
		(one, other) => one - other,
	)
	if (years.length < 2) return []
	const most = Math.max(...counties.flatMap((own) => [...own.values()]))
	return [
		{
			id: 'families-by-year',
			heading: words.by_year,
			caption: words.by_year_caption,
			below: leads.length > LINES ? [[words.more_lines(LINES)]] : [],
			sentence: words.by_year_sentence(
				drawn.map((lead) => `${lead.family} ${words.years(lead.each_year)}`).join(words.semicolon),
			),
			chart: {
				kind: 'lines',
				x: years.map(String),
				y: { name: '', min: 0, max: most, scale: (value) => count(value, locale) },
				lines: drawn.map((lead, at) => ({
					name: lead.family,
					colour: `var(--county-${String(at + 1)})`,
					points: years.map((year, x) => {
						const n = counties[at]?.get(year) ?? 0
						return {
							x,
							y: n,
							label: count(n, locale),
							hint: [lead.family, words.in_year(String(year), count(n, locale)), words.first].join('\n'),
							origin: 'derived',
							link: linkTo(lead),
						}
					}),
				})),
			},
		},
	]
}
