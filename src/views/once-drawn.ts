import type { Row, Shape } from '../engine/row.ts'
import type { Params } from '../share/param.ts'
import type { ChartCard, Scene } from './view.ts'

/** The pictures of one answer that are kept: in both languages, in two units, lit and unlit; of its parts. */
const KEPT = 8

interface Drawn {
	readonly disclosures: unknown
	readonly choice: string
	readonly cards: readonly ChartCard[]
}

/**
 * Draws the pictures of a scene once: who asks for them again (the controls beside them, a choice that was made before) gets
 * the same cards, and what follows from a chart by its identity is there already.
 */
export function onceDrawn<P extends Params, C extends Shape>(
	charts: (scene: Scene<P, C>) => readonly ChartCard[],
): (scene: Scene<P, C>) => readonly ChartCard[] {
	const known = new WeakMap<readonly Row<C>[], readonly Drawn[]>()
	return (scene) => {
		const { rows, values, disclosures, locale } = scene
		const choice = JSON.stringify([locale, values])
		const before = known.get(rows) ?? []
		const drawn = before.find((it) => it.choice === choice && it.disclosures === disclosures)
		if (drawn) return drawn.cards
		const cards = charts(scene)
		known.set(rows, [{ disclosures, choice, cards }, ...before].slice(0, KEPT))
		return cards
	}
}
