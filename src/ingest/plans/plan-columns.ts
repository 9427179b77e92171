/** A line of a form as cells. */
export interface PlanRow {
	readonly line: number
	readonly cells: readonly string[]
}

/** A printed percent and where it stands. */
interface Percent {
	readonly value: number
	readonly at: number
	/** Whether it has its cell to itself. */
	readonly alone: boolean
	/** The months printed above its cell. */
	readonly below: readonly number[]
	/** It stands for a damaged cell. */
	readonly inferred: boolean
}

/** A plan's percents and the columns of its months. */
export interface PlanCells {
	readonly line: number
	/** The ends of months for which the file's plans have a column. */
	readonly months: readonly number[]
	readonly percents: readonly Percent[]
	/** The cells of the header that hold months: column and months. */
	readonly header: readonly (readonly [number, readonly number[]])[]
	/** The last cell, where it was no percent and stands for 100. */
	readonly damaged: string | null
}

/** A month for each percent, in order. */
export type Assignment = readonly number[]

const monthsIn = (cell: string): readonly number[] =>
	[...cell.matchAll(/(\d+)\s*月/g)].map(([, month]) => Number(month)).filter((it) => it >= 1 && it <= 12)

/** The months of the plans of a file: those that two of them print, or all where there is one plan. */
export function monthsOf(plans: readonly (readonly PlanRow[])[]): readonly number[] {
	const counts = new Map<number, number>()
	for (const rows of plans)
		for (const month of new Set(rows.flatMap(({ cells }) => cells.slice(1).flatMap(monthsIn))))
			counts.set(month, (counts.get(month) ?? 0) + 1)
	const least = Math.min(2, plans.length)
	return [...counts].flatMap(([month, count]) => (count >= least ? [month] : [])).toSorted((a, b) => a - b)
}

/** The cells of a plan: one row of months, below it one of percents. */
export function planCells(rows: readonly PlanRow[], months: readonly number[]): PlanCells {
	const known = (cell: string) => monthsIn(cell).filter((it) => months.includes(it))
	const header = (rows.find(({ cells }) => known(cells.slice(1).join(' ')).length > 0)?.cells ?? []).flatMap(
		(cell, at) => (at > 0 && known(cell).length > 0 ? [[at, known(cell)] as const] : []),
	)
	const row = rows.find(({ cells }) => cells.slice(1).some((cell) => /\d\s*%/.test(cell)))
	const printed = (row?.cells ?? []).flatMap((cell, at) => (at > 0 ? percentsIn(cell, at, header) : []))
	const last = (row?.cells ?? []).findLastIndex((cell, at) => at > 0 && cell !== '')
	const rest = row?.cells[last] ?? ''
	// A plan ends at 100 %; what stands in its last cell instead is what conversion left of it.
	const lost = last > 0 && !/%/.test(rest) && !printed.some((it) => it.value === 100)
	const end = { value: 100, at: last, alone: true, below: below(header, last), inferred: true }
	return {
		line: row?.line ?? rows[0]?.line ?? 1,
		months,
		percents: lost ? [...printed, end] : printed,
		header,
		damaged: lost ? rest : null,
	}
}

function percentsIn(cell: string, at: number, header: PlanCells['header']): readonly Percent[] {
	const found = [...cell.matchAll(/(\d+(?:\.\d+)?)\s*%/g)]
	return found.map(([, digits]) => ({
		value: Number(digits),
		at,
		alone: found.length === 1,
		below: below(header, at),
		inferred: false,
	}))
}

const below = (header: PlanCells['header'], at: number): readonly number[] =>
	header.find(([column]) => column === at)?.[1] ?? []

/** Every reading of a plan that keeps its order and its columns; cells are shifted by one at most. */
export function assignments(cells: PlanCells): readonly Assignment[] {
	const { percents, months: all } = cells
	if (percents.length === 0 || percents.length > all.length) return []
	if (percents.length === all.length) return [all]
	return percents
		.reduce<readonly Assignment[]>(
			(readings, percent) =>
				readings.flatMap((months) =>
					columnMonths(percent, cells)
						.filter((month) => month > (months.at(-1) ?? 0))
						.map((month) => [...months, month]),
				),
			[[]],
		)
		.filter((months) =>
			sharedCells(percents).every((cell) => cell.every((below) => fits(below, months, all))),
		)
}

interface Shared {
	readonly first: number
	readonly count: number
	readonly below: readonly number[]
}

/** Percents that share a cell stand for consecutive months, that of the cell among them. */
const sharedCells = (percents: readonly Percent[]): readonly (readonly Shared[])[] =>
	percents.map((percent, first) => {
		const count = percents.filter((it) => it.at === percent.at).length
		return percents[first - 1]?.at === percent.at || count < 2 ? [] : [{ first, count, below: percent.below }]
	})

function fits({ first, count, below: own }: Shared, months: Assignment, all: readonly number[]): boolean {
	const run = months.slice(first, first + count)
	const start = all.indexOf(run[0] ?? 0)
	return (
		run.every((month, index) => all[start + index] === month) &&
		(own.length > count ? run.every((it) => own.includes(it)) : own.every((it) => run.includes(it)))
	)
}

/** The months for which a column can stand: its own, a lost one between its neighbours, or else theirs. */
function columnMonths(percent: Percent, { header, months }: PlanCells): readonly number[] {
	if (!percent.alone) return months
	if (percent.below.length > 0) return percent.below
	const before = header.findLast(([at]) => at < percent.at)?.[1] ?? []
	const after = header.find(([at]) => at > percent.at)?.[1] ?? []
	const [from, to] = [Math.max(0, ...before), Math.min(13, ...after)]
	const between = months.filter((month) => month > from && month < to)
	return between.length > 0 ? between : [...before, ...after]
}

/** Names each percent's column in a plan laid out like this one, so that plans can speak for one another. */
export function columnKeys({ percents, header }: PlanCells): readonly string[] {
	const known = new Set<number>()
	const shape = header
		.filter(([, months]) => months.some((month) => !known.has(month) && known.add(month)))
		.map(([at, months]) => `${at}:${months.join('+')}`)
	return percents.map(({ at }) => `${shape.join(' ')} @${at}`)
}
