import { DataType, tableFromIPC, type Vector } from 'apache-arrow'
import type { CellDocument } from '../cells/cell.ts'
import { messagesIn } from './arrow-messages.ts'
import { documentOfRows, MOST_CELLS, Packed, TooLarge } from './records.ts'

/**
 * Arrow's file or stream as one ruled table. @throws what the library throws on a damaged file, RangeError where it is cut
 * off, `Packed`, `TooLarge`
 */
export function fromArrow(name: string, bytes: Uint8Array): CellDocument {
	const { rows, isPacked } = messagesIn(bytes)
	if (isPacked) throw new Packed()
	if (rows > MOST_CELLS) throw new TooLarge()
	const table = tableFromIPC(bytes)
	const { fields } = table.schema
	if (fields.length === 0) throw new TypeError(`${name} holds no columns`)
	if (rows * fields.length > MOST_CELLS) throw new TooLarge()
	const columns = fields.map((_, at) => table.getChildAt(at))
	const found = Array.from({ length: table.numRows }, (_, row) =>
		columns.map((column) => valueAt(column, row)),
	)
	return documentOfRows(name, [fields.map((field) => field.name), ...found])
}

/** A value as records have it: a day or moment as a date, a decimal as exact text, bytes as hexadecimal. */
function valueAt(column: Vector | null, row: number): unknown {
	const value: unknown = column?.get(row) ?? null
	if (value === null || column === null) return null
	const type = column.type as DataType
	if (DataType.isDecimal(type)) return decimal(value as Uint32Array, type.scale)
	if (DataType.isDate(type) || DataType.isTimestamp(type)) return new Date(Number(value))
	if (value instanceof Uint8Array)
		return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
	return value
}

/** 128 bits, the lowest first. */
function decimal(words: Uint32Array, scale: number): string {
	const whole = BigInt.asIntN(
		128,
		words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n),
	)
	const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0')
	const point = digits.length - scale
	return `${whole < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? '.' : ''}${digits.slice(point)}`
}
