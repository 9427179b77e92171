import { cardOf, moneyBars } from '../../../views/disclosures/card.ts'
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
	const words = text[scene.locale]
	const parts = FIGURES.map((figure) => ({
		figure,
		name: words[`column_${figure}`],
		said: figureOf(row[figure], scene, markMoneyOf),
		exact: figureOf(row[figure], scene, moneyOf),
	}))
	const rate = rateOf(row, scene) ?? words.no_rate
	const bars = parts.map(({ figure, name, said, exact }) => ({
		name,
		value: row[figure],
		label: said,
		hint: `${named(row, scene)}\n${words.part(name, exact)}`,
		origin: row.origin,
		link: linkOf(row, figure),
	}))
	return cardOf(disclosure, scene.locale, {
		caption: named(row, scene),
		below: [[rate]],
		said: [...parts.map(({ name, said }) => words.part(name, said)), rate],
		chart: moneyBars(disclosure, bars, max, scene),
	})
}
