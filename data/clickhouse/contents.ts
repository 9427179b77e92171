import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest } from '../../src/dataset/manifest.ts'
import { columnsOf } from '../../src/dataset/tables.ts'
import type { TableName } from '../../src/schema/schema.ts'

/** A table of a package as native DuckDB reads it. */
export interface Contents {
	readonly table: TableName
	/** What stands behind FROM. */
	readonly from: string
	/** Its rows as Parquet files, one at a time: a table of a database is larger than a request should be. */
	readonly files: () => AsyncIterable<Uint8Array>
}

/** A package, opened for reading. */
export interface PackageContents {
	readonly connection: DuckDBConnection
	readonly tables: readonly Contents[]
	readonly close: () => Promise<void>
}

/** About how long a part of a table of a database is, in Parquet. */
const PART = '64MB'

/** Opens the tables of a package, each in a Parquet file of its own or in a database file, wherever they lie in its folder. */
export async function openContents(folder: string, manifest: Manifest): Promise<PackageContents> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	const connection = await instance.connect()
	const parts = await mkdtemp(join(tmpdir(), 'publish-'))
	const stored = manifest.tables.map(({ table, path }): Contents => ({
		table,
		from: `read_parquet(${quoted(join(folder, path))})`,
		files: async function* () {
			yield await readFile(join(folder, path))
		},
	}))
	const attached: Contents[] = []
	for (const [at, { path, tables }] of manifest.databases.entries()) {
		const name = `database_${String(at)}`
		await connection.run(`ATTACH ${quoted(join(folder, path))} AS ${name} (READ_ONLY)`)
		for (const table of tables) {
			const from = `${name}."${table}"`
			attached.push({ table, from, files: () => inParts(connection, table, from, parts) })
		}
	}
	return {
		connection,
		tables: [...stored, ...attached],
		close: async () => {
			connection.closeSync()
			instance.closeSync()
			await rm(parts, { recursive: true, force: true })
		},
	}
}

async function* inParts(
	connection: DuckDBConnection,
	table: TableName,
	from: string,
	parts: string,
): AsyncGenerator<Uint8Array, void> {
	const folder = join(parts, table)
	const columns = columnsOf(table).map(([name]) => `"${name}"`)
	await connection.run(
		`COPY (SELECT ${columns.join(', ')} FROM ${from}) TO ${quoted(folder)} (FORMAT parquet, COMPRESSION snappy, FILE_SIZE_BYTES '${PART}')`,
	)
	try {
		for (const name of (await readdir(folder)).sort()) yield await readFile(join(folder, name))
	} finally {
		await rm(folder, { recursive: true, force: true })
	}
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
