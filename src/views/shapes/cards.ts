import type { ViewColumns } from '../cells.ts'
import type { AnyScene } from '../table/cell.ts'
import type { ChartCard } from '../view.ts'
import { shapeOf, type Measure } from './measure.ts'
import { placeCards } from './place-cards.ts'
import { spreadCards } from './spread-cards.ts'

/** The pictures of a view in the shape that its scene has; those of a few disclosures are its own. */
export const shapedCards =
	<S extends AnyScene>(view: ViewColumns, measure: Measure, few: (scene: S) => readonly ChartCard[]) =>
	(scene: S): readonly ChartCard[] => {
		const shape = shapeOf(scene)
		if (shape === 'few') return few(scene)
		return (shape === 'place' ? placeCards : spreadCards)(view, measure, scene)
	}
