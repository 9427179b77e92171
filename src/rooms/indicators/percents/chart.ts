import { count } from '../../../base/format.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { ChartCard } from '../../../views/view.ts'
import { ofAll } from '../shares/scene.ts'
import { at, level, owned, type Own, type PercentsScene } from './levels.ts'
import { text } from './text.ts'

/** One row of dots a disclosure, a dot a target; below it how many are set at 100 %. */
export function charts(scene: PercentsScene): ChartCard[] {
	const { values, locale } = scene
	const words = text[locale]
	const all = owned(scene)
	if (!all.length) return []
	const shown = (value: number) => `${String(value)}%`
	return [
		{
			id: 'percents',
			disclosure: null,
			heading: words.heading(values.class === 'all' ? '' : words.only(words[`class_${values.class}`])),
			caption: '',
			total: null,
			below: all.map((own) => below(own, scene)),
			sentence: all
				.map(({ disclosure, targets }) =>
					words.sentence(
						nameOf(disclosure, locale),
						count(targets.length, locale),
						shown(targets[0]?.value ?? 0),
						shown(targets.at(-1)?.value ?? 0),
					),
				)
				.join(words.semicolon),
			targets: all.flatMap(({ targets }) =>
				targets.map(({ document_id, line_start, line_end }) => ({
					src: { document_id, line_start, line_end },
				})),
			),
			chart: {
				kind: 'strip',
				min: 0,
				max: 100,
				scale: shown,
				rows: all.map(({ disclosure, targets }) => ({
					name: words.row(nameOf(disclosure, locale), count(targets.length, locale)),
					colour: colourOf(disclosure),
					points: targets.map((target) => {
						const said = words.mark(target.name ?? words.unnamed, target.printed ?? shown(target.value))
						return {
							value: target.value,
							label: '',
							hint: [
								nameOf(disclosure, locale),
								said,
								words[`class_${target.class_id as 'cost'}`],
								words.hint_line(target.line_start),
							].join('\n'),
							origin: target.origin as MarkOrigin,
						}
					}),
				})),
			},
		},
	]
}

function below({ disclosure, targets }: Own, { locale }: PercentsScene): (string | LinkedNumber)[] {
	const words = text[locale]
	const left = targets[0]?.left_out ?? 0
	const hundred = at(targets, 100)
	return [
		words.who(nameOf(disclosure, locale)),
		words.at_hundred,
		{
			text: ofAll(hundred, targets.length, locale),
			origin: 'derived',
			hint: words.origin_derived,
			// Of none there is nothing to show but what was looked through.
			target: { of: `${disclosure.document_id}.${hundred ? level(100) : ''}` },
		},
		left ? words.left_out(count(left, locale)) : '',
		words.stop,
	]
}
