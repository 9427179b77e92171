import type { Strip } from './chart.ts'
import { ABOVE, isNarrow, namesWidth } from './rows.ts'
import { scaleOf } from './scale.ts'

interface Spot {
	readonly x: number
	readonly y: number
}

export interface StripRow {
	/** The middle of the row. */
	readonly y: number
	readonly top: number
	readonly spots: readonly Spot[]
	/** Places where more dots stand than can be told apart, and how many. */
	readonly crowds: readonly (Spot & { readonly count: number })[]
}

export interface StripPlaces {
	/** Where names end. */
	readonly left: number
	readonly r: number
	readonly rows: readonly StripRow[]
	/** Values of the scale, and where they are. */
	readonly ticks: readonly number[]
	readonly at: (value: number) => number
	/** Where the scale begins. */
	readonly bottom: number
}

/** Layers on either side of a row's middle; more dots than fit lie over each other, and are counted. */
const LAYERS = 6
/** No row is higher than this many layers on either side. */
const MOST_LAYERS = 40
/** Pixels for the number above a crowd. */
const COUNT = 16
/** Pixels at either end, so that a dot at the end of the scale is whole. */
const EDGE = 18

/** Where dots stand: each at its value, and beside the row's middle where others stand there already. */
export function stripPlaces(chart: Strip, width: number): StripPlaces {
	const left = namesWidth(
		(chart.together ?? chart.rows).map(({ name }) => name),
		width,
	)
	const most = Math.max(0, ...chart.rows.map(({ points }) => points.length))
	const layers = Math.min(MOST_LAYERS, Math.max(LAYERS, Math.ceil(((chart.apart ?? 0) - 1) / 2)))
	const r = layers > LAYERS ? 2.5 : most <= 60 ? 5 : most <= 250 ? 3.5 : 2.5
	const { ticks: values, at } = scaleOf(chart, [left + EDGE, width - EDGE], isNarrow(width) ? 3 : 5)
	const above = isNarrow(width) ? ABOVE : 0
	let top = 4
	const rows = chart.rows.map(({ points }) => {
		const xs = points.map(({ value }) => at(value))
		const dys = swarm(xs, 2 * r + 1, layers)
		const reach = Math.max(12, ...dys.map(Math.abs)) + r
		const crowded = crowdsOf(xs, layers)
		const head = above + (crowded.length > 0 ? COUNT : 0)
		const y = top + head + reach
		const crowds = crowded.map(({ x, count }) => ({ x, y: y - layers * (2 * r + 1) - r, count }))
		const row = { top, y, spots: xs.map((x, index) => ({ x, y: y + (dys[index] ?? 0) })), crowds }
		top += head + 2 * reach + 4
		return row
	})
	return { left, r, rows, ticks: values, at, bottom: top }
}

/** Distances from the middle for dots at `xs`, so that dots of one `size` do not touch; the same for the same values. */
function swarm(xs: readonly number[], size: number, layers: number): readonly number[] {
	const levels = Array.from(
		{ length: 2 * layers + 1 },
		(_, index) => (index % 2 ? -1 : 1) * Math.ceil(index / 2),
	)
	const last = new Map<number, number>()
	const dys = xs.map(() => 0)
	for (const index of xs.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0))) {
		const x = xs[index] ?? 0
		const free = levels.find((level) => x - (last.get(level) ?? -Infinity) >= size)
		const level = free ?? levels[index % levels.length] ?? 0
		last.set(level, x)
		dys[index] = level * size
	}
	return dys
}

/** Where more dots have one place than there are layers, the most first. */
function crowdsOf(
	xs: readonly number[],
	layers: number,
): readonly { readonly x: number; readonly count: number }[] {
	const counts = new Map<number, number>()
	for (const x of xs) counts.set(x, (counts.get(x) ?? 0) + 1)
	const most = [...counts].sort(([, one], [, two]) => two - one)
	return most.flatMap(([x, count]) => (count > 2 * layers + 1 ? [{ x, count }] : []))
}
