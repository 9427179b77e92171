import { byKey } from '../../../base/by-key.ts'
import { count } from '../../../base/format.ts'
import type { Heat } from '../../../ui/charts/chart.ts'
import { heatCells } from '../../../ui/charts/heat-cells.ts'
import { byDisclosure, type Own } from '../../../views/disclosures/by-disclosure.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { MarkOf } from '../../../views/mark.ts'
import { FEW, documents } from '../../../views/shapes/shape.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Checked, CheckScene, columns } from './columns.ts'
import { asChosen, nameOfRule, OUTCOMES, outcomesOf, resultOf, sumOf, toleranceOf } from './marks.ts'
import { text } from './text.ts'

/** A rule with its rows: that of one disclosure, or of several. */
type Rule = Own<Checked>['rows']
type Mark = MarkOf<typeof columns>

/** One picture a disclosure: its rules by what they came to, those that fail first; of many one picture of them all. */
export function charts(scene: CheckScene, mark: Mark): ChartCard[] {
	const { disclosures, locale } = scene
	const chosen = scene.rows.map((row) => asChosen(row, scene))
	const rows = chosen.filter((row) => OUTCOMES.some(({ key }) => row[key]))
	if (documents(scene) > FEW) return rows.length ? [jointCard(rows, scene, mark)] : []
	return byDisclosure({ rows, disclosures }).map(({ disclosure, rows }) => {
		const rules = rows.toSorted((a, b) => b.fails - a.fails || b.unformed - a.unformed)
		return {
			id: disclosure.document_id,
			disclosure,
			caption: resultOf(rows, locale),
			sentence: `${nameOf(disclosure, locale)} ${resultOf(rows, locale)}`,
			chart: tiles(
				rules.map((row) => [row]),
				scene,
				mark,
				disclosure,
			),
		}
	})
}

/** How often each rule came out so in all disclosures together. */
function jointCard(rows: readonly Checked[], scene: CheckScene, mark: Mark): ChartCard {
	const { locale } = scene
	const words = text[locale]
	const rules = [...byKey(rows, ({ rule }) => rule).values()]
	const heading = words.together(count(new Set(rows.map(({ document_id }) => document_id)).size, locale))
	const caption = resultOf(rows, locale)
	const sentence = words.sentence_together(heading, caption)
	return { id: 'together', heading, caption, sentence, chart: tiles(rules, scene, mark) }
}

/** A line a rule, a column an outcome, the graver the deeper; of several disclosures a tile leaves that outcome alone. */
function tiles(rules: readonly Rule[], scene: CheckScene, mark: Mark, of?: Disclosure): Heat<LinkTarget> {
	const { locale } = scene
	const words = text[locale]
	const shown = outcomesOf(scene)
	return {
		kind: 'heat',
		columns: shown.map(({ key }) => words[`column_${key}`]),
		rows: rules.map(([row]) =>
			of ? { name: namedWith(row, scene), colour: colourOf(of) } : { name: nameOfRule(row, locale) },
		),
		max: OUTCOMES.length,
		cells: heatCells(rules, shown, (rule, { key, depth, choice }) => {
			const [first] = rule
			const times = sumOf(rule, key)
			const within = count(rule.filter((row) => row[key] > 0).length, locale)
			const last = of
				? toleranceOf(first, locale)
				: words.within(words[`column_${key}`], within, count(rule.length, locale))
			return {
				...mark(first, key, {
					label: times ? count(times, locale) : '',
					hint: [nameOfRule(first, locale), resultOf(rule, locale), last].join('\n'),
				}),
				value: times ? depth : null,
				...(!of && { link: { set: { outcome: choice } } }),
			}
		}),
	}
}

/** A rule with how far two numbers may differ, where that is more than nothing. */
const namedWith = (row: Checked, { locale }: CheckScene): string =>
	[nameOfRule(row, locale), row.tolerance_high && toleranceOf(row, locale)].filter(Boolean).join(' ')
