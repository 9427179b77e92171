import { shared, type Interval, type PlacedHeading } from './intervals.ts'

/** More ways to put columns under headings than this are not weighed; a table so wide and so empty tells nothing. */
const WAYS = 3000

/**
 * The headings of columns each of which shares its place with one heading alone; undefined where any does not. A column under
 * a heading that few tables fill is not surely under it where it begins or ends beside one that most do.
 */
export function exactlyUnder(
	columns: readonly Interval[],
	headings: readonly PlacedHeading[],
): readonly number[] | undefined {
	const found = columns.map((column) => {
		const own = headings.flatMap((it, index) => (shared(column, it) > 0 ? [index] : []))
		const isSeldom = own.every((index) => headings[index]?.isSeldom)
		const beside = headings.flatMap((it, index) =>
			isSeldom && !it.isSeldom && !own.includes(index) && shared(column, it) >= -BESIDE ? [index] : [],
		)
		return [...own, ...beside]
	})
	const isExact = found.every((own, at) => own.length === 1 && (own[0] ?? 0) > (found[at - 1]?.[0] ?? -1))
	return isExact ? found.map(([own = -1]) => own) : undefined
}

/** So many blank columns lie between a column and a heading beside it at most. */
const BESIDE = 1

/** A heading that seldom has a number under it must be nearer than another by this many columns. */
const SELDOM = 8

export interface Under {
	/** For each column the index of its heading, -1 where that is not sure. */
	readonly headings: readonly number[]
	/** Whether a column nearer to a heading that is seldom filled was given to another. */
	readonly isInferred: boolean
}

/**
 * The heading that each column of numbers stands under, where fewer columns hold numbers than there are headings.
 * Conversion to text moves what stands right of a wide cell, so columns are measured twice: where they are, and from the
 * first of them, which is the total that every row has. Only what both measures say is believed.
 */
export function surelyUnder(columns: readonly Interval[], headings: readonly PlacedHeading[]): Under {
	const none = { headings: columns.map(() => -1), isInferred: false }
	const [first] = columns
	const [total] = headings
	if (!first || !total || columns.length > headings.length) return none
	const ways = waysOf(columns.length, headings.length)
	if (!ways) return none
	const fromTotal = ways.filter((way) => way[0] === 0)
	const shift = centre(first) - centre(total)
	const asPrinted = (column: Interval, heading: Interval) =>
		3 * (Math.max(0, heading.end - 1 - column.end) + Math.max(0, column.start - heading.end)) +
		0.3 * Math.abs(centre(column) - centre(heading))
	const asMoved = (column: Interval, heading: Interval) => Math.abs(centre(column) - shift - centre(heading))
	const found = (seldom: number) => {
		const printed = best(ways, columns, headings, asPrinted, seldom)
		const moved = best(fromTotal, columns, headings, asMoved, seldom)
		return columns.map((_, at) => (at === 0 || printed[at] === moved[at] ? (moved[at] ?? -1) : -1))
	}
	const sure = found(SELDOM)
	return { headings: sure, isInferred: found(0).join() !== sure.join() }
}

const centre = ({ start, end }: Interval) => (start + end) / 2

function best(
	ways: readonly (readonly number[])[],
	columns: readonly Interval[],
	headings: readonly PlacedHeading[],
	cost: (column: Interval, heading: Interval) => number,
	seldom: number,
): readonly number[] {
	const costs = columns.map((column) => headings.map((it) => cost(column, it) + (it.isSeldom ? seldom : 0)))
	let least = Infinity
	let found: readonly number[] = []
	for (const way of ways) {
		const sum = way.reduce((total, heading, column) => total + (costs[column]?.[heading] ?? Infinity), 0)
		if (sum < least) [least, found] = [sum, way]
	}
	return found
}

/** Every choice of `columns` of the headings in their order; undefined where there are too many. */
function waysOf(columns: number, headings: number): readonly (readonly number[])[] | undefined {
	let ways: number[][] = [[]]
	for (let column = 0; column < columns; column++) {
		ways = ways.flatMap((way) => {
			const next = (way.at(-1) ?? -1) + 1
			const last = headings - (columns - column)
			return Array.from({ length: Math.max(0, last - next + 1) }, (_, offset) => [...way, next + offset])
		})
		if (ways.length > WAYS) return undefined
	}
	return ways
}
