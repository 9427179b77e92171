import { bars, type Drawing } from './bars.ts'
import type { Chart } from './chart.ts'

/** A chart laid out at one width, ready for the chart library. */
export function drawing(chart: Chart, width: number): Drawing {
	if (chart.kind === 'bars') return bars(chart, width)
	throw new Error(`no drawing of ${chart.kind} yet`)
}
