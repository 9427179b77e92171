import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import { barOf, barsOf, partOf, sumOf } from '../../../views/stated-total/parts.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { TotalScene } from './columns.ts'
import { statedOf } from './marks.ts'
import { text } from './text.ts'

/** One picture: a bar a disclosure, each on the same scale; nothing is added up across them. */
export function charts(scene: TotalScene): ChartCard[] {
	const { values, locale } = scene
	const words = text[locale]
	const shown = byDisclosure(scene)
	if (!shown.length) return []
	return [
		{
			id: 'totals',
			heading: words.heading(words[`unit_${values.unit}`]),
			sentence: shown
				.map(({ disclosure, rows }) =>
					words.made_of(nameOf(disclosure, locale), rows.map((row) => partOf(row, scene)).join(words.comma)),
				)
				.join(words.semicolon),
			below: shown.map(({ disclosure, rows }) => [
				words.stated_of(nameOf(disclosure, locale)),
				statedOf(rows[0], scene),
			]),
			chart: barsOf(
				shown.map(({ disclosure, rows }) => barOf(disclosure, rows, scene)),
				Math.max(...shown.map(({ rows }) => sumOf(rows))),
				scene,
			),
		},
	]
}
