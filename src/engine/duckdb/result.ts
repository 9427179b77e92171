import { DataType, type Data, type Table, type Vector } from 'apache-arrow'
import { Fault } from '../../base/fault.ts'
import type { CellValue, ColumnKind, Result } from '../../base/result.ts'

/** An answer to a reader's statement. */
export interface Selected {
	/** The rows as they are shown: no more than the limit. */
	readonly result: Result
	/** Whether the statement has more rows than were wanted. */
	readonly cut: boolean
	/** How much the engine sent. */
	readonly bytes: number
}

/**
 * An Arrow table as a `Result`; cells are read out of its buffers when they are asked for.
 * @throws Fault `engine/shape-mismatch` for an ENUM made in the statement itself: DuckDB-Wasm sends it without its words
 */
export function resultOf(table: Table, limit = Infinity): Selected {
	const cells = table.schema.fields.map(({ name, type }, at) => {
		const column = table.getChildAt(at) as Vector
		if (DataType.isDictionary(type) && column.data.some(({ dictionary }) => !dictionary?.length))
			throw new Fault('engine/shape-mismatch', { column: name, type: 'ENUM' })
		return reader(column)
	})
	const columns = table.schema.fields.map(({ name, type }) => ({
		name,
		kind: kindOf(type as DataType),
	}))
	const bytes = table.batches.reduce((sum, { data }) => sum + data.byteLength, 0)
	const result: Result = {
		columns,
		length: Math.min(table.numRows, limit),
		cell: (row, column) => cells[column]?.(row) ?? null,
	}
	return { result, cut: table.numRows > limit, bytes }
}

function kindOf(type: DataType): ColumnKind {
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isDictionary(type)) return 'text'
	if (DataType.isInt(type)) return 'integer'
	if (DataType.isDecimal(type)) return type.scale === 0 ? 'integer' : 'decimal'
	if (DataType.isFloat(type)) return 'double'
	if (DataType.isBool(type)) return 'boolean'
	if (DataType.isDate(type)) return 'date'
	return DataType.isTimestamp(type) ? 'timestamp' : 'other'
}

type Reader = (row: number) => CellValue

/** Reads the cells of a column; its parts are found by halving, since most answers have many. */
function reader(vector: Vector): Reader {
	const ends: number[] = []
	for (const { length } of vector.data) ends.push((ends.at(-1) ?? 0) + length)
	const parts = vector.data.map((data) => part(data as Data, vector))
	return (row) => {
		let [low, high] = [0, ends.length - 1]
		while (low < high) {
			const middle = (low + high) >> 1
			if ((ends[middle] ?? 0) > row) high = middle
			else low = middle + 1
		}
		return parts[low]?.(row - (low > 0 ? (ends[low - 1] ?? 0) : 0), row) ?? null
	}
}

function part(data: Data, vector: Vector): (at: number, row: number) => CellValue {
	const { type } = data
	// Which of them a type has is Arrow's own knowledge.
	const values = data.values as ArrayLike<number>
	const longs = data.values as BigInt64Array
	const read = ((): ((at: number, row: number) => CellValue) => {
		if (DataType.isDecimal(type)) return (at) => decimal(values, at * 4, type.scale)
		if (DataType.isDate(type)) return (at) => day(values[at] ?? 0)
		if (DataType.isTimestamp(type)) return (at) => moment(longs[at] ?? 0n, type.unit)
		if (DataType.isTime(type)) return (at) => clock(longs[at] ?? 0n)
		if (DataType.isInterval(type)) return (at) => interval(data, at)
		if (DataType.isBinary(type)) return (_, row) => hex(vector.get(row) as Uint8Array)
		if (nested(type)) return (_, row) => JSON.stringify(plain(vector.get(row), type))
		return (_, row) => vector.get(row) as CellValue
	})()
	return (at, row) => (data.getValid(at) ? read(at, row) : null)
}

const nested = (type: DataType): boolean =>
	DataType.isList(type) || DataType.isStruct(type) || DataType.isMap(type) || DataType.isFixedSizeList(type)

/** 128 bits, the lowest first, as the exact number: text where there are digits behind the point. */
function decimal(values: ArrayLike<number>, at: number, scale: number): string | bigint {
	let whole = 0n
	for (let word = 3; word >= 0; word--) whole = (whole << 32n) | BigInt((values[at + word] ?? 0) >>> 0)
	whole = BigInt.asIntN(128, whole)
	if (scale === 0) return whole
	const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0')
	return `${whole < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

// DuckDB's infinite dates lie at the ends of their type, beyond what JavaScript calls a date.
const iso = (ms: number): string => {
	const date = new Date(ms)
	if (Number.isNaN(date.getTime())) return ms < 0 ? '-infinity' : 'infinity'
	return date.toISOString()
}
const day = (days: number): string => iso(days * 86_400_000).replace(/T.*/, '')

/** Digits of a second by Arrow's unit: seconds, milli-, micro-, nanoseconds. */
const DIGITS = [0, 3, 6, 9] as const

function moment(raw: bigint, unit: number): string {
	const digits = DIGITS[unit] ?? 6
	const second = 10n ** BigInt(digits)
	const rest = ((raw % second) + second) % second
	const text = iso(Number((raw - rest) / second) * 1000)
	return text.replace(/\.000Z$/, fraction(rest, digits))
}
const fraction = (rest: bigint, digits: number): string =>
	rest === 0n ? '' : `.${String(rest).padStart(digits, '0').replace(/0+$/, '')}`

function clock(micros: bigint): string {
	const seconds = Number(micros / 1_000_000n)
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
	const time = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
	return time + fraction(micros % 1_000_000n, 6)
}

/** Months, days and nanoseconds, 16 bytes: Arrow 17 does not read them. */
function interval({ values }: Data, at: number): string {
	const { buffer, byteOffset } = values as Int32Array
	const view = new DataView(buffer, byteOffset + at * 16, 16)
	const [months, days] = [view.getInt32(0, true), view.getInt32(4, true)]
	const nanos = view.getBigInt64(8, true)
	const sign = nanos < 0n ? '-' : ''
	const time = nanos === 0n ? '' : `${sign}${clock((nanos < 0n ? -nanos : nanos) / 1000n)}`
	const parts = [months && `${String(months)} months`, days && `${String(days)} days`, time]
	return parts.filter(Boolean).join(' ') || '00:00:00'
}

const hex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** What lies within a list or a structure, as JSON can say it; longer numbers than its own are texts. */
function plain(value: unknown, type: DataType): unknown {
	const inner = (type.children as { readonly name: string; readonly type: DataType }[] | null) ?? []
	if (value === null || value === undefined) return null
	if (DataType.isDecimal(type)) return String(decimal(value as Uint32Array, 0, type.scale))
	if (DataType.isDate(type)) return day(Number(value) / 86_400_000)
	if (DataType.isTimestamp(type)) return iso(Number(value)).replace(/(\.000)?Z$/, '')
	if (DataType.isMap(type)) {
		const [, item] = (inner[0]?.type.children ?? []) as { readonly type: DataType }[]
		const entries = Array.from(value as Iterable<[unknown, unknown]>)
		return Object.fromEntries(entries.map(([key, one]) => [String(key), item ? plain(one, item.type) : one]))
	}
	if (DataType.isStruct(type)) {
		const row = value as Readonly<Record<string, unknown>>
		return Object.fromEntries(inner.map((field) => [field.name, plain(row[field.name], field.type)]))
	}
	const [item] = inner
	if (item) return Array.from(value as Vector, (one: unknown) => plain(one, item.type))
	if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
	return value
}
