import { DataType, type Data, type Field, type Table, type Vector } from 'apache-arrow'
import type { CellValue, ColumnKind, Omissions, Result } from '../../base/result.ts'
import { cellReader, isNested, typeName, type CellReader } from './cell-reader.ts'
import { omissionsOf } from './omissions.ts'

/** An answer to a reader's statement. */
export interface Selected {
	/** The rows as they are shown: no more than the limit. */
	readonly result: Result
	/** Whether the statement has more rows than were wanted. */
	readonly cut: boolean
	/** What else of the answer is not here, because it would be too large. */
	readonly omitted: Omissions
	/** How much the engine sent. */
	readonly bytes: number
}

/**
 * An Arrow table as a `Result`; cells are read out of its buffers when they are asked for, which throws Fault
 * `engine/shape-mismatch` for an ENUM that came without its words.
 */
export function resultOf(table: Table, limit = Infinity): Selected {
	const cells = table.schema.fields.map((field: Field, at) => {
		return reader(table.getChildAt(at) as Vector, field)
	})
	const columns = table.schema.fields.map((field: Field) => ({ name: field.name, kind: kindOf(field) }))
	const bytes = table.batches.reduce((sum, { data }) => sum + data.byteLength, 0)
	const result: Result = {
		columns,
		length: Math.min(table.numRows, limit),
		cell: (row, column) => cells[column]?.(row) ?? null,
	}
	const { rows, ...omitted } = omissionsOf(table)
	return { result, cut: rows || table.numRows > limit, omitted, bytes }
}

function kindOf(field: Field): ColumnKind {
	const type = field.type as DataType
	if (isNested(type)) return 'nested'
	if (typeName(field)) return 'integer'
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isDictionary(type)) return 'text'
	if (DataType.isInt(type)) return 'integer'
	if (DataType.isDecimal(type)) return type.scale === 0 ? 'integer' : 'decimal'
	if (DataType.isFloat(type)) return 'double'
	if (DataType.isBool(type)) return 'boolean'
	if (DataType.isDate(type)) return 'date'
	return DataType.isTimestamp(type) ? 'timestamp' : 'other'
}

type Reader = (row: number) => CellValue

/**
 * Reads the cells of a column; its parts are found by halving, since most answers have many, and looked at when a cell of
 * them is first wanted.
 */
function reader(vector: Vector, field: Field): Reader {
	const ends: number[] = []
	for (const { length } of vector.data) ends.push((ends.at(-1) ?? 0) + length)
	const parts: CellReader[] = []
	return (row) => {
		let [low, high] = [0, ends.length - 1]
		while (low < high) {
			const middle = (low + high) >> 1
			if ((ends[middle] ?? 0) > row) high = middle
			else low = middle + 1
		}
		const data = vector.data[low]
		if (!data) return null
		const part = (parts[low] ??= cellReader(data as Data, field))
		return part(row - (low > 0 ? (ends[low - 1] ?? 0) : 0))
	}
}
