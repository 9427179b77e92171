import type { Spread } from './chart.ts'
import { isNarrow } from './rows.ts'
import { linear, powers, ticks } from './scale.ts'

export interface SpreadRow {
	/** The top of its name, of its single values, and the line that its bins stand on. */
	readonly top: number
	readonly lit: number
	readonly base: number
}

export interface SpreadPlaces {
	readonly at: (value: number) => number
	/** The value at a place, no further out than the ends of the scale. */
	readonly valueAt: (x: number) => number
	readonly ticks: readonly number[]
	readonly rows: readonly SpreadRow[]
	/** Pixels of the highest bin. */
	readonly high: number
	/** Where the scale begins. */
	readonly bottom: number
}

const NAME = 22
/** Pixels of a line of names of single values. */
export const LINE = 18
/** Pixels of the names of quantiles. */
const BELOW = 20
const EDGE = 14

/** Where a distribution stands. Names of single values take lines of their own, as many as there are, up to six. */
export function spreadPlaces(chart: Spread, width: number): SpreadPlaces {
	// Numbers that have no powers of ten are set out as they are.
	const log = chart.log && chart.min > 0 && Number.isFinite(chart.max) && chart.max >= chart.min
	const values = log
		? powers(chart.min, chart.max)
		: ticks(chart.min, chart.max, isNarrow(width) ? 3 : 6, chart.scale)
	const ends = [values[0] ?? 0, values.at(-1) ?? 1] as const
	const pixels = [EDGE, width - EDGE] as const
	const place = log ? linear([Math.log10(ends[0]), Math.log10(ends[1])], pixels) : linear(ends, pixels)
	const high = isNarrow(width) ? 64 : 84
	let top = 4
	const rows = chart.rows.map(({ name, lit, quantiles }) => {
		const begin = top + (name ? NAME : 0)
		const base = begin + Math.min(lit.length, 6) * LINE + high
		const row = { top, lit: begin, base }
		top = base + (quantiles.length ? BELOW : 8) + 6
		return row
	})
	return {
		valueAt: (x) => {
			const part = Math.min(1, Math.max(0, (x - pixels[0]) / (pixels[1] - pixels[0])))
			const [low, end] = log ? [Math.log10(ends[0]), Math.log10(ends[1])] : ends
			const value = low + part * (end - low)
			return log ? 10 ** value : value
		},
		at: chart.log ? (value) => place(Math.log10(value)) : place,
		ticks: values,
		rows,
		high,
		bottom: top,
	}
}
