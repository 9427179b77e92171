import { tick } from '../../../base/format.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Execution, ExecutionScene } from './columns.ts'
import { FIGURES, linkOf, moneyOf, rateOf } from './marks.ts'
import { text } from './text.ts'

/** One picture a disclosure: the three figures of the row that stands for it, each on its own scale. */
export const charts = (scene: ExecutionScene): ChartCard[] =>
	scene.disclosures.flatMap((disclosure) => {
		const row = scene.rows.find((it) => it.leads && it.document_id === disclosure.document_id)
		return row ? [picture(scene, disclosure, row)] : []
	})

function picture(scene: ExecutionScene, disclosure: Disclosure, row: Execution): ChartCard {
	const { values, locale } = scene
	const words = text[locale]
	const parts = FIGURES.map((figure) => ({
		figure,
		name: words[`column_${figure}`],
		told: moneyOf(row, figure, scene),
	}))
	return {
		id: disclosure.document_id,
		disclosure,
		caption: row.name,
		total: null,
		below: [[rateOf(row, scene) ?? words.no_rate]],
		sentence: words.sentence(
			nameOf(disclosure, locale),
			[...parts.map(({ name, told }) => words.part(name, told)), rateOf(row, scene) ?? words.no_rate].join(
				words.between,
			),
		),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max: Math.max(0, ...FIGURES.map((figure) => row[figure] ?? 0)),
			axis: false,
			scale: (value) => tick(value, values.unit, locale),
			bars: parts.map(({ figure, name, told }) => ({
				code: '',
				name,
				value: row[figure],
				label: told,
				hint: `${row.name}\n${words.part(name, told)}`,
				origin: row.origin as MarkOrigin,
				link: linkOf(row, figure),
			})),
		},
	}
}
