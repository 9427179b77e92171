import type { Heat } from './chart.ts'
import { widthOf } from './measure.ts'
import { isNarrow, wrap } from './rows.ts'

const HEAD = 12
const LEAD = 15

/** Where the cells of a heat chart stand. On a phone the longer side runs down. */
export interface HeatGrid {
	/** Rows run across and columns down. */
	readonly turned: boolean
	readonly across: readonly (readonly string[])[]
	readonly down: readonly (readonly string[])[]
	readonly left: number
	readonly top: number
	readonly wide: number
	readonly high: number
	readonly height: number
}

export function heatGrid(chart: Heat, width: number): HeatGrid {
	const names = chart.rows.map(({ name }) => name)
	const narrow = isNarrow(width)
	const turned = narrow && chart.columns.length > names.length
	const [across, down] = turned ? [names, chart.columns] : [chart.columns, names]
	const sideNames = (chart.together ?? [chart]).flatMap(({ rows, columns }) =>
		turned ? columns : rows.map(({ name }) => name),
	)
	const longest = Math.max(0, ...sideNames.map((name) => widthOf(name, 13)))
	const left = Math.ceil(Math.min(longest + 12, width * (narrow ? 0.33 : 0.4)))
	const wide = (width - left) / Math.max(across.length, 1)
	const heads = across.map((name) => wrap(name, HEAD, wide - 6, 3))
	const top = Math.max(0, ...heads.map((lines) => lines.length)) * LEAD + 8
	const sides = down.map((name) => wrap(name, 13, left - 12, narrow ? 4 : 1))
	const lines = Math.max(1, ...sides.map((side) => side.length))
	const high = lines > 1 ? 12 + 16 * lines : narrow ? 38 : 34
	return { turned, across: heads, down: sides, left, top, wide, high, height: top + down.length * high + 2 }
}
