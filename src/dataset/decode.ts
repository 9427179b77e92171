import type { TableName } from '../schema/schema.ts'
import { toArrow } from './arrow.ts'
import { fromParquet, fromText } from './cell.ts'
import { checkConstraints, type Constraints } from './constraints.ts'
import { decodeText, readCsv, type Encoding } from './csv.ts'
import type { Format } from './manifest.ts'
import { readParquet } from './parquet.ts'
import { read } from './read.ts'

/** A table ready for the engine. */
export interface Decoded {
	/** One complete Arrow IPC stream. */
	readonly ipc: Uint8Array
	readonly rows: number
	readonly encoding: Encoding
}

/** Turns the bytes of a file into a table; done here in Node and in the worker, asked of the worker in the page. */
export type Decode = (
	table: TableName,
	format: Format,
	bytes: Uint8Array,
	constraints?: Constraints,
) => Promise<Decoded>

export const decode: Decode = async (table, format, bytes, constraints) => {
	if (format === 'parquet') {
		const found = await readParquet(table, bytes)
		if (constraints) checkConstraints(table, found, constraints)
		return { ipc: toArrow(read(table, found, fromParquet)), rows: found.rows, encoding: 'utf-8' }
	}
	const { text, encoding } = decodeText(table, bytes)
	const found = readCsv(table, text)
	if (constraints) checkConstraints(table, found, constraints)
	return { ipc: toArrow(read(table, found, fromText)), rows: found.rows, encoding }
}
