import Papa from 'papaparse'
import { Fault } from '../base/fault.ts'
import type { TableName } from '../schema/schema.ts'
import type { Found } from './read.ts'

export type Encoding = 'utf-8' | 'gb18030'

/** UTF-8, with a byte order mark or without; otherwise what Chinese spreadsheets write. */
export function decodeText(table: TableName, bytes: Uint8Array): { text: string; encoding: Encoding } {
	for (const encoding of ['utf-8', 'gb18030'] as const) {
		try {
			return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
		} catch (error) {
			// A TypeError says that the bytes are not in this encoding; the next one is tried.
			if (!(error instanceof TypeError)) throw error
		}
	}
	throw new Fault('dataset/bad-encoding', { table })
}

/** The cells of a CSV as text, an empty one as NULL; empty lines are no rows. */
export function readCsv(table: TableName, text: string): Found {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true })
	const [error] = errors
	if (error) throw new Fault('dataset/unreadable-file', { file: `${table}.csv`, reason: error.message })
	const [header = [], ...rows] = data
	const ragged = rows.findIndex((row) => row.length !== header.length)
	if (ragged >= 0) {
		const facts = { table, row: ragged + 1, expected: header.length, actual: rows[ragged]?.length ?? 0 }
		throw new Fault('dataset/ragged-row', facts)
	}
	const columns = header.map((name, at) => [name.trim(), rows.map((row) => row[at] || null)] as const)
	return { rows: rows.length, columns: new Map(columns) }
}
