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

/** A correction of these lines. What one press corrects bears one moment, in which `nth` tells its corrections apart. */
export function correctionOf(
	lines: readonly PrintedLine[],
	{ line_start, line_end }: Stretch,
	change: Correction['change'],
	nth = 0,
	at = now(),
): Correction {
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

/** This moment, ISO 8601. */
export const now = (): string => new Date().toISOString()

/** The corrections of a file by the press that made them, in their order: what was made together is taken back together. */
export function presses(
	corrections: readonly Correction[],
): readonly (readonly [Correction, ...Correction[]])[] {
	const all = new Map<string, [Correction, ...Correction[]]>()
	for (const one of corrections) {
		const own = all.get(one.at)
		if (own) own.push(one)
		else all.set(one.at, [one])
	}
	return [...all.values()]
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
