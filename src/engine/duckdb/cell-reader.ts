import { DataType, Vector, type Data, type Field } from 'apache-arrow'
import { Fault } from '../../base/fault.ts'
import type { CellValue } from '../../base/result.ts'
import { dateText, momentText, timeText } from './moment.ts'

/** Reads a cell of one part of a column by its place in the part. */
export type CellReader = (at: number) => CellValue

/**
 * How cells of a part of a column are read out of its buffers: decimals as exact text, whole numbers exact, dates and
 * moments as ISO text, lists, structures and maps as JSON text whose numbers keep every digit.
 * @throws Fault `engine/shape-mismatch` for an ENUM that came without its words
 */
export function cellReader(data: Data, field: Field): CellReader {
	const read = reading(data, field)
	return (at) => (data.getValid(at) ? read(at) : null)
}

function reading(data: Data, field: Field): CellReader {
	const { type } = data
	// Which of them a type has is Arrow's own knowledge.
	const words = data.values as ArrayLike<number>
	const longs = data.values as BigInt64Array
	if (isNested(type)) return jsonReader(data, field)
	if (DataType.isDecimal(type)) return (at) => decimal(words, at * 4, type.scale)
	if (DataType.isDate(type)) return (at) => dateText(words[at] ?? 0)
	if (DataType.isTimestamp(type)) {
		const [digits, zoned] = [DIGITS[type.unit], Boolean(type.timezone)]
		return (at) => momentText(longs[at] ?? 0n, digits, zoned)
	}
	if (DataType.isTime(type)) return (at) => timeText(longs[at] ?? 0n, DIGITS[type.unit])
	if (DataType.isInterval(type)) return (at) => interval(data, at)
	if (type.typeId === FLOAT && 'precision' in type && type.precision === SINGLE)
		return (at) => shortest(words[at] ?? 0)
	// DuckDB-Wasm sends an ENUM that is made in a statement without its words: they are not to be taken for NULL.
	if (DataType.isDictionary(type) && data.length > 0 && !data.dictionary?.length)
		throw new Fault('engine/shape-mismatch', { column: field.name, type: 'ENUM' })
	const vector = new Vector([data])
	if (!DataType.isBinary(type) && !DataType.isFixedSizeBinary(type))
		return (at) => vector.get(at) as CellValue
	const bytes = (at: number) => vector.get(at) as Uint8Array
	switch (typeName(field)) {
		case 'uhugeint':
			return (at) => unsigned(bytes(at).slice().reverse())
		case 'bignum':
			return (at) => bignum(bytes(at))
		default:
			return (at) => blob(bytes(at))
	}
}

/** Lists, structures and maps. */
export const isNested = (type: DataType): boolean =>
	DataType.isList(type) || DataType.isStruct(type) || DataType.isMap(type) || DataType.isFixedSizeList(type)

/** What DuckDB calls a type that Arrow has no name for. */
export function typeName({ metadata }: Field): string | undefined {
	const said = metadata.get('ARROW:extension:metadata')
	return said === undefined ? undefined : /"type_name":"(\w+)"/.exec(said)?.[1]
}

/** Digits of a second by Arrow's unit: seconds, milli-, micro-, nanoseconds. */
const DIGITS = [0, 3, 6, 9] as const
// Arrow's own numbers, of a type and of its precision.
const [FLOAT, SINGLE] = [3, 1]

