import { count } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { lineOf, tally } from '../counted.ts'
import type { Percent, PercentsScene } from './columns.ts'
import { text } from './text.ts'

/** How many targets are set at 100 %. */
const hundredOf = (targets: readonly Percent[]): number =>
	targets.find(({ value }) => value === 100)?.counted ?? 0

/** A value as the address writes it: in hundredths of a percent. */
export const levelOf = (value: number): string => String(Math.round(value * 100))

/** One row of dots a disclosure, a dot a target; below it how many are set at 100 %. */
export function charts(scene: PercentsScene): ChartCard[] {
	const { values, locale } = scene
	const words = text[locale]
	const all = byDisclosure(scene)
	if (!all.length) return []
	const shown = (value: number) => `${String(value)}%`
	return [
		{
			id: 'percents',
			heading: words.heading(values.class === 'all' ? '' : words.only(words[`class_${values.class}`])),
			below: all.map(({ disclosure, rows }) =>
				lineOf(
					disclosure,
					[words.at_hundred, tally(disclosure, levelOf(100), [hundredOf(rows), rows[0].n], locale)],
					rows[0].left_out,
					locale,
				),
			),
			sentence: all
				.map(({ disclosure, rows }) =>
					words.sentence(
						nameOf(disclosure, locale),
						count(rows.length, locale),
						shown(rows[0].value),
						shown(rows.at(-1)?.value ?? 0),
					),
				)
				.join(words.semicolon),
			chart: {
				kind: 'strip',
				// Every target has a dot of its own: how many share a value is read from the height.
				apart: Math.max(...scene.rows.map(({ counted }) => counted)),
				min: 0,
				max: 100,
				scale: shown,
				rows: all.map(({ disclosure, rows }) => ({
					name: words.row(nameOf(disclosure, locale), count(rows.length, locale)),
					colour: colourOf(disclosure),
					points: rows.map(({ document_id, line_start, line_end, ...target }) => ({
						value: target.value,
						label: '',
						hint: [
							nameOf(disclosure, locale),
							words.mark(target.name ?? words.unnamed, target.printed ?? shown(target.value)),
							words[`class_${target.class_id as 'cost'}`],
							words.hint_line(line_start),
						].join('\n'),
						origin: target.origin,
						link: { src: { document_id, line_start, line_end } },
					})),
				})),
			},
		},
	]
}
