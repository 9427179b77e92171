import { DuckDBInstance } from '@duckdb/node-api'
import { join } from 'node:path'
import type { Column } from '../src/schema/column.ts'
import { schema, TABLES, type TableName } from '../src/schema/schema.ts'

/** DuckDB's type of a column. */
const TYPE: Readonly<Record<Column['type'], string>> = {
	text: 'VARCHAR',
	integer: 'INTEGER',
	number: 'DOUBLE',
	money: 'DECIMAL(18,2)',
	flag: 'BOOLEAN',
}

/** `read_csv(…)` of a published CSV with the types declared: nothing is guessed, codes keep their zeros. */
export function readCsv(table: TableName, folder: string): string {
	const columns = Object.entries<Column>(schema[table].columns)
	const types = columns.map(([name, { type }]) => `'${name}': '${TYPE[type]}'`).join(', ')
	const dialect = `header = true, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false`
	return `read_csv(${quoted(join(folder, `${table}.csv`))}, ${dialect}, columns = {${types}})`
}

/** Writes one Parquet file beside each CSV of a folder; one thread, so that the bytes are always the same. */
export async function writeParquet(folder: string): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	const connection = await instance.connect()
	for (const table of TABLES) {
		const target = quoted(join(folder, `${table}.parquet`))
		await connection.run(
			`COPY (SELECT * FROM ${readCsv(table, folder)}) TO ${target} (FORMAT parquet, COMPRESSION snappy)`,
		)
	}
	connection.closeSync()
	instance.closeSync()
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
