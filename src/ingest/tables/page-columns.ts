import type { Cell } from '../cells/cell.ts'
import { align, columnsOf, headingCost, type Interval } from './intervals.ts'
import type { Token } from './token.ts'

/** Dearer than any place on a line: a number stays without a heading only where there are fewer headings than columns. */
const FAR = 10_000

/** The columns of a page by the headings over them: for each row of numbers the heading of each number, -1 where none is told. */
export interface Placing {
	/** For each row the index of the heading of each of its numbers. */
	readonly rows: readonly (readonly number[])[]
	/** Where each heading's numbers stand on this page, for a page that goes on without headings. */
	readonly places: ReadonlyMap<number, Interval>
}

/** A heading's place, and whether a word explains it: a piece of a wrapped label stands over no column of its own. */
export interface PlacedHeading extends Interval {
	readonly isKnown?: boolean
}

/**
 * Puts the numbers of a page's rows under its headings. Where as many columns hold numbers as there are headings, the
 * order decides; else each column goes to the heading that it stands under, in the same order.
 */
export function placeNumbers(
	rows: readonly (readonly Token[])[],
	headings: readonly PlacedHeading[],
	before?: ReadonlyMap<number, Interval>,
): Placing {
	const columns = columnsOf(rows.filter((row) => row.length > 0))
	const heads = before ? headsFrom(columns, before) : undefined
	const known = headings.flatMap((it, index) => (it.isKnown === false ? [] : [index]))
	const at =
		columns.length === headings.length
			? columns.map((_, index) => index)
			: columns.length === known.length
				? known
				: (heads ?? align(columns, headings, headingCost, FAR))
	return {
		rows: rows.map((row) =>
			align(
				row,
				columns,
				(cell, column) => Math.abs(cell.end - column.end) + Math.abs(cell.start - column.start) * 0.1,
				FAR,
			).map((column) => at[column] ?? -1),
		),
		places: new Map(
			columns.flatMap((column, index) =>
				(at[index] ?? -1) >= 0 ? [[at[index] ?? -1, column] as const] : [],
			),
		),
	}
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