/** What lies within a cell, written as JSON. */
function jsonReader(data: Data, field: Field): (at: number) => string {
	const { type } = data
	const fields = type.children as readonly Field[]
	const parts = data.children.map((child, index) => json(child, fields[index] ?? field))
	const [item = () => 'null'] = parts
	if (DataType.isStruct(type))
		return (at) =>
			`{${fields.map(({ name }, index) => `${JSON.stringify(name)}:${parts[index]?.(at) ?? 'null'}`).join(',')}}`
	if (DataType.isFixedSizeList(type)) {
		const { listSize } = type
		return (at) =>
			`[${span(at * listSize, (at + 1) * listSize)
				.map(item)
				.join(',')}]`
	}
	const offsets = data.valueOffsets as Int32Array
	const within = (at: number) => span(offsets[at] ?? 0, offsets[at + 1] ?? 0)
	if (!DataType.isMap(type)) return (at) => `[${within(at).map(item).join(',')}]`
	// A map is a list of pairs; a key is written as text, whatever it is.
	const pairs = data.children[0] as Data
	const [key = () => 'null', value = () => 'null'] = pairs.children.map((child, index) =>
		json(child, (pairs.type.children as readonly Field[])[index] ?? field),
	)
	return (at) =>
		`{${within(at)
			.map((pair) => `${asKey(key(pair))}:${value(pair)}`)
			.join(',')}}`
}

const asKey = (json: string): string => (json.startsWith('"') ? json : JSON.stringify(json))

const span = (from: number, to: number): readonly number[] =>
	Array.from({ length: to - from }, (_, index) => from + index)

/** A value within another: numbers with all their digits, what JSON has no number for as text. */
function json(data: Data, field: Field): (at: number) => string {
	const read = cellReader(data, field)
	const { type } = data
	const isJson = isNested(type) || DataType.isBool(type) || DataType.isInt(type) || DataType.isDecimal(type)
	const isNumber = DataType.isFloat(type) || typeName(field) !== undefined
	return (at) => {
		const cell = read(at)
		if (cell === null) return 'null'
		const text = String(cell)
		return isJson || (isNumber && /\d$/.test(text)) ? text : JSON.stringify(text)
	}
}

/** 128 bits, the lowest first, as the exact number: text where there are digits behind the point. */
function decimal(values: ArrayLike<number>, at: number, scale: number): string | bigint {
	let whole = 0n
	for (let word = 3; word >= 0; word--) whole = (whole << 32n) | BigInt((values[at + word] ?? 0) >>> 0)
	whole = BigInt.asIntN(128, whole)
	if (scale === 0) return whole
	const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0')
	return `${whole < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Bytes, the highest first, as a whole number. */
const unsigned = (bytes: Uint8Array): bigint => BigInt(`0x${hex(bytes) || '0'}`)

/** DuckDB's whole number of any length: three bytes of sign and length, then its bytes; all turned round below zero. */
function bignum(bytes: Uint8Array): bigint {
	const [first = 0] = bytes
	const digits = bytes.slice(3)
	return first >= 0x80 ? unsigned(digits) : -unsigned(digits.map((byte) => ~byte))
}

/** The fewest digits that a number of single precision is told by: 0.1, not 0.10000000149011612. */
function shortest(value: number): number {
	for (let digits = 6; digits < 9; digits++) {
		const short = Number(value.toPrecision(digits))
		if (Math.fround(short) === value) return short
	}
	return value
}

/** Months, days and nanoseconds, 16 bytes: Arrow 17 does not read them. */
function interval({ values }: Data, at: number): string {
	const { buffer, byteOffset } = values as Int32Array
	const view = new DataView(buffer, byteOffset + at * 16, 16)
	const [months, days] = [view.getInt32(0, true), view.getInt32(4, true)]
	const nanos = view.getBigInt64(8, true)
	const sign = nanos < 0n ? '-' : ''
	const time = nanos === 0n ? '' : `${sign}${timeText(nanos < 0n ? -nanos : nanos, 9)}`
	const parts = [months && `${String(months)} months`, days && `${String(days)} days`, time]
	return parts.filter(Boolean).join(' ') || '00:00:00'
}

const hex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Bytes as DuckDB prints and reads them: those that are plain characters as such, the others as `\\xAA`. */
const blob = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) =>
		byte >= 0x20 && byte < 0x7f && !`\\'"`.includes(String.fromCharCode(byte))
			? String.fromCharCode(byte)
			: `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
	).join('')
