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
	return ipcOf(
		columns.map(({ name, type, cells }) => {
			const column = new ColumnWriter(type, cells.length)
			cells.forEach((cell, at) => {
				column.set(at, cell)
			})
			return [name, column]
		}),
	)
}

/** Columns that have been written as one complete Arrow IPC stream. */
export const ipcOf = (columns: readonly (readonly [name: string, ColumnWriter])[]): Uint8Array =>
	tableToIPC(
		new Table(Object.fromEntries(columns.map(([name, column]) => [name, column.vector()]))),
		'stream',
	)

/** A column of so many rows, written cell by cell into the memory that it is sent in; rows that are not written are NULL. */
export class ColumnWriter {
	readonly #length: number
	readonly #bitmap: Uint8Array
	readonly #content: Content
	#filled = 0

	constructor(type: SentType, length: number) {
		this.#length = length
		this.#bitmap = new Uint8Array(Math.ceil(length / 8))
		this.#content = contentOf(type, length)
	}

	/** Rows of a column of text are written in their order. */
	set(at: number, cell: Cell): void {
		if (cell === null) return
		this.#bitmap[at >> 3] = (this.#bitmap[at >> 3] ?? 0) | (1 << (at & 7))
		this.#filled += 1
		this.#content.set(at, cell)
	}

	vector(): Vector {
		return this.#content.vector({
			length: this.#length,
			nullCount: this.#length - this.#filled,
			nullBitmap: this.#bitmap,
		})
	}
}

interface Common {
	readonly length: number
	readonly nullCount: number
	readonly nullBitmap: Uint8Array
}

/** The values of a column in memory. */
interface Content {
	set(at: number, cell: Exclude<Cell, null>): void
	vector(common: Common): Vector
}

function contentOf(type: SentType, length: number): Content {
	if (typeof type === 'object') return decimals(length, type)
	switch (type) {
		case 'text':
			return new Texts(length)
		case 'money':
			return decimals(length, { precision: 18, scale: 2 })
		case 'integer': {
			const data = new Int32Array(length)
			return numbers(data, (common) => makeVector(makeData({ type: new Int32(), ...common, data })))
		}
		case 'day': {
			const data = new Int32Array(length)
			return numbers(data, (common) => makeVector(makeData({ type: new DateDay(), ...common, data })))
		}
		case 'number': {
			const data = new Float64Array(length)
			return numbers(data, (common) => makeVector(makeData({ type: new Float64(), ...common, data })))
		}
		case 'bigint': {
			const data = new BigInt64Array(length)
			return {
				set: (at, cell) => {
					if (typeof cell === 'bigint') data[at] = cell
				},
				vector: (common) => makeVector(makeData({ type: new Int64(), ...common, data })),
			}
		}
		case 'flag': {
			const data = new Uint8Array(Math.ceil(length / 8))
			return {
				set: (at, cell) => {
					if (cell === true) data[at >> 3] = (data[at >> 3] ?? 0) | (1 << (at & 7))
				},
				vector: (common) => makeVector(makeData({ type: new Bool(), ...common, data })),
			}
		}
	}
}

const numbers = (data: Int32Array | Float64Array, vector: Content['vector']): Content => ({
	set: (at, cell) => {
		data[at] = Number(cell)
	},
	vector,
})

/** 128 bits each, the low half first. */
function decimals(length: number, { precision, scale }: Extract<SentType, object>): Content {
	const halves = new BigInt64Array(length * 2)
	return {
		set: (at, cell) => {
			if (typeof cell !== 'bigint') return
			halves[at * 2] = BigInt.asIntN(64, cell)
			halves[at * 2 + 1] = cell >> 64n
		},
		vector: (common) =>
			makeVector(
				makeData({
					type: new Decimal(scale, precision, 128),
					...common,
					data: new Uint32Array(halves.buffer),
				}),
			),
	}
}

/** Texts one behind another as UTF-8; one buffer that grows is far faster than one array a cell. */
class Texts implements Content {
	readonly #offsets: Int32Array
	readonly #encoder = new TextEncoder()
	#bytes = new Uint8Array(1024)
	#end = 0
	/** The row whose end is not known yet. */
	#next = 0

	constructor(length: number) {
		this.#offsets = new Int32Array(length + 1)
	}

	set(at: number, cell: Exclude<Cell, null>): void {
		if (typeof cell !== 'string') return
		this.#offsets.fill(this.#end, this.#next, at + 1)
		// No UTF-16 code unit takes more than three bytes.
		this.#grow(this.#end + cell.length * 3)
		this.#end += this.#encoder.encodeInto(cell, this.#bytes.subarray(this.#end)).written
		this.#next = at + 1
	}

	vector(common: Common): Vector {
		this.#offsets.fill(this.#end, this.#next)
		const data = this.#bytes.subarray(0, this.#end)
		return makeVector(makeData({ type: new Utf8(), ...common, valueOffsets: this.#offsets, data }))
	}

	#grow(length: number): void {
		if (length <= this.#bytes.length) return
		const grown = new Uint8Array(Math.max(length, this.#bytes.length * 2))
		grown.set(this.#bytes)
		this.#bytes = grown
	}
}
