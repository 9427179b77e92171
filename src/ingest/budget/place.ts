import type { Place } from '../reading.ts'
import type { ReadTable } from './read-table.ts'

/** From a table's title to its last row. */
export function placeOf({ table }: Pick<ReadTable, 'table'>): Place {
	const lines = [
		...(table.title ? [table.title.line] : []),
		...table.furniture,
		...table.pages.flatMap((page) => [...page.header, ...page.rows.map((it) => it.line)]),
		...table.flattened,
		...table.notes,
	].map((it) => it.line)
	return { line_start: Math.min(...lines), line_end: Math.max(...lines) }
}
