import type { CellValue, ColumnKind, Result } from '../base/result.ts'

/** Two answers to a statement whose rows nobody can name: rows that only one of them has, by their positions in it. */
export interface RowDifference {
	readonly gone: readonly number[]
	readonly added: readonly number[]
	/** Rows that both have. */
	readonly same: number
	/** Where in the second answer each column of the first stands. */
	readonly order: readonly number[]
}

/** Answers whose rows cannot be compared, because columns stand in one of them only. */
export interface Apart {
	readonly before: readonly string[]
	readonly after: readonly string[]
}

/**
 * What became of the rows of an answer, whatever their order: each counts as often as it stands there. Numbers are the
 * same to 12 digits, since sums of the same amounts may differ in their last bits.
 */
export function compareRows(before: Result, after: Result): RowDifference | Apart {
	const [old, young] = [before, after].map(({ columns }) => tagged(columns.map(({ name }) => name)))
	const apart = { before: without(old, young), after: without(young, old) }
	if (apart.before.length || apart.after.length) return apart
	// By name, so that columns that changed their places are still the same.
	const order = (old ?? []).map((tag) => (young ?? []).indexOf(tag))
	const left = new Map<string, number[]>()
	const keysBefore = keysOf(before, [...before.columns.keys()])
	for (const [row, key] of keysBefore.entries()) {
		const rows = left.get(key)
		if (rows) rows.push(row)
		else left.set(key, [row])
	}
	const added: number[] = []
	const met = new Map<string, number>()
	for (const [row, key] of keysOf(after, order).entries()) {
		const times = met.get(key) ?? 0
		if (times < (left.get(key)?.length ?? 0)) met.set(key, times + 1)
		else added.push(row)
	}
	const gone = [...left].flatMap(([key, rows]) => rows.slice(met.get(key) ?? 0)).sort((a, b) => a - b)
	return { gone, added, same: before.length - gone.length, order }
}

/** Names, each with how often it stood before it: an answer may have two columns of one name. */
const tagged = (names: readonly string[]): readonly string[] =>
	names.map((name, at) => JSON.stringify([name, names.slice(0, at).filter((one) => one === name).length]))

const without = (all: readonly string[] = [], others: readonly string[] = []): readonly string[] =>
	all.filter((tag) => !others.includes(tag)).map((tag) => (JSON.parse(tag) as [string])[0])

const keysOf = (result: Result, columns: readonly number[]): readonly string[] =>
	Array.from({ length: result.length }, (_, row) =>
		JSON.stringify(columns.map((at) => plain(result.cell(row, at), result.columns[at]?.kind))),
	)

/** A cell as text that is the same for the same value, whatever type a version gives its column. */
function plain(cell: CellValue, kind: ColumnKind | undefined): string | null {
	if (cell === null) return null
	if (typeof cell === 'number' && !Number.isInteger(cell)) return String(Number(cell.toPrecision(12)))
	return kind === 'decimal' ? String(cell).replace(/\.?0+$/, '') : String(cell)
}
