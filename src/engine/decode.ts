import type { DataType, Table } from 'apache-arrow'
import { Fault } from '../base/fault.ts'
import { cellsOf } from './cells.ts'
import type { Row, Shape } from './row.ts'

/** Compares the answer with the declared shape, once per column, then reads it. */
export function decode<S extends Shape>(table: Table, shape: S): Row<S>[] {
	const columns = Object.entries(shape).map(([name, kind]) => {
		const column = table.getChild(name)
		if (!column || !kind.accepts(column.type as DataType) || (column.nullCount > 0 && !kind.nullable))
			throw new Fault('engine/shape-mismatch', { column: name, type: column ? String(column.type) : '–' })
		const { read } = kind
		const cells = cellsOf(column)
		if (!read) return [name, cells] as const
		const type = String(column.type)
		return [name, cells.map((cell) => valueOf(cell, read, name, type))] as const
	})
	return Array.from({ length: table.numRows }, (_, at) => {
		const row: Record<string, unknown> = {}
		for (const [name, cells] of columns) row[name] = cells[at]
		return row as Row<S>
	})
}

function valueOf(cell: unknown, read: (cell: unknown) => unknown, column: string, type: string): unknown {
	if (cell === null) return null
	const value = read(cell)
	if (value === undefined) throw new Fault('engine/shape-mismatch', { column, type })
	return value
}
