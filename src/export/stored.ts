import { DataType, type Data, type Table, type TimeUnit, type Vector } from 'apache-arrow'
import type { CellValue } from '../base/result.ts'
import { resultOf } from '../engine/duckdb/result.ts'
import type { Storage } from './physical.ts'

/** A cell as a typed file stores it. */
type Stored = string | boolean | number | bigint | null

/** How a column is stored of which not every row is known: by its type, in which each value of it fits. */
export function storageOf(type: DataType): Storage {
	if (DataType.isInt(type)) return UNSIGNED(type) ? DIGITS : { type: 'int64' }
	if (DataType.isDecimal(type))
		return { ...DIGITS, precision: type.precision > 18 ? 38 : 18, scale: type.scale }
	if (DataType.isFloat(type)) return { type: 'double' }
	if (DataType.isBool(type)) return { type: 'boolean' }
	if (DataType.isDate(type)) return { type: 'date' }
	return DataType.isTimestamp(type) && FACTORS[type.unit]
		? { type: 'timestamp', utc: Boolean(type.timezone) }
		: { type: 'text' }
}

const DIGITS = { type: 'decimal', precision: 38, scale: 0 } as const
const UNSIGNED = (type: { readonly bitWidth: number; readonly isSigned: boolean }) =>
	type.bitWidth === 64 && !type.isSigned

/** Microseconds of Arrow's units of time; nanoseconds do not fit, they stay text. */
const FACTORS: Readonly<Partial<Record<TimeUnit, bigint>>> = { 0: 1_000_000n, 1: 1000n, 2: 1n }

/** The rows of a table, column by column, as they are stored. @throws Fault those of `resultOf` */
export function storedOf(table: Table, storages: readonly Storage[]): readonly (readonly Stored[])[] {
	const { result } = resultOf(table)
	return storages.map((storage, at) => {
		const column = table.getChildAt(at) as Vector
		let before = 0
		return (column.data as readonly Data[]).flatMap((data) => {
			const start = before
			before += data.length
			const read = reader(data, storage, (row) => result.cell(start + row, at))
			return Array.from({ length: data.length }, (_, row) => (data.getValid(row) ? read(row) : null))
		})
	})
}

function reader(data: Data, { type }: Storage, cell: (row: number) => CellValue): (row: number) => Stored {
	// Which of them a type has is Arrow's own knowledge.
	const values = data.values as ArrayLike<number | bigint>
	switch (type) {
		case 'text':
			return (row) => String(cell(row))
		case 'boolean':
			return (row) => cell(row) === true
		case 'double':
			return (row) => Number(cell(row))
		case 'date':
			return (row) => Number(values[row])
		case 'int64':
			return (row) => BigInt(values[row] ?? 0)
		case 'decimal':
			return (row) => BigInt(String(cell(row)).replace('.', ''))
		case 'timestamp': {
			const factor = (DataType.isTimestamp(data.type) && FACTORS[data.type.unit]) || 1n
			return (row) => within(BigInt(values[row] ?? 0) * factor)
		}
	}
}

/** DuckDB's infinite moments stand at the ends of 64 bits in every unit. */
const within = (micros: bigint): bigint => (micros > FAR ? FAR : micros < -FAR ? -FAR : micros)
const FAR = 2n ** 63n - 1n
