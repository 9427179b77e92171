import type { Cell } from '../cells/cell.ts'
import { align, columnsOf, type Interval, type PlacedHeading } from './intervals.ts'
import { exactlyUnder, surelyUnder, type Under } from './under.ts'
import type { Token } from './token.ts'

/** Dearer than any place on a line: a number stays without a heading only where there are fewer headings than columns. */
const FAR = 10_000

/** The columns of a page by the headings over them: for each row of numbers the heading of each number, -1 where none is told. */
export interface Placing {
	/** Whether a column was told by what is usual beside where it stands. */
	readonly isInferred: boolean
	/** For each row the index of the heading of each of its numbers. */
	readonly rows: readonly (readonly number[])[]
	/** Where each heading's numbers stand on this page, for a page that goes on without headings. */
	readonly places: ReadonlyMap<number, Interval>
}

/**
 * Puts the numbers of a page's rows under its headings. Where as many columns hold numbers as there are headings, the
 * order decides; else each column goes to the heading that it surely stands under, in the same order.
 */
export function placeNumbers(
	rows: readonly (readonly Token[])[],
	headings: readonly PlacedHeading[],
	before?: ReadonlyMap<number, Interval>,
): Placing {
	const run = asRuns(rows, headings)
	if (run) return run
	const columns = columnsOf(rows.filter((row) => row.length > 0))
	const heads = before ? headsFrom(columns, before) : undefined
	const known = headings.flatMap((it, index) => (it.isKnown === false ? [] : [index]))
	const inOrder =
		columns.length === headings.length
			? columns.map((_, index) => index)
			: columns.length === known.length
				? known
				: heads
	const under = inOrder ? { headings: inOrder, isInferred: false } : underUsual(columns, headings)
	const at = under.headings
	return {
		rows: rows.map((row) =>
			align(
				row,
				columns,
				(cell, column) => Math.abs(cell.end - column.end) + Math.abs(cell.start - column.start) * 0.1,
				FAR,
			).map((column) => at[column] ?? -1),
		),
		isInferred: under.isInferred,
		places: new Map(
			columns.flatMap((column, index) =>
				(at[index] ?? -1) >= 0 ? [[at[index] ?? -1, column] as const] : [],
			),
		),
	}
}

/**
 * Rows whose cells one blank parts: they end where their names do, and stand under nothing. Where one of them has a number for
 * every heading the order decides; of a row that has fewer only the first number, the total, is told.
 */
function asRuns(rows: readonly (readonly Token[])[], headings: readonly PlacedHeading[]): Placing | null {
	const known = headings.flatMap((it, index) => (it.isKnown === false ? [] : [index]))
	const isRun = rows.every((row) => row.every(({ cells }, at) => at === 0 || cells[0]?.gap === 1))
	if (!isRun || known.length < 2 || !rows.some((row) => row.length === known.length)) return null
	return {
		isInferred: false,
		rows: rows.map((row) =>
			row.map((_, at) => (row.length === known.length || at === 0 ? (known[at] ?? -1) : -1)),
		),
		places: new Map(),
	}
}

/** Where as many columns hold numbers as there are headings that departments usually fill, they are those. */
function underUsual(columns: readonly Interval[], headings: readonly PlacedHeading[]): Under {
	const exact = exactlyUnder(columns, headings)
	if (exact) return { headings: exact, isInferred: false }
	const sure = surelyUnder(columns, headings)
	const usual = headings.flatMap((it, index) => (it.isSeldom || it.isKnown === false ? [] : [index]))
	if (usual.length !== columns.length) return sure
	return { headings: usual, isInferred: sure.isInferred || sure.headings.join() !== usual.join() }
}

/**
 * On a page without headings: as many columns as the page before are the same ones. Fewer are told by their distance from
 * the first, in which every row has its total.
 */
function headsFrom(columns: readonly Interval[], before: ReadonlyMap<number, Interval>): readonly number[] {
	const heads = [...before].sort(([, a], [, b]) => a.end - b.end)
	if (heads.length === columns.length) return heads.map(([head]) => head)
	const shift = (columns[0]?.end ?? 0) - (heads[0]?.[1].end ?? 0)
	const moved = heads.map(([, { start, end }]) => ({ start: start + shift, end: end + shift }))
	const at = align(columns, moved, (a, b) => Math.abs(a.end - b.end), FAR)
	return at.map((index) => heads[index]?.[0] ?? -1)
}

/** The cells that tokens are made of. */
export const cellsOf = (tokens: readonly Token[]): readonly Cell[] => tokens.flatMap((it) => it.cells)
