import {
	Bool,
	DateDay,
	Decimal,
	Field,
	Float64,
	Int64,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	TimestampMicrosecond,
	Utf8,
	type Data,
} from 'apache-arrow'
import { about } from './about.ts'
import { physical, type Physical } from './physical.ts'
import type { Sheet } from './sheet.ts'

/** A sheet as an Arrow IPC file (Feather 2); what belongs to the rows is its metadata. */
export function arrow(sheet: Sheet): Uint8Array<ArrayBuffer> {
	const columns = physical(sheet.columns, sheet.cells).map(data)
	const fields = sheet.columns.map(
		({ name, title }, at) =>
			new Field(name, columns[at]?.type ?? new Utf8(), true, new Map([['title', title]])),
	)
	const schema = new Schema(
		fields,
		new Map([
			[
				'about',
				about(sheet)
					.map((said) => said.join(': '))
					.join('\n'),
			],
			['sql', sheet.sql],
			['values', JSON.stringify(sheet.values)],
		]),
	)
	const rows = makeData({
		type: new Struct(fields),
		length: sheet.cells.length,
		nullCount: 0,
		children: columns,
	})
	const bytes = tableToIPC(new Table(schema, new RecordBatch(schema, rows)), 'file')
	return new Uint8Array(bytes)
}

/** Arrow's own builders need `eval`, which the page forbids: the buffers are filled by hand. */
function data(column: Physical): Data {
	const { length } = column.values
	const nulls = {
		length,
		nullCount: column.values.filter((value) => value === null).length,
		nullBitmap: bits(column.values.map((value) => value !== null)),
	}
	switch (column.type) {
		case 'text':
			return makeData({ type: new Utf8(), ...nulls, ...utf8(column.values) })
		case 'boolean':
			return makeData({
				type: new Bool(),
				...nulls,
				data: bits(column.values.map((value) => value === true)),
			})
		case 'double':
			return makeData({
				type: new Float64(),
				...nulls,
				data: Float64Array.from(column.values, (value) => value ?? 0),
			})
		case 'int64':
			return makeData({ type: new Int64(), ...nulls, data: wide(column.values) })
		case 'date':
			return makeData({
				type: new DateDay(),
				...nulls,
				data: Int32Array.from(column.values, (value) => value ?? 0),
			})
		case 'timestamp':
			return makeData({
				type: new TimestampMicrosecond(column.utc ? 'UTC' : null),
				...nulls,
				data: wide(column.values),
			})
		case 'decimal':
			return makeData({
				type: new Decimal(column.scale, column.precision, 128),
				...nulls,
				data: words(column.values),
			})
	}
}

const wide = (values: readonly (bigint | null)[]): BigInt64Array =>
	BigInt64Array.from(values, (value) => value ?? 0n)

function bits(flags: readonly boolean[]): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(flags.length / 64) * 8)
	flags.forEach((flag, at) => {
		if (flag) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7))
	})
	return bytes
}

/** 128 bits a value in two's complement, the lowest 32 first. */
function words(values: readonly (bigint | null)[]): Uint32Array {
	const all = new Uint32Array(values.length * 4)
	values.forEach((value, at) => {
		for (let word = 0; word < 4; word++)
			all[at * 4 + word] = Number(((value ?? 0n) >> BigInt(32 * word)) & 0xffff_ffffn)
	})
	return all
}

function utf8(values: readonly (string | null)[]): { valueOffsets: Int32Array; data: Uint8Array } {
	const encoded = values.map((value) => new TextEncoder().encode(value ?? ''))
	const valueOffsets = new Int32Array(values.length + 1)
	encoded.forEach(({ length }, at) => {
		valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + length
	})
	const bytes = new Uint8Array(valueOffsets[values.length] ?? 0)
	encoded.forEach((text, at) => {
		bytes.set(text, valueOffsets[at] ?? 0)
	})
	return { valueOffsets, data: bytes }
}
