import type { DuckDBConnection } from '@duckdb/node-api'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { quoted } from './quoted.ts'

/** A column by whose values a table is laid down in parts: it comes before the disclosure in their order, or keeps them apart. */
const BY: Readonly<Record<string, string>> = { evidence: 'source', text_wording: 'what' }

/** Rows of a table that were laid down, all of one value where the table has parts. */
export interface Part {
	readonly value: string
	/** What FROM takes, in the order of the table. */
	readonly rows: string
}

/**
 * Lays the rows of a slice down, a Parquet file for each part of a table: a database is to hold one table after the other,
 * and a slice has some rows of every table.
 */
export async function stage(
	connection: DuckDBConnection,
	table: string,
	folder: string,
	slice: number,
): Promise<void> {
	const write = async (value: string, where: string) => {
		const part = join(folder, table, value)
		await mkdir(part, { recursive: true })
		// Files are read in the order of their names.
		const file = join(part, `${String(slice).padStart(6, '0')}.parquet`)
		await connection.run(
			`COPY (SELECT * FROM "${table}" ${where}) TO ${quoted(file)} (FORMAT parquet, COMPRESSION lz4)`,
		)
	}
	const column = BY[table]
	if (!column) return write('all', '')
	const reader = await connection.runAndReadAll(`SELECT DISTINCT ${column} FROM "${table}"`)
	for (const [value] of reader.getRows() as [string][])
		await write(value, `WHERE ${column} = ${quoted(value)}`)
}

/** The parts of a table in the order of their values; none where no row was laid down. */
export async function partsOf(table: string, folder: string): Promise<readonly Part[]> {
	const tables = await readdir(folder)
	const values = tables.includes(table) ? await readdir(join(folder, table)) : []
	return values.sort().map((value) => ({
		value,
		rows: `read_parquet(${quoted(join(folder, table, value, '*.parquet'))})`,
	}))
}
