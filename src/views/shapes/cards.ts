import type { ViewColumns } from '../cells.ts'
import type { AnyScene } from '../table/cell.ts'
import type { ChartCard } from '../view.ts'
import { onceDrawn } from '../once-drawn.ts'
import { placeCards } from './place-cards.ts'
import type { Measure } from '../columns.ts'
import { partOf, partsOf } from './measure.ts'
import { spreadCards } from './spread-cards.ts'

const SHAPES = { many: spreadCards, place: placeCards }
type Cards = (scene: AnyScene) => readonly ChartCard[]
const known = { many: new WeakMap<Measure, Cards>(), place: new WeakMap<Measure, Cards>() }

/** The pictures of many disclosures in one of the two shapes that they have, drawn once for an answer and its choices. */
export function shapedCards(
	view: ViewColumns,
	measure: Measure,
	scene: AnyScene,
	shape: keyof typeof SHAPES,
): readonly ChartCard[] {
	const before = known[shape].get(measure)
	if (before) return before(scene)
	const cards: Cards = onceDrawn((one) => SHAPES[shape](view, measure, one))
	known[shape].set(measure, cards)
	return cards(scene)
}

/** So many parts are drawn before they are chosen. */
const FEW_PARTS = 7

/** What makes the distributions of the other parts of a scene, where they are few and their rows are here. */
export function likelyCharts(
	view: ViewColumns,
	measure: Measure,
	scene: AnyScene,
	id: string,
): readonly (() => ChartCard['chart'] | undefined)[] {
	const shown = partOf(measure, scene)
	const others = scene.parts ? [] : partsOf(measure, scene).filter((part) => part !== shown)
	if (others.length > FEW_PARTS) return []
	return others.map(({ key }) => () => {
		const next = { ...scene, values: { ...scene.values, focus: key } }
		return shapedCards(view, measure, next, 'many').find((card) => card.id === id)?.chart
	})
}
