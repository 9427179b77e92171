import type { Chart } from './chart.ts'
import { bars } from './drawn/bars.ts'
import { dumbbells } from './drawn/dumbbells.ts'
import { heat } from './drawn/heat.ts'
import { histogram } from './drawn/histogram.ts'
import { lines } from './drawn/lines.ts'
import type { Drawing } from './drawn/picture.ts'
import { points } from './drawn/points.ts'
import { stacks } from './drawn/stacks.ts'
import { steps } from './drawn/steps.ts'
import { strip } from './drawn/strip.ts'
import { tree } from './drawn/tree.ts'

/** A chart laid out at one width, ready for the chart library. */
export function drawing(chart: Chart, width: number): Drawing {
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
	}
}
