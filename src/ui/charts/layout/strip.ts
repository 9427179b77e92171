import type { Strip } from '../chart.ts'
import { heightOf } from '../height.ts'
import { isNarrow, namesAt } from '../rows.ts'
import { stripPlaces, type StripPlaces, type StripRow } from '../swarm.ts'
import { scaleBelow } from './frame.ts'
import { beside, boxOf, type Wanted } from './labels.ts'
import { circles } from './circles.ts'
import { dot } from './dot.ts'
import { picture, type Drawing } from './picture.ts'
import { gridline, words, type Box, type Shape } from './shape.ts'

/** A row of dots each, one a value; the ends of a row say theirs. */
export function strip(chart: Strip, width: number): Drawing {
	const places = stripPlaces(chart, width)
	const { left, r, ticks, at, bottom, rows } = places
	const dots = rows.flatMap(({ spots }) => spots.map(({ x, y }) => boxAround(x, y, r)))
	const cut = namesAt(
		chart.rows.map(({ name }) => name),
		width,
		left,
	)
	const names = cut.flatMap((name, index): readonly Shape[] => {
		const row = rows[index]
		return row ? [gridline([left, row.y], [width, row.y]), nameOf(name, row, width, left)] : []
	})
	return picture(
		chart,
		heightOf(chart, width),
		[
			...scaleBelow(ticks, at, chart.scale, { top: 4, bottom, width }),
			...names,
			...chart.rows.flatMap(({ colour, points }, row) =>
				points.flatMap(({ origin }, index) => {
					const { x = 0, y = 0 } = rows[row]?.spots[index] ?? {}
					return dot(origin, colour, { x, y, r })
				}),
			),
			...labels(
				chart,
				places,
				[...dots, ...names.flatMap((one) => (one.kind === 'text' ? [boxOf(one)] : []))],
				width,
			),
		],
		circles(
			rows.flatMap(({ spots }) => spots),
			r,
		),
	)
}

/** How many stand where they cannot be told apart, then the values at the ends of rows. */
function labels(chart: Strip, { left, r, bottom, rows }: StripPlaces, taken: readonly Box[], width: number) {
	const bounds = { x: left, y: 0, width: width - left, height: bottom }
	const counts = beside(
		rows.flatMap(({ crowds }) =>
			crowds.map(({ x, y, count }): Wanted => ({
				text: `×${String(count)}`,
				mark: { x: x - r, y, width: 2 * r, height: 0 },
			})),
		),
		taken,
		bounds,
		['above', 'left', 'right'],
	)
	const wanted = chart.rows.flatMap(({ points }, index) => ends(points, rows[index], r))
	return [
		...counts,
		...beside(wanted, [...taken, ...counts.map(boxOf)], bounds, ['right', 'left', 'above', 'below']),
	]
}

const nameOf = (name: string, { y, top }: StripRow, width: number, left: number): Shape =>
	isNarrow(width) ? words(name, 0, top + 8) : words(name, left - 10, y, { align: 'right' })

const boxAround = (x: number, y: number, r: number): Box => ({
	x: x - r,
	y: y - r,
	width: 2 * r,
	height: 2 * r,
})

/** All labels of a short row; of a long one, the highest and the lowest. */
function ends(
	points: Strip['rows'][number]['points'],
	row: StripRow | undefined,
	r: number,
): readonly Wanted[] {
	const order = points
		.map((_, index) => index)
		.sort((a, b) => (points[b]?.value ?? 0) - (points[a]?.value ?? 0))
	const chosen = order.length <= 4 ? order : [order[0], order.at(-1)]
	return chosen.flatMap((index = 0) => {
		const spot = row?.spots[index]
		return spot ? [{ text: points[index]?.label ?? '', mark: boxAround(spot.x, spot.y, r) }] : []
	})
}
