import type { Heat } from './chart.ts'
import { widthOf } from './measure.ts'
import { isNarrow, wrap } from './rows.ts'

const HEAD = 12
const LEAD = 15
/** Lines of a name beside its row on a phone: a check is told apart by the end of its name. */
const MOST_LINES = 8

interface Band {
	readonly y: number
	readonly height: number
}

/** Where the cells of a heat chart stand. On a phone the longer side runs down. */
export interface HeatGrid {
	/** Rows run across and columns down. */
	readonly turned: boolean
	readonly across: readonly (readonly string[])[]
	readonly down: readonly (readonly string[])[]
	readonly left: number
	readonly top: number
	readonly wide: number
	/** Where each row begins and how high it is: as many lines as its name takes. */
	readonly bands: readonly Band[]
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
	const sides = down.map((name) => wrap(name, 13, left - 12, narrow ? MOST_LINES : 1))
	let end = top
	const bands = sides.map(({ length: lines }) => {
		const height = lines > 1 ? 12 + 16 * lines : narrow ? 38 : 34
		end += height
		return { y: end - height, height }
	})
	return { turned, across: heads, down: sides, left, top, wide, bands, height: end + 2 }
}
