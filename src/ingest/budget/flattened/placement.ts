import type { Budget } from './partition.ts'

/** A row in place: `amounts` by part column, 0 where empty. */
export interface Placed {
	readonly code: string | null
	readonly parts: readonly bigint[]
}

/** A row whose parts are known in order but not by column. */
export interface Loose {
	readonly code: string | null
	readonly parts: readonly bigint[]
}

/**
 * Every way to put the parts of the loose rows into `columns` columns so that, in each column, the rows below a row make
 * it up. Parents must come before their children.
 */
export function* placements(
	loose: readonly Loose[],
	known: readonly Placed[],
	columns: number,
	budget: Budget,
): Generator<readonly Placed[]> {
	const total = known.length + loose.length
	function* from(placed: readonly Placed[]): Generator<readonly Placed[]> {
		if (budget.steps <= 0) return
		budget.steps--
		const row = loose[placed.length]
		const all = [...known, ...placed]
		if (!row) {
			if (all.length === total && all.every((it) => agrees(it, all))) yield placed
			return
		}
		for (const parts of spread(row.parts, columns)) {
			const next = { code: row.code, parts }
			if (fits(next, all)) yield* from([...placed, next])
		}
	}
	yield* from([])
}

/** The parts in their order over the columns, the others 0. */
function* spread(parts: readonly bigint[], columns: number): Generator<readonly bigint[]> {
	if (parts.length > columns) return
	if (columns === 0) {
		yield []
		return
	}
	const [first, ...others] = parts
	if (first !== undefined) for (const rest of spread(others, columns - 1)) yield [first, ...rest]
	for (const rest of spread(parts, columns - 1)) yield [0n, ...rest]
}

/** The code directly above: 2010399 → 20103 → 201 → null, the statement's total. */
const parentCode = (code: string): string | null => (code.length > 3 ? code.slice(0, -2) : null)

const below = (row: Placed, all: readonly Placed[]) =>
	all.filter((it) => it.code !== null && parentCode(it.code) === row.code)

const sum = (rows: readonly Placed[], column: number) =>
	rows.reduce((total, row) => total + (row.parts[column] ?? 0n), 0n)

/** With this row in place, no column of it is exceeded by the rows below it, nor of the row above it by its own. */
function fits(row: Placed, all: readonly Placed[]): boolean {
	if (row.parts.some((amount, column) => sum(below(row, all), column) > amount)) return false
	const parent = row.code === null ? undefined : all.find((it) => it.code === parentCode(row.code ?? ''))
	if (!parent) return true
	const siblings = [...below(parent, all), row]
	return parent.parts.every((amount, column) => sum(siblings, column) <= amount)
}

function agrees(row: Placed, all: readonly Placed[]): boolean {
	const children = below(row, all)
	return children.length === 0 || row.parts.every((amount, column) => sum(children, column) === amount)
}
