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

/** One bar a family: in how many counties its wordings stand. */
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
	]
}
