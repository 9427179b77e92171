import type { Chart } from './chart.ts'
import { bars } from './layout/bars.ts'
import { dumbbells } from './layout/dumbbells.ts'
import { heat } from './layout/heat.ts'
import { histogram } from './layout/histogram.ts'
import { lines } from './layout/lines.ts'
import type { Drawing } from './layout/picture.ts'
import { points } from './layout/points.ts'
import { spread } from './layout/spread.ts'
import { stacks } from './layout/stacks.ts'
import { steps } from './layout/steps.ts'
import { strip } from './layout/strip.ts'
import { tiles } from './layout/tiles.ts'
import { tree } from './layout/tree.ts'

const known = new WeakMap<Chart, { readonly width: number; readonly drawing: Drawing }>()

/** A chart laid out at one width, ready for the chart library; the same drawing as long as neither is another. */
export function drawing(chart: Chart, width: number): Drawing {
	const before = known.get(chart)
	if (before?.width === width) return before.drawing
	const made = laidOut(chart, width)
	known.set(chart, { width, drawing: made })
	return made
}

function laidOut(chart: Chart, width: number): Drawing {
	switch (chart.kind) {
		case 'bars':
			return bars(chart, width)
		case 'stacks':
			return stacks(chart, width)
		case 'strip':
			return strip(chart, width)
		case 'histogram':
			return histogram(chart, width)
		case 'heat':
			return heat(chart, width)
		case 'dumbbells':
			return dumbbells(chart, width)
		case 'steps':
			return steps(chart, width)
		case 'tree':
			return tree(chart, width)
		case 'lines':
			return lines(chart, width)
		case 'points':
			return points(chart, width)
		case 'spread':
			return spread(chart, width)
		case 'tiles':
			return tiles(chart, width)
	}
}
