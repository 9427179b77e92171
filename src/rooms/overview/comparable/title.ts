import { pairsOf, type ComparableScene } from './pairs.ts'
import { text } from './text.ts'

/** How many pairs are alike in every respect: the data decide. */
export function title(scene: ComparableScene): string {
	const words = text[scene.locale]
	const [first] = scene.rows
	if (!first) return words.alone
	const alike = pairsOf(scene).filter(({ sides }) => sides.every((side) => side.alike)).length
	return alike ? words.finding(first.pairs, alike) : words.finding_none(first.pairs)
}

export function lead(scene: ComparableScene): string {
	const words = text[scene.locale]
	const all = scene.rows[0]?.pairs ?? 0
	const shown = pairsOf(scene).length
	return words.lead + (shown < all ? words.lead_more(shown, all) : '')
}
