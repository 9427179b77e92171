import type { Chart } from './chart.ts'

/** Below this width names stand above their bars instead of to their left. */
const NARROW = 600

export const isNarrow = (width: number): boolean => width < NARROW

/** Pixels from one bar to the next. */
const pitchOf = (width: number): number => (isNarrow(width) ? 42 : 27)

/** How high a chart is at a width: known before the chart library is, so that its place is kept. */
export const heightOf = (chart: Chart, width: number): number =>
	chart.kind === 'bars' ? chart.bars.length * pitchOf(width) + (chart.axis ? 24 : 4) + 4 : 0
