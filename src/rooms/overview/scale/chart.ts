import { amount } from '../../../base/format.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { ChartCard } from '../../../views/view.ts'
import type { Scale, ScaleScene } from './columns.ts'
import { hintOf, linkOf, measureOf, moneyOf, originOf } from './marks.ts'
import { text } from './text.ts'

const most = (rows: readonly Scale[]): number => Math.max(0, ...rows.map((row) => row.amount ?? 0))

/** One picture a disclosure, so that amounts of unlike scope have no bar in common. */
export function charts(scene: ScaleScene): ChartCard[] {
	const { rows, values, disclosures } = scene
	return disclosures.flatMap((disclosure) => {
		const own = rows.filter(({ document_id }) => document_id === disclosure.document_id)
		return own.length ? [picture(scene, disclosure, own, most(values.axis === 'own' ? own : rows))] : []
	})
}

function picture(scene: ScaleScene, disclosure: Disclosure, rows: readonly Scale[], max: number): ChartCard {
	const { values, locale } = scene
	const words = text[locale]
	return {
		id: disclosure.document_id,
		disclosure,
		caption: words.caption(disclosure.projects),
		total: null,
		sentence: words.sentence(
			nameOf(disclosure, locale),
			rows.map((row) => words.part(measureOf(row, locale), moneyOf(row, scene))).join(words.between),
		),
		chart: {
			kind: 'bars',
			colour: colourOf(disclosure),
			max,
			axis: false,
			scale: (value) => amount(value, values.unit, locale),
			bars: rows.map((row) => ({
				code: '',
				name: measureOf(row, locale),
				value: row.amount,
				label: moneyOf(row, scene),
				hint: hintOf(row, scene),
				origin: originOf(row),
				link: linkOf(row),
			})),
		},
	}
}
