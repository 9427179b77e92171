import { tick } from '../../../base/format.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Execution, ExecutionScene } from './columns.ts'
import { FIGURES, linkOf, named, rateOf } from './marks.ts'
import { markMoneyOf, moneyOf } from '../../../views/words/money.ts'
import { text } from './text.ts'

/** One picture a disclosure: the three figures of the row that stands for it, all pictures on one scale. */
export function charts(scene: ExecutionScene): ChartCard[] {
	const leads = scene.rows.filter(({ leads }) => leads)
	const max = Math.max(0, ...leads.flatMap((row) => FIGURES.map((figure) => row[figure] ?? 0)))
	return scene.disclosures.flatMap((disclosure) => {
		const row = leads.find(({ document_id }) => document_id === disclosure.document_id)
		return row ? [picture(scene, disclosure, row, max)] : []
	})
}

/** A figure with its unit, or that there is none. */
const figureOf = (yuan: number | null, scene: ExecutionScene, told: typeof moneyOf): string =>
	yuan === null ? text[scene.locale].none : told(yuan, scene)

function picture(scene: ExecutionScene, disclosure: Disclosure, row: Execution, max: number): ChartCard {
	const { values, locale } = scene
	const words = text[locale]
	const parts = FIGURES.map((figure) => ({
		figure,
		name: words[`column_${figure}`],
		said: figureOf(row[figure], scene, markMoneyOf),
		exact: figureOf(row[figure], scene, moneyOf),
	}))
	return {
		id: disclosure.document_id,
		disclosure,
		caption: named(row, scene),
		below: [[rateOf(row, scene) ?? words.no_rate]],
		sentence: words.sentence(
			nameOf(disclosure, locale),
			[...parts.map(({ name, said }) => words.part(name, said)), rateOf(row, scene) ?? words.no_rate].join(
				words.comma,
			),
		),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max,
			axis: true,
			scale: (value) => tick(value, values.unit, locale),
			bars: parts.map(({ figure, name, said, exact }) => ({
				code: '',
				name,
				value: row[figure],
				label: said,
				hint: `${named(row, scene)}\n${words.part(name, exact)}`,
				origin: row.origin,
				link: linkOf(row, figure),
			})),
		},
	}
}
