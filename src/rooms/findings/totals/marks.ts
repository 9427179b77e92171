import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { linkTo, placeOf, type LinkedNumber, type LinkTarget } from '../../../views/link.ts'
import { exactHintOf, markMoneyOf } from '../../../views/words/money.ts'
import type { Part, TotalScene } from './columns.ts'
import { text } from './text.ts'

/** Where the total of a disclosure is printed. */
export const statedLinkOf = (row: Part): LinkTarget | null =>
	row.stated_line_start === null ? null : linkTo(placeOf(row, 'stated'))

/** The printed total of a disclosure, or that there is none. */
export function statedOf(row: Part | undefined, scene: TotalScene): LinkedNumber | string {
	const words = text[scene.locale]
	if (!row || row.stated === null) return words.no_total
	const target = statedLinkOf(row)
	const shown = markMoneyOf(row.stated, scene)
	return target
		? {
				text: shown,
				origin: 'disclosed' satisfies MarkOrigin,
				hint: exactHintOf(row.stated, scene, words.stated),
				target,
			}
		: shown
}
