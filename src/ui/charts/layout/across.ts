import type { Axis, Lines } from '../chart.ts'
import { isNarrow } from '../rows.ts'
import { linear, scaleOf } from '../scale.ts'
import { namesBelow, scaleBelow } from './frame.ts'
import { quiet, type Shape } from './shape.ts'

interface Plot {
	readonly left: number
	readonly right: number
	readonly top: number
	readonly base: number
	readonly width: number
}

interface Across {
	readonly at: (value: number) => number
	readonly shapes: readonly Shape[]
}

const isAxis = (x: Lines['x']): x is Axis => 'scale' in x

/** Pixels below the plot: values, and the name of a numeric axis. */
export const belowHeight = (x: Lines['x']): number => (isAxis(x) && x.name ? 42 : 24)

/** What stands along the bottom: names at even places, or a scale and its name. */
export function across(x: Lines['x'], plot: Plot): Across {
	const { left, right, base, width } = plot
	if (!isAxis(x)) {
		const at = linear(
			[0, Math.max(x.length - 1, 1)],
			x.length > 1 ? [left, right] : [(left + right) / 2, right],
		)
		return {
			at,
			shapes: namesBelow(
				x.map((text, index) => ({ text, x: at(index) })),
				base + 13,
				width,
			),
		}
	}
	const { ticks: values, at } = scaleOf(x, [left, right], isNarrow(width) ? 3 : 6)
	return {
		at,
		shapes: [
			...scaleBelow(values, at, x.scale, { top: plot.top, bottom: base, width }),
			...(x.name ? [quiet(x.name, right, base + 32, 'right')] : []),
		],
	}
}
