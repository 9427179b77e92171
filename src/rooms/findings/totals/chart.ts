import { markAmount, tick } from '../../../base/format.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { PARTS, type TotalScene } from './columns.ts'
import { linkOf, statedOf } from './marks.ts'
import { markMoneyOf, moneyOf } from '../../../views/words/money.ts'
import { text } from './text.ts'

/** One picture: a bar a disclosure, each on the same scale; nothing is added up across them. */
export function charts(scene: TotalScene): ChartCard[] {
	const { rows, disclosures, values, locale } = scene
	const words = text[locale]
	const shown = disclosures.flatMap((disclosure) => {
		const own = rows.filter((row) => row.document_id === disclosure.document_id)
		return own.length ? [{ disclosure, own }] : []
	})
	if (!shown.length) return []
	const sumOf = (own: typeof rows) => own.reduce((sum, row) => sum + row.amount, 0)
	const partOf = (part: string) => words[`part_${part as 'basic'}`]
	return [
		{
			id: 'totals',
			heading: words.heading(words[`unit_${values.unit}`]),
			sentence: shown
				.map(({ disclosure, own }) =>
					words.made_of(
						nameOf(disclosure, locale),
						own.map((row) => `${partOf(row.part)} ${markMoneyOf(row.amount, scene)}`).join(words.comma),
					),
				)
				.join(words.semicolon),
			below: shown.map(({ disclosure, own }) => [
				words.stated_of(nameOf(disclosure, locale)),
				statedOf(own[0], scene),
			]),
			chart: {
				kind: 'stacks',
				colour: 'var(--accent)',
				keys: PARTS.map((key) => ({ key, name: partOf(key) })),
				max: shown.reduce((most, { own }) => Math.max(most, sumOf(own)), 0),
				scale: (value) => tick(value, values.unit, locale),
				axis: true,
				rows: shown.map(({ disclosure, own }) => ({
					name: nameOf(disclosure, locale),
					colour: colourOf(disclosure),
					segments: own.map((row) => ({
						key: row.part,
						value: row.amount,
						label: markAmount(row.amount, values.unit, locale),
						hint: `${nameOf(disclosure, locale)}\n${partOf(row.part)} ${moneyOf(row.amount, scene)}`,
						origin: row.origin,
						link: linkOf(row),
					})),
				})),
			},
		},
	]
}
