import type { Lines, LinePoint } from '../chart.ts'
import { heightOf, keysAbove } from '../height.ts'
import { strokeOf } from '../origin.ts'
import { isNarrow } from '../rows.ts'
import { scaleOf } from '../scale.ts'
import { across, belowHeight } from './across.ts'
import { circles } from './circles.ts'
import { dot } from './dot.ts'
import { scaleLeft, scaleWidth } from './frame.ts'
import { key } from './key.ts'
import { beside } from './labels.ts'
import { ending, endWidth } from './line-ends.ts'
import { picture, type Drawing } from './picture.ts'
import { isNear, quiet, type Box, type Disc, type Line, type Shape } from './shape.ts'

/** Charts of more points are drawn without dots and labels. */
const DOTTED = 24

/** Lines over categories or a numeric axis; names stand at the ends, or in a key where it is narrow. */
export function lines(chart: Lines, width: number): Drawing {
	const height = heightOf(chart, width)
	const several = chart.lines.length > 1
	const narrow = isNarrow(width)
	const [top, base] = [keysAbove(chart.lines, width) + 28, height - belowHeight(chart.x)]
	const { ticks: steps, at: y } = scaleOf(chart.y, [base, top], 4)
	const left = scaleWidth(steps, chart.y.scale)
	const ends =
		several && !narrow
			? endWidth(
					(chart.together ?? chart.lines).map(({ name }) => name),
					width,
				)
			: 12
	const right = width - ends
	const bottom = across(chart.x, { left: left + EDGE, right: right - EDGE, top, base, width })
	const drawn = chart.lines.map(({ name, colour, points }): Placed => ({
		name,
		colour,
		spots: points.map((point) => {
			const [across, up] = [bottom.at(point.x), point.y === null ? NaN : y(point.y)]
			// What has no place is a gap.
			return { ...point, x: across, y: isNear(across) && isNear(up) ? up : null }
		}),
	}))
	const spots = drawn.flatMap((line) => line.spots)
	const bounds = { x: left, y: top - 8, width: width - left, height: base - top + 8 }
	return picture(
		chart,
		height,
		[
			...(several && narrow ? key(chart.lines, width, 'line') : []),
			quiet(chart.y.name, 0, top - 18),
			...scaleLeft(steps, y, chart.y.scale, { left, right }),
			...bottom.shapes,
			...drawn.flatMap(strokes),
			...(spots.length <= DOTTED
				? [...drawn.flatMap(dots), ...labels(spots, drawn.flatMap(strokes), bounds)]
				: []),
			...(several && !narrow ? ending(drawn.flatMap(lastOf), right, [top, base], ends - 20) : []),
		],
		hits(spots, base),
	)
}

interface Placed {
	readonly name: string
	readonly colour: string
	/** Points in pixels. */
	readonly spots: readonly LinePoint[]
}

const R = 4
/** Pixels at either end of the plot, so that labels of the first and the last point have room. */
const EDGE = 22

/** A stroke from each point to the next, as its end is known; none into or out of a gap. */
const strokes = ({ colour, spots }: Placed): readonly Line[] =>
	spots.slice(1).flatMap((to, index) => {
		const from = spots[index]
		if (!from || from.y === null || to.y === null) return []
		return [
			{
				kind: 'line',
				points: [
					[from.x, from.y],
					[to.x, to.y],
				],
				stroke: colour,
				...strokeOf(to.origin),
			},
		]
	})

const dots = ({ colour, spots }: Placed): readonly Shape[] =>
	spots.flatMap(({ x, y, origin }) => (y === null ? [] : dot(origin, colour, { x, y, r: R })))

function labels(spots: readonly LinePoint[], strokes: readonly Line[], bounds: Box): readonly Shape[] {
	const wanted = spots.flatMap(({ x, y, label }) =>
		y === null ? [] : [{ text: label, mark: { x: x - R, y: y - R, width: 2 * R, height: 2 * R } }],
	)
	return beside(wanted, [...wanted.map(({ mark }) => mark), ...strokes.flatMap(along)], bounds, [
		'above',
		'below',
	])
}

/** A stroke as a row of small boxes, which labels keep off. */
function along({ points: [from, to] }: Line): readonly Box[] {
	if (!from || !to) return []
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
	const count = Math.ceil(Math.hypot(dx, dy) / 4)
	return Array.from({ length: count }, (_, index) => ({
		x: from[0] + (dx * index) / count - 1,
		y: from[1] + (dy * index) / count - 1,
		width: 2,
		height: 2,
	}))
}

const lastOf = ({ name, colour, spots }: Placed) => {
	const y = spots.findLast((spot) => spot.y !== null)?.y ?? null
	return y === null ? [] : [{ name, colour, y }]
}

/** A gap cannot be pressed. */
function hits(spots: readonly LinePoint[], base: number): readonly Disc[] {
	const reach = circles(
		spots.map(({ x, y }) => ({ x, y: y ?? base })),
		R,
	)
	return reach.map((disc, index) => (spots[index]?.y === null ? { ...disc, r: 0 } : disc))
}
