import type { Result } from '../../base/result.ts'

/** An answer without the columns that are hidden. */
export function visibleOf(result: Result, hidden: readonly string[] = []): Result {
	const kept = result.columns.flatMap(({ name }, at) => (hidden.includes(name) ? [] : [at]))
	if (kept.length === result.columns.length) return result
	return {
		columns: result.columns.filter((_, at) => kept.includes(at)),
		length: result.length,
		cell: (row, column) => result.cell(row, kept[column] ?? -1),
	}
}
