import {
	Bool,
	DateDay,
	Decimal,
	Float64,
	Int32,
	Int64,
	makeData,
	makeVector,
	Table,
	tableToIPC,
	Utf8,
	type Vector,
} from 'apache-arrow'
import type { ColumnType } from '../schema/column.ts'
import type { Cell } from './cell.ts'

/** The types of our tables, and those that only tables of a reader's own have: days count from 1970-01-01. */
export type SentType = ColumnType | 'bigint' | 'day' | { readonly precision: number; readonly scale: number }

/** A column to be sent: one value a row. */
export interface SentColumn {
	readonly name: string
	readonly type: SentType
	readonly cells: readonly Cell[]
}

/**
 * Columns as one complete Arrow IPC stream. Written from typed arrays: Arrow’s own builders make functions out of text,
 * which the page’s content security policy forbids.
 */
export function toArrow(columns: readonly SentColumn[]): Uint8Array {
	return tableToIPC(
		new Table(Object.fromEntries(columns.map((column) => [column.name, vector(column)]))),
		'stream',
	)
}

function vector({ type, cells }: SentColumn): Vector {
	const length = cells.length
	const { nullCount, nullBitmap } = nulls(cells)
	const common = { length, nullCount, nullBitmap }
	if (typeof type === 'object') {
		const { scale, precision } = type
		return makeVector(
			makeData({ type: new Decimal(scale, precision, 128), ...common, data: decimals(cells) }),
		)
	}
	switch (type) {
		case 'text':
			return makeVector(makeData({ type: new Utf8(), ...common, ...utf8(cells) }))
		case 'integer':
			return makeVector(makeData({ type: new Int32(), ...common, data: Int32Array.from(cells, Number) }))
		case 'number':
			return makeVector(makeData({ type: new Float64(), ...common, data: Float64Array.from(cells, Number) }))
		case 'money':
			return makeVector(makeData({ type: new Decimal(2, 18, 128), ...common, data: decimals(cells) }))
		case 'bigint':
			return makeVector(
				makeData({
					type: new Int64(),
					...common,
					data: BigInt64Array.from(cells, (cell) => (typeof cell === 'bigint' ? cell : 0n)),
				}),
			)
		case 'day':
			return makeVector(makeData({ type: new DateDay(), ...common, data: Int32Array.from(cells, Number) }))
		case 'flag':
			return makeVector(makeData({ type: new Bool(), ...common, data: bits(cells, (cell) => cell === true) }))
	}
}

function nulls(cells: readonly Cell[]): { nullCount: number; nullBitmap: Uint8Array } {
	let nullCount = 0
	for (const cell of cells) if (cell === null) nullCount++
	return { nullCount, nullBitmap: bits(cells, (cell) => cell !== null) }
}

function bits(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(cells.length / 8))
	cells.forEach((cell, at) => {
		if (isSet(cell)) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7))
	})
	return bytes
}

function utf8(cells: readonly Cell[]): { valueOffsets: Int32Array; data: Uint8Array } {
	const text = cells.map((cell) => (typeof cell === 'string' ? cell : ''))
	// No UTF-16 code unit takes more than three bytes; one buffer is far faster than one array a cell.
	const buffer = new Uint8Array(text.reduce((sum, { length }) => sum + length, 0) * 3)
	const valueOffsets = new Int32Array(cells.length + 1)
	const encoder = new TextEncoder()
	let end = 0
	text.forEach((cell, at) => {
		if (cell) end += encoder.encodeInto(cell, buffer.subarray(end, end + cell.length * 3)).written
		valueOffsets[at + 1] = end
	})
	return { valueOffsets, data: buffer.subarray(0, end) }
}

/** 128 bits each, the low half first. */
function decimals(cells: readonly Cell[]): Uint32Array {
	const halves = new BigInt64Array(cells.length * 2)
	cells.forEach((cell, at) => {
		if (typeof cell !== 'bigint') return
		halves[at * 2] = BigInt.asIntN(64, cell)
		halves[at * 2 + 1] = cell >> 64n
	})
	return new Uint32Array(halves.buffer)
}
