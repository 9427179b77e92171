import type { MarkOrigin } from '../origin.ts'
import { disc, type Disc, type Shape } from './shape.ts'

/**
 * A dot by its origin. It is too small for the patterns of bars, so one stroke stands for the hatch and one point for
 * the dots; an outline covers what lies below it.
 */
export function dot(origin: MarkOrigin, colour: string, at: Disc): readonly Shape[] {
	if (origin === 'disclosed') return [disc(at, { fill: colour })]
	const ring = disc({ ...at, r: at.r - 0.5 }, { fill: 'var(--ground)', stroke: colour, lineWidth: 1.5 })
	if (origin === 'derived') return [ring]
	if (origin === 'suggested') return [ring, disc({ ...at, r: at.r * 0.4 }, { fill: colour })]
	const reach = at.r * 0.7
	return [
		ring,
		{
			kind: 'line',
			points: [
				[at.x - reach, at.y + reach],
				[at.x + reach, at.y - reach],
			],
			stroke: colour,
			width: 1.5,
		},
	]
}
