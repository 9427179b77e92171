import { DuckDBInstance } from '@duckdb/node-api'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { defaults } from '../src/dataset/defaults.ts'
import { readManifest } from '../src/dataset/manifest.ts'
import { macros, sqlViews } from '../src/dataset/relations.ts'
import { snapshotPath } from '../src/dataset/snapshot.ts'
import { columnsOf, createTable } from '../src/dataset/tables.ts'
import { fillModels } from '../src/models/models.ts'
import { MODELS, TABLES, type TableName } from '../src/schema/schema.ts'
import { readCsv } from './parquet.ts'

/** In the oldest format that holds all types, which the engine of the page reads; in parts as small as they may be, since all are fetched. */
const FORMAT = "STORAGE_VERSION 'v1.4.0', BLOCK_SIZE 16384"

const relations = (): readonly string[] => [...macros(), ...TABLES.map(createTable), ...sqlViews()]

/** Where the snapshot of a version stands in a built site: at another place once tables, models, views or macros are others. */
export function snapshotFile(version: string): string {
	const made = [FORMAT, ...relations(), ...fillModels()].join('\n')
	return snapshotPath(version, createHash('sha256').update(made).digest('hex').slice(0, 8))
}

/** The tables of a published version, the shared views and the macros as one DuckDB database, ready to travel. */
export async function writeSnapshot(folder: string): Promise<Uint8Array> {
	const { tables, missing } = readManifest(await readFile(join(folder, 'datapackage.json'), 'utf8'), folder)
	const scratch = await mkdtemp(join(tmpdir(), 'snapshot-'))
	const path = join(scratch, 'package.duckdb')
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	const connection = await instance.connect()
	try {
		// Written at once, without the holes that a table leaves which is written again.
		await connection.run("SET checkpoint_threshold = '1TB'")
		await connection.run(`ATTACH ${quoted(path)} AS package (${FORMAT})`)
		await connection.run('USE package')
		for (const sql of relations()) await connection.run(sql)
		const insert = (table: TableName, from: string) => {
			const known = columnsOf(table).map(([name]) => quoted(name))
			const columns = `COLUMNS(lambda name: name IN (${known.join(', ')}))`
			// By name: an older package may lack a column, or have one more.
			return connection.run(`INSERT INTO "${table}" BY NAME SELECT ${columns} FROM ${from}`)
		}
		for (const { table, path: file, format } of tables)
			await insert(
				table,
				format === 'csv' ? readCsv(table, folder) : `read_parquet(${quoted(join(folder, file))})`,
			)
		// As the page does with a package that lacks models, or what they read.
		const models = MODELS.filter((model) => missing.includes(model))
		if (models.length > 0)
			for (const [table, text] of defaults)
				if (missing.includes(table)) {
					await writeFile(join(scratch, `${table}.csv`), text)
					await insert(table, readCsv(table, scratch))
				}
		for (const sql of fillModels(models)) await connection.run(sql)
		await connection.run('CHECKPOINT package')
		await connection.run('USE memory')
		await connection.run('DETACH package')
		return await promisify(gzip)(await readFile(path), { level: 9 })
	} finally {
		connection.closeSync()
		instance.closeSync()
		await rm(scratch, { recursive: true })
	}
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
