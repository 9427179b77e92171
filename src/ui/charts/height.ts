/** Below this width names stand above their bars instead of to their left. */
const NARROW = 600

export const isNarrow = (width: number): boolean => width < NARROW

/** Pixels from one bar to the next. */
const pitchOf = (width: number): number => (isNarrow(width) ? 42 : 27)

/** How high a chart of so many bars is: known before the chart library is, so that its place is kept. */
export const heightOf = (bars: number, width: number, axis: boolean): number =>
	bars * pitchOf(width) + (axis ? 24 : 4) + 4
