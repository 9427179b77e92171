import { partsOf, type Part } from '../../engine/duckdb/user-sql.ts'

/** The statements to run: those that a selection touches, the one at a cursor, or all of them where nothing is said. */
export function runnable(
	sql: string,
	selection?: { readonly from: number; readonly to: number },
): readonly Part[] {
	const all = partsOf(sql).filter(({ word }) => word !== '' && word !== ';')
	if (!selection) return all
	const { from, to } = selection
	const touched = all.filter(({ start, end }) =>
		from === to ? start <= from && from <= end : start < to && from < end,
	)
	// Right behind a semicolon two statements touch the cursor: the one before it was just written.
	const [first] = touched
	if (from === to && first) return [first]
	if (touched.length) return touched
	const last = all.at(-1)
	return last ? [last] : []
}
