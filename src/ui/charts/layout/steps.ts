import type { StepLine, Steps } from '../chart.ts'
import { heightOf, keysAbove } from '../height.ts'
import { widthOf } from '../measure.ts'
import { strokeOf } from '../origin.ts'
import { isNarrow } from '../rows.ts'
import { linear, ticks } from '../scale.ts'
import { namesBelow, scaleLeft, scaleWidth } from './frame.ts'
import { key } from './key.ts'
import { beside } from './labels.ts'
import { ending, endWidth } from './line-ends.ts'
import { picture, type Drawing } from './picture.ts'
import { gridline, isNear, SIZE, type Box, type Line, type Shape } from './shape.ts'

/** Half of what can be pressed around a step. */
const REACH = 12

/** A step a column, its value holding across it; names stand at the ends, or in a key where it is narrow. */
export function steps(chart: Steps, width: number): Drawing {
	const { columns, lines } = chart
	const height = heightOf(chart, width)
	const several = lines.length > 1
	const narrow = isNarrow(width)
	const values = ticks(0, chart.max, 4, chart.scale)
	const left = scaleWidth(values, chart.scale)
	const ends =
		several && !narrow
			? endWidth(
					lines.map(({ name }) => name),
					width,
				)
			: 8
	const [right, top, base] = [width - ends, keysAbove(lines, width) + 18, height - 24]
	const y = linear([0, values.at(-1) ?? 1], [base, top])
	const x = linear([0, Math.max(columns.length, 1)], [left, right])
	const treads = lines.map(({ points }) =>
		points.map(({ value }, index): Tread => ({ from: x(index), to: x(index + 1), y: y(value) })),
	)
	const last = lines.flatMap((line, index) => {
		const { y: end = base } = treads[index]?.at(-1) ?? {}
		return isNear(end) ? [{ ...line, y: end }] : []
	})
	return picture(
		chart,
		height,
		[
			...(several && narrow ? key(lines, width, 'line') : []),
			...columns.slice(1).map((_, index) => gridline([x(index + 1), top], [x(index + 1), base])),
			...scaleLeft(values, y, chart.scale, { left, right }),
			...lines.flatMap((line, index) => stairs(line, index, treads)),
			...labels(lines, treads, { x: left, y: 0, width: right - left, height: base }),
			...(several && !narrow ? ending(last, right, [top, base], ends - 20) : []),
			...namesBelow(
				columns.map((text, index) => ({ text, x: x(index + 0.5) })),
				base + 13,
				width,
			),
		],
		treads
			.flat()
			.map(({ from, to, y }): Box => ({ x: from, y: y - REACH, width: to - from, height: 2 * REACH })),
	)
}

interface Tread {
	readonly from: number
	readonly to: number
	readonly y: number
}

/** The value over its step or under it; not where another step or label stands. */
function labels(
	lines: readonly StepLine[],
	treads: readonly (readonly Tread[])[],
	bounds: Box,
): readonly Shape[] {
	const wanted = lines.flatMap(({ points }, line) =>
		points.flatMap(({ label }, index) => {
			const tread = treads[line]?.[index]
			const same = treads.findIndex((other) => other[index]?.y === tread?.y)
			const mark = tread && { x: tread.from, y: tread.y - 2, width: tread.to - tread.from, height: 4 }
			// Lines that agree say so once.
			return mark && same === line ? [{ text: label, mark }] : []
		}),
	)
	return beside(
		wanted.filter(({ text, mark }) => widthOf(text, SIZE) + 4 <= mark.width),
		wanted.map(({ mark }) => mark),
		bounds,
		['above', 'below'],
	)
}

/** Where lines lie over each other, each is dashed in the gaps of the others: all are seen. */
function stairs(
	{ points, colour }: StepLine,
	line: number,
	all: readonly (readonly Tread[])[],
): readonly Shape[] {
	const own = all[line] ?? []
	return own.flatMap((tread, index): readonly Line[] => {
		const { width, dash } = strokeOf(points[index]?.origin ?? 'disclosed')
		const same = all.flatMap((other, at) => (Math.abs((other[index]?.y ?? NaN) - tread.y) < 2 ? [at] : []))
		const shared = same.length > 1
		const before = own[index - 1]
		const flat: Line = {
			kind: 'line',
			points: [
				[tread.from, tread.y],
				[tread.to, tread.y],
			],
			stroke: colour,
			width: shared ? 3 : width + 0.5,
			dash: shared ? [8, 8 * (same.length - 1)] : dash,
			dashFrom: shared ? -8 * same.indexOf(line) : 0,
		}
		const riser: Line = {
			kind: 'line',
			points: [
				[tread.from, before?.y ?? tread.y],
				[tread.from, tread.y],
			],
			stroke: colour,
			width: 1,
		}
		return before ? [riser, flat] : [flat]
	})
}
