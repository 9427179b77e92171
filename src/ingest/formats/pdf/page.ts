import type { Box, Glyph, PageMarks } from './marks.ts'
import { gridsOf, type Grid, type RuledBox } from './ruling.ts'
import { cellText, printedLines, type PrintedLine } from './text.ts'

/** A cell of a ruled table with what is printed in it. */
export interface PrintedCell extends RuledBox {
	readonly text: string
}

/** A ruled table as printed. */
export interface PrintedTable extends Box {
	readonly kind: 'table'
	readonly xs: readonly number[]
	readonly rows: readonly (readonly PrintedCell[])[]
}

/** A line outside ruled tables. */
export interface PrintedText extends Box {
	readonly kind: 'text'
	readonly runs: PrintedLine
}

/** What a page prints, from top to bottom. */
export interface Page {
	readonly number: number
	readonly blocks: readonly (PrintedTable | PrintedText)[]
}

/**
 * The tables and lines of a page. `before` is the last table of the page before: one that goes on here is often drawn
 * with fewer borders, its last page perhaps with the total alone, and keeps its columns.
 */
export function pageOf(number: number, marks: PageMarks, before: PrintedTable | undefined): Page {
	const grids = gridsOf(marks.across, marks.down)
	const inside = new Map<Grid, Glyph[]>(grids.map((grid) => [grid, []]))
	const outside: Glyph[] = []
	for (const glyph of marks.glyphs) {
		const grid = smallestAround(grids, glyph)
		if (grid) inside.get(grid)?.push(glyph)
		else outside.push(glyph)
	}
	const tables = grids
		.filter((grid) => inside.get(grid)?.some(({ text }) => text.trim() !== '') === true)
		.map((grid, index) => tableOf(grid, inside.get(grid) ?? [], index === 0 ? before : undefined))
	const texts = printedLines(outside).map((runs): PrintedText => ({ kind: 'text', runs, ...around(runs) }))
	return { number, blocks: [...tables, ...texts].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0) }
}

const center = ({ x0, y0, x1, y1 }: Box) => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 })

function holds(box: Box, glyph: Glyph): boolean {
	const { x, y } = center(glyph)
	return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1
}

const area = ({ x0, y0, x1, y1 }: Box) => (x1 - x0) * (y1 - y0)

function smallestAround(grids: readonly Grid[], glyph: Glyph): Grid | undefined {
	let best: Grid | undefined
	for (const grid of grids) if (holds(grid, glyph) && (!best || area(grid) < area(best))) best = grid
	return best
}

function around(runs: PrintedLine): Box {
	return {
		x0: Math.min(...runs.map(({ x0 }) => x0)),
		y0: Math.min(...runs.map(({ y0 }) => y0)),
		x1: Math.max(...runs.map(({ x1 }) => x1)),
		y1: Math.max(...runs.map(({ y1 }) => y1)),
	}
}

function tableOf(grid: Grid, glyphs: readonly Glyph[], before: PrintedTable | undefined): PrintedTable {
	const filled = fill(grid, glyphs)
	const xs = before && goesOn(grid, before) ? before.xs : grid.xs
	const cells = filled.flatMap(({ cell, glyphs }) =>
		xs === grid.xs ? [printed(cell, glyphs)] : carried(cell, glyphs, xs),
	)
	const rows = grid.ys
		.slice(1)
		.map((_, row) => cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column))
	return { kind: 'table', xs, rows, x0: grid.x0, y0: grid.y0, x1: grid.x1, y1: grid.y1 }
}

interface Filled {
	readonly cell: RuledBox
	readonly glyphs: readonly Glyph[]
}

function fill(grid: Grid, glyphs: readonly Glyph[]): readonly Filled[] {
	const at = new Map<number, Glyph[]>()
	const cellAt: number[] = []
	const columns = grid.xs.length - 1
	for (const [index, { row, rowEnd, column, columnEnd }] of grid.cells.entries())
		for (let r = row; r < rowEnd; r += 1)
			for (let c = column; c < columnEnd; c += 1) cellAt[r * columns + c] = index
	for (const glyph of glyphs) {
		const { x, y } = center(glyph)
		const cell = cellAt[intervalOf(grid.ys, y) * columns + intervalOf(grid.xs, x)] ?? 0
		const known = at.get(cell) ?? []
		known.push(glyph)
		at.set(cell, known)
	}
	return grid.cells.map((cell, index) => ({ cell, glyphs: at.get(index) ?? [] }))
}

function intervalOf(borders: readonly number[], place: number): number {
	let at = 0
	while (at < borders.length - 2 && (borders[at + 1] ?? Infinity) <= place) at += 1
	return at
}

const printed = (cell: RuledBox, glyphs: readonly Glyph[]): PrintedCell => ({
	...cell,
	text: cellText(printedLines(glyphs)),
})

/** How far a border may be from the one above the page break, in points. */
const NEAR = 3

/** Whether every border of a table is one of the table before, and its outer borders are the same. */
const goesOn = ({ xs }: Grid, before: PrintedTable): boolean =>
	xs.length < before.xs.length &&
	Math.abs((xs[0] ?? 0) - (before.xs[0] ?? 0)) <= NEAR &&
	Math.abs((xs.at(-1) ?? 0) - (before.xs.at(-1) ?? 0)) <= NEAR &&
	xs.every((x) => before.xs.some((it) => Math.abs(it - x) <= NEAR))

/** A cell in the columns of the table before: parted at every border over which nothing is printed. */
function carried(cell: RuledBox, glyphs: readonly Glyph[], xs: readonly number[]): PrintedCell[] {
	const first = xs.findIndex((x) => Math.abs(x - cell.x0) <= NEAR)
	const last = xs.findIndex((x) => Math.abs(x - cell.x1) <= NEAR)
	const runs = printedLines(glyphs).flat()
	const cuts = [first]
	for (let at = first + 1; at < last; at += 1) {
		const x = xs[at] ?? 0
		if (!runs.some((run) => run.x0 < x - 1 && run.x1 > x + 1)) cuts.push(at)
	}
	return cuts.map((column, index): PrintedCell => {
		const columnEnd = cuts[index + 1] ?? last
		const box = { ...cell, column, columnEnd, x0: xs[column] ?? 0, x1: xs[columnEnd] ?? 0 }
		return printed(
			box,
			glyphs.filter((glyph) => {
				const { x } = center(glyph)
				return x >= box.x0 && x < box.x1
			}),
		)
	})
}
