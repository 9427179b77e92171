import type { PrintedLine } from '../../../additions/disclosure.ts'
import type { Column } from '../../../schema/column.ts'
import { schema } from '../../../schema/schema.ts'
import {
	CORRECTABLE,
	type CorrectableTable,
	type Correction,
	type RowChange,
	type TextCells,
} from '../../../ingest/corrections/correction.ts'
import { markOf } from '../../../ingest/corrections/printed.ts'
import { textOf } from '../../../ingest/corrections/text-cell.ts'
import type { TakenRow } from './rows-of.ts'
import type { Stretch } from './stretch.ts'

/** Columns of a table that a reader may correct, in their order. */
export const correctable = (table: CorrectableTable): readonly (readonly [name: string, column: Column])[] =>
	Object.entries<Column>(schema[table].columns).filter(([name]) => !name.endsWith('_id') && !PLACED.has(name))
const PLACED: ReadonlySet<string> = new Set(['line_start', 'line_end', 'origin', 'amount_state'])

export const isCorrectable = (table: string): table is CorrectableTable =>
	CORRECTABLE.some((one) => one === table)

/** A row by its cells, as a correction names it. */
export const cellsOf = (table: CorrectableTable, { cells }: TakenRow): TextCells =>
	Object.fromEntries(correctable(table).map(([name]) => [name, textOf(cells[name])]))

/** A correction of these lines, of now. `nth` tells corrections of one moment apart. */
export function correctionOf(
	lines: readonly PrintedLine[],
	{ line_start, line_end }: Stretch,
	change: Correction['change'],
	nth = 0,
): Correction {
	const at = new Date().toISOString()
	const printed = markOf(
		(line) =>
			lines
				.filter((one) => one.line === line)
				.flatMap(({ cells }) => cells)
				.join(''),
		line_start,
		line_end,
	)
	return { id: `${at}-${String(line_start)}-${String(nth)}`, at, line_start, line_end, printed, change }
}

/** One change for each cell that was written anew, each of the row as the one before left it. */
export function cellChanges(table: CorrectableTable, row: TextCells, to: TextCells): readonly RowChange[] {
	let before = row
	return Object.entries(to).flatMap(([column, text]): RowChange[] => {
		if ((row[column] ?? null) === text) return []
		const change: RowChange = { kind: 'cell', table, row: before, column, to: text }
		before = { ...before, [column]: text }
		return [change]
	})
}
