import { toArrow } from '../dataset/arrow.ts'
import type { Cell } from '../dataset/cell.ts'
import { columnsOf } from '../dataset/tables.ts'
import type { Row, TableName } from '../schema/schema.ts'

/** Rows of a table as one complete Arrow IPC stream; a column that a row does not have is NULL. */
export function arrowOfRows<T extends TableName>(table: T, rows: readonly Row<T>[]): Uint8Array {
	const cells = rows as readonly Readonly<Record<string, Cell>>[]
	return toArrow(
		columnsOf(table).map(([name, { type }]) => ({
			name,
			type,
			cells: cells.map((row) => row[name] ?? null),
		})),
	)
}
