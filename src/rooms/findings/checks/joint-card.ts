import { count } from '../../../base/format.ts'
import { heatCells } from '../../../ui/charts/heat-cells.ts'
import type { LinkTarget } from '../../../views/link.ts'
import { byKey } from '../../../views/shapes/measure.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Checked, CheckScene } from './columns.ts'
import { nameOfRule, outcomesOf, resultOf } from './marks.ts'
import { text } from './text.ts'

/** A rule with what it came to in each disclosure. */
type Own = readonly [Checked, readonly Checked[]]

/** How often each rule came out so in all disclosures together; a tile leaves that outcome alone. */
export function jointCard(rows: readonly Checked[], scene: CheckScene): ChartCard {
	const { locale } = scene
	const words = text[locale]
	const shown = outcomesOf(scene)
	const rules = [...byKey(rows, ({ rule }) => rule).values()].flatMap((own): Own[] =>
		own[0] ? [[own[0], own]] : [],
	)
	const heading = words.together(count(new Set(rows.map(({ document_id }) => document_id)).size, locale))
	const said = resultOf(rows, shown, locale)
	return {
		id: 'together',
		heading,
		caption: said,
		sentence: words.sentence_together(heading, said),
		chart: {
			kind: 'heat',
			columns: shown.map(({ key }) => words[`column_${key}`]),
			rows: rules.map(([first]) => ({ name: nameOfRule(first, locale) })),
			max: 3,
			cells: heatCells(rules, shown, ([first, own], { key, choice, depth }) => {
				const times = own.reduce((sum, row) => sum + row[key], 0)
				const within = own.filter((row) => row[key] > 0).length
				return {
					value: times ? depth : null,
					label: times ? count(times, locale) : '',
					hint: [
						nameOfRule(first, locale),
						resultOf(own, shown, locale),
						words.within(words[`column_${key}`], count(within, locale), count(own.length, locale)),
					].join('\n'),
					origin: 'derived',
					link: { set: { outcome: choice } } satisfies LinkTarget,
				}
			}),
		},
	}
}
