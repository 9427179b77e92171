import { count } from '../../../base/format.ts'
import type { Steps } from '../../../ui/charts/chart.ts'
import { of, type FactScene } from './columns.ts'
import { text } from './text.ts'

/** The payment plan as steps: what is to be paid by the end of each month, in percent of the budget. */
export function plan({ rows, locale }: FactScene, colour: string): Steps | undefined {
	const words = text[locale]
	const months = of(rows, 'plan')
	if (!months.length) return undefined
	return {
		kind: 'steps',
		columns: months.map(({ code }) => words.month(code ?? '')),
		max: 100,
		scale: (value) => `${count(value, locale)}%`,
		lines: [
			{
				name: words.section_plan,
				colour,
				points: months.map((row) => ({
					value: row.quantity ?? 0,
					label: `${count(row.quantity ?? 0, locale)}%`,
					hint: words.by_month(row.code ?? '', count(row.quantity ?? 0, locale)),
					origin: row.origin,
				})),
			},
		],
	}
}
