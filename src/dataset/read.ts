import { Fault } from '../base/fault.ts'
import type { ColumnType } from '../schema/column.ts'
import type { TableName } from '../schema/schema.ts'
import type { Cell, Reader } from './cell.ts'
import { columnsOf } from './tables.ts'

/** A column as loaded: one value a row. */
export interface Loaded {
	readonly name: string
	readonly type: ColumnType
	readonly cells: readonly Cell[]
}

/** What a file holds, before its values are read: by name, one array a column. */
export interface Found {
	readonly rows: number
	readonly columns: ReadonlyMap<string, readonly unknown[]>
}

/**
 * The columns of the schema, in its order, from what a file holds in any order; others are ignored, an optional one that is
 * absent is NULL (older versions know fewer columns).
 * @throws Fault `dataset/missing-column`, `dataset/bad-table` (rows count from 1, without the header)
 */
export function read(
	table: TableName,
	{ rows, columns }: Found,
	readers: Readonly<Record<ColumnType, Reader>>,
): readonly Loaded[] {
	return columnsOf(table).map(([name, { type, required }]) => {
		const values = columns.get(name)
		if (!values && required) throw new Fault('dataset/missing-column', { table, column: name })
		const reader = readers[type]
		const cells = Array.from({ length: rows }, (_, at): Cell => {
			const value = values?.[at] ?? null
			const cell = value === null ? null : reader(value)
			if (cell === undefined || (cell === null && required))
				throw new Fault('dataset/bad-table', {
					table,
					row: at + 1,
					column: name,
					value: value === null ? '' : shown(value),
				})
			return cell
		})
		return { name, type, cells }
	})
}

/** Parquet has values that no column of ours can hold: dates, lists, structures. */
function shown(value: unknown): string {
	if (typeof value === 'string') return value
	if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
		return String(value)
	return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner))
}
