import { cellOf } from '../../../views/table/screen-table.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { columns, Fact, FactScene } from './columns.ts'
import { text } from './text.ts'
import view from './view.ts'

/** What the view says of a column of a fact. */
export const cell = (name: keyof typeof columns, row: Fact, scene: FactScene): LinkedNumber | string =>
	cellOf(view.columns, name, row, scene)

/** The amount of a fact with its unit, or that the document lists none. */
export function moneyOf(row: Fact, scene: FactScene): LinkedNumber | string {
	const words = text[scene.locale]
	const shown = cell('amount', row, scene)
	return typeof shown === 'string'
		? words.no_amount
		: { ...shown, text: words[`money_${scene.values.unit}`](shown.text) }
}

/** Words that lead to the lines of a fact, and look as its origin says. */
export function lead(
	row: Fact,
	scene: FactScene,
	words: string,
	hint = row.printed ?? '',
): LinkedNumber | string {
	const lines = cell('line_start', row, scene)
	return typeof lines === 'string' ? words : { ...lines, text: words, hint }
}
