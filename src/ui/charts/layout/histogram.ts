import type { Histogram } from '../chart.ts'
import { heightOf } from '../height.ts'
import { widthOf } from '../measure.ts'
import { paint } from '../origin.ts'
import { linear, ticks } from '../scale.ts'
import { namesBelow, scaleLeft, scaleWidth } from './frame.ts'
import { picture, type Drawing } from './picture.ts'
import { AXIS, quiet, rect, type Box } from './shape.ts'

/** Columns that touch, on a numeric axis whose values stand at the edges of the bins. */
export function histogram(chart: Histogram, width: number): Drawing {
	const { bins, colour } = chart
	const height = heightOf(chart, width)
	const most = chart.most ?? Math.max(1, ...bins.map(({ value }) => value))
	const steps = ticks(0, most, 4, (value) => value.toFixed())
	const left = scaleWidth(steps, chart.count)
	const right = width - 12
	const base = height - 24
	const x = linear([bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1], [left, right])
	const y = linear([0, steps.at(-1) ?? 1], [base, 18])
	const columns = bins.map((bin): Box => ({
		x: x(bin.from),
		y: y(bin.value),
		width: x(bin.to) - x(bin.from),
		height: base - y(bin.value),
	}))
	const edges = [...bins.map(({ from }) => from), ...bins.slice(-1).map(({ to }) => to)]
	return picture(
		chart,
		height,
		[
			...scaleLeft(steps, y, chart.count, { left, right }),
			...bins.flatMap((bin, index) => {
				const box = columns[index]
				if (!box || bin.value === 0) return []
				const fits = widthOf(bin.label, AXIS) <= box.width
				return [
					rect({ ...box, x: box.x + 0.5, width: Math.max(box.width - 1, 0.5) }, paint(bin.origin, colour)),
					...(fits ? [quiet(bin.label, box.x + box.width / 2, box.y - 9, 'center')] : []),
				]
			}),
			...namesBelow(
				edges.map((edge) => ({ text: chart.scale(edge), x: x(edge) })),
				base + 13,
				width,
			),
		],
		columns.map((box) => ({ ...box, y: 0, height: base })),
	)
}
