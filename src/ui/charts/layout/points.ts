import type { Points } from '../chart.ts'
import { heightOf, keyOf } from '../height.ts'
import { keyHeight } from '../key.ts'
import { scaleOf } from '../scale.ts'
import { across, belowHeight } from './across.ts'
import { circles } from './circles.ts'
import { dot } from './dot.ts'
import { scaleLeft, scaleWidth } from './frame.ts'
import { key } from './key.ts'
import { beside } from './labels.ts'
import { picture, type Drawing } from './picture.ts'
import { quiet } from './shape.ts'

/** Charts of more points have no labels: they are told by pressing. */
const LABELLED = 60

/** One dot a row on two axes, labelled where there is room. */
export function points(chart: Points, width: number): Drawing {
	const { groups } = chart
	const height = heightOf(chart, width)
	const [right, top, base] = [width - 12, keyHeight(keyOf(groups), width) + 28, height - belowHeight(chart.x)]
	const { ticks: steps, at: y } = scaleOf(chart.y, [base, top], 5)
	const left = scaleWidth(steps, chart.y.scale)
	const bottom = across(chart.x, { left: left + 8, right, top, base, width })
	const marks = groups.flatMap(({ colour, points }) =>
		points.map((point) => ({ ...point, colour, x: bottom.at(point.x), y: y(point.y) })),
	)
	const r = marks.length <= 200 ? 5 : 3
	const boxes = marks.map((mark) => ({ x: mark.x - r, y: mark.y - r, width: 2 * r, height: 2 * r }))
	const wanted =
		marks.length > LABELLED ? [] : boxes.map((mark, index) => ({ text: marks[index]?.label ?? '', mark }))
	return picture(
		chart,
		height,
		[
			...(groups.length > 1 ? key(groups, width, 'dot') : []),
			quiet(chart.y.name, 0, top - 18),
			...scaleLeft(steps, y, chart.y.scale, { left, right }),
			...bottom.shapes,
			...marks.flatMap(({ x, y, origin, colour }) => dot(origin, colour, { x, y, r })),
			...beside(wanted, boxes, { x: left, y: top - 8, width: width - left, height: base - top + 8 }, [
				'right',
				'left',
				'above',
				'below',
			]),
		],
		circles(marks, r),
	)
}
