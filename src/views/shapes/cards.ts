import type { ViewColumns } from '../cells.ts'
import type { AnyScene } from '../table/cell.ts'
import type { ChartCard } from '../view.ts'
import { placeCards } from './place-cards.ts'
import type { Measure } from '../columns.ts'
import { spreadCards } from './spread-cards.ts'

/** The pictures of many disclosures in one of the two shapes that they have. */
export const shapedCards = (
	view: ViewColumns,
	measure: Measure,
	scene: AnyScene,
	shape: 'many' | 'place',
): readonly ChartCard[] => (shape === 'place' ? placeCards : spreadCards)(view, measure, scene)
