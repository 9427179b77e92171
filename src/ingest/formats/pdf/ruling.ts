import type { Box, Rule } from './marks.ts'

/** A cell of a ruled table: its box on the page and the rows and columns that it covers, the ends excluded. */
export interface RuledBox extends Box {
	readonly row: number
	readonly rowEnd: number
	readonly column: number
	readonly columnEnd: number
}

/** A table that rules make, with the places of its borders. */
export interface Grid extends Box {
	/** Borders from left to right, and from top to bottom. */
	readonly xs: readonly number[]
	readonly ys: readonly number[]
	/** Row by row, from left to right. */
	readonly cells: readonly RuledBox[]
}

/** Strokes this near to each other, in points, are one rule; and rules this near touch. */
const SAME = 2.5
const TOUCH = 3
/** A table with more elementary cells than this is a raster, not a table. */
const RASTER = 200_000

/** The tables that the rules of a page make. `borders` are those of the table that the page goes on with. */
export function gridsOf(across: readonly Rule[], down: readonly Rule[]): readonly Grid[] {
	const rows = merged(across)
	const columns = merged(down)
	return connected(rows, columns)
		.map((it) => gridOf(it.across, it.down))
		.filter((it) => it !== undefined)
		.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)
}

/** Strokes along one line as one rule each where they meet. */
function merged(rules: readonly Rule[]): Rule[] {
	const lines: Rule[][] = []
	for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
		const line = lines.at(-1)
		if (line && rule.at - (line[0]?.at ?? 0) <= SAME) line.push(rule)
		else lines.push([rule])
	}
	return lines.flatMap((line) => {
		const joined: { at: number; from: number; to: number }[] = []
		for (const { at, from, to } of line.toSorted((a, b) => a.from - b.from)) {
			const last = joined.at(-1)
			if (last && from <= last.to + TOUCH) last.to = Math.max(last.to, to)
			else joined.push({ at, from, to })
		}
		return joined
	})
}

interface Crossing {
	readonly across: readonly Rule[]
	readonly down: readonly Rule[]
}

/** Rules that touch each other belong to one table. */
function connected(across: readonly Rule[], down: readonly Rule[]): Crossing[] {
	const parent = Array.from({ length: across.length + down.length }, (_, index) => index)
	const root = (index: number): number => {
		let at = index
		while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at
		return at
	}
	for (const [i, row] of across.entries())
		for (const [j, column] of down.entries())
			if (
				column.at >= row.from - TOUCH &&
				column.at <= row.to + TOUCH &&
				row.at >= column.from - TOUCH &&
				row.at <= column.to + TOUCH
			)
				parent[root(i)] = root(across.length + j)
	const groups = new Map<number, { across: Rule[]; down: Rule[] }>()
	const group = (index: number) => {
		const known = groups.get(root(index)) ?? { across: [], down: [] }
		groups.set(root(index), known)
		return known
	}
	for (const [i, row] of across.entries()) group(i).across.push(row)
	for (const [j, column] of down.entries()) group(across.length + j).down.push(column)
	return [...groups.values()].filter((it) => it.across.length > 0 && it.down.length > 0)
}

/** A table is open at its sides, or cut by the end of a page, where rules go on beyond the last border. */
function gridOf(across: readonly Rule[], down: readonly Rule[]): Grid | undefined {
	const xs = borders(down, across)
	const ys = borders(across, down)
	if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > RASTER) return undefined
	const cells = cellsOf(xs, ys, across, down)
	if (cells.length < 2) return undefined
	return {
		xs,
		ys,
		cells,
		x0: xs[0] ?? 0,
		x1: xs.at(-1) ?? 0,
		y0: ys[0] ?? 0,
		y1: ys.at(-1) ?? 0,
	}
}

function borders(rules: readonly Rule[], others: readonly Rule[]): number[] {
	const places = distinct(rules.map(({ at }) => at))
	const first = Math.min(...others.map(({ from }) => from))
	const last = Math.max(...others.map(({ to }) => to))
	if (first < (places[0] ?? 0) - OPEN) places.unshift(first)
	if (last > (places.at(-1) ?? 0) + OPEN) places.push(last)
	return places
}
const OPEN = 5

function distinct(values: readonly number[]): number[] {
	const out: number[] = []
	for (const value of values.toSorted((a, b) => a - b))
		if (out.length === 0 || value - (out.at(-1) ?? 0) > SAME) out.push(value)
	return out
}

/** Elementary cells, and those between which no rule is drawn as one. */
function cellsOf(
	xs: readonly number[],
	ys: readonly number[],
	across: readonly Rule[],
	down: readonly Rule[],
): RuledBox[] {
	const [columns, rows] = [xs.length - 1, ys.length - 1]
	const parent = Array.from({ length: columns * rows }, (_, index) => index)
	const root = (index: number): number => {
		let at = index
		while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at
		return at
	}
	const below = byPlace(across, ys)
	const beside = byPlace(down, xs)
	for (let row = 0; row < rows; row += 1)
		for (let column = 0; column < columns; column += 1) {
			const here = row * columns + column
			const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0]
			const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0]
			if (column > 0 && !covers(beside[column], top, bottom)) parent[root(here)] = root(here - 1)
			if (row > 0 && !covers(below[row], left, right)) parent[root(here)] = root(here - columns)
		}
	const regions = new Map<number, number[]>()
	for (let index = 0; index < parent.length; index += 1) {
		const found = regions.get(root(index)) ?? []
		found.push(index)
		regions.set(root(index), found)
	}
	return [...regions.values()]
		.flatMap((region) => rectangles(region, columns))
		.map((it) => ({
			...it,
			x0: xs[it.column] ?? 0,
			x1: xs[it.columnEnd] ?? 0,
			y0: ys[it.row] ?? 0,
			y1: ys[it.rowEnd] ?? 0,
		}))
		.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The rules that lie on each border. */
function byPlace(rules: readonly Rule[], places: readonly number[]): (readonly Rule[])[] {
	return places.map((place) => rules.filter(({ at }) => at - place <= SAME && at - place > -1))
}

/** Whether rules run along most of a stretch. */
function covers(rules: readonly Rule[] | undefined, from: number, to: number): boolean {
	let length = 0
	for (const rule of rules ?? []) length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
	return length >= (to - from) * 0.6
}

interface Extent {
	readonly row: number
	readonly rowEnd: number
	readonly column: number
	readonly columnEnd: number
}

/** A region as one cell where it is a rectangle; else its rows are cells of their own. */
function rectangles(region: readonly number[], columns: number): Extent[] {
	const rowOf = (index: number) => Math.floor(index / columns)
	const columnOf = (index: number) => index % columns
	const across = region.map(columnOf)
	const row = rowOf(region[0] ?? 0)
	const rowEnd = rowOf(region.at(-1) ?? 0) + 1
	const column = Math.min(...across)
	const columnEnd = Math.max(...across) + 1
	if ((rowEnd - row) * (columnEnd - column) === region.length) return [{ row, rowEnd, column, columnEnd }]
	const runs: { row: number; rowEnd: number; column: number; columnEnd: number }[] = []
	for (const index of region) {
		const last = runs.at(-1)
		if (last && last.row === rowOf(index) && last.columnEnd === columnOf(index)) last.columnEnd += 1
		else
			runs.push({
				row: rowOf(index),
				rowEnd: rowOf(index) + 1,
				column: columnOf(index),
				columnEnd: columnOf(index) + 1,
			})
	}
	return runs
}
