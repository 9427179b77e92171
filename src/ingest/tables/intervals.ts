/** Anything that covers columns of a line. */
export interface Interval {
	readonly start: number
	readonly end: number
}

/** A heading's place, and whether a word explains it: a piece of a wrapped label stands over no column of its own. */
export interface PlacedHeading extends Interval {
	readonly isKnown?: boolean
	/** Whether few tables have anything in its column. */
	readonly isSeldom?: boolean
}

/** The columns that two intervals share; negative is the distance between them. */
export const shared = (a: Interval, b: Interval): number =>
	Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Columns of numbers further apart than this are two, however few rows they have. */
const STEP = 1

/**
 * The columns in which the numbers of a page's rows stand, from left to right. Numbers of one row are in different columns;
 * those that share columns with one above are in its column. Rows with more numbers are placed first.
 */
export function columnsOf(rows: readonly (readonly Interval[])[]): readonly Interval[] {
	const columns: { start: number; end: number; members: Interval[] }[] = []
	for (const row of rows.toSorted((a, b) => b.length - a.length)) {
		const at = align(row, columns.map(typical), insertCost)
		const fresh: Interval[] = []
		for (const [index, cell] of row.entries()) {
			const column = columns[at[index] ?? -1]
			if (column) column.members.push(cell)
			else fresh.push(cell)
		}
		for (const cell of fresh) columns.push({ ...cell, members: [cell] })
		columns.sort((a, b) => typical(a).end - typical(b).end)
	}
	return columns.map(typical)
}

const typical = ({ members }: { readonly members: readonly Interval[] }): Interval => ({
	start: median(members.map((it) => it.start)),
	end: median(members.map((it) => it.end)),
})

const median = (values: readonly number[]): number => {
	const sorted = values.toSorted((a, b) => a - b)
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

/** What it costs to have a cell in a column: nothing where their right edges meet, dear where they do not touch. */
function insertCost(cell: Interval, column: Interval): number {
	const apart = Math.max(0, -shared(cell, column))
	return apart > STEP ? Infinity : Math.abs(cell.end - column.end) * 0.2 + apart
}

/**
 * For each cell the index of its column, in the same order from left to right, at the least cost; -1 where a column of its
 * own is cheaper.
 */
export function align(
	cells: readonly Interval[],
	columns: readonly Interval[],
	cost: (cell: Interval, column: Interval) => number,
	alone = 1.5,
): readonly number[] {
	// best[i][j]: the least cost of the first i cells in the first j columns.
	const best: number[][] = [Array.from({ length: columns.length + 1 }, () => 0)]
	const step: ('skip' | 'place' | 'alone')[][] = [[]]
	for (let i = 1; i <= cells.length; i++) {
		best.push([])
		step.push([])
		for (let j = 0; j <= columns.length; j++) {
			const cell = cells[i - 1] as Interval
			const options = [
				{ how: 'alone' as const, cost: (best[i - 1]?.[j] ?? Infinity) + alone },
				...(j > 0
					? [
							{ how: 'skip' as const, cost: best[i]?.[j - 1] ?? Infinity },
							{
								how: 'place' as const,
								cost: (best[i - 1]?.[j - 1] ?? Infinity) + cost(cell, columns[j - 1] as Interval),
							},
						]
					: []),
			]
			const least = options.reduce((a, b) => (b.cost < a.cost ? b : a))
			best[i]?.push(least.cost)
			step[i]?.push(least.how)
		}
	}
	const found: number[] = Array.from({ length: cells.length }, () => -1)
	let [i, j] = [cells.length, columns.length]
	while (i > 0) {
		const how = step[i]?.[j]
		if (how === 'skip') j--
		else {
			i--
			if (how === 'place') found[i] = --j
		}
	}
	return found
}
