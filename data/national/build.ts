import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { macros, viewSelect } from '../../src/dataset/relations.ts'
import { createTable } from '../../src/dataset/tables.ts'
import { fillModels } from '../../src/models/models.ts'
import { MODELS, NORMALIZED, TABLES, type ModelName, type NormalizedName } from '../../src/schema/schema.ts'
import { readCsv } from '../parquet.ts'
import type { Extent } from './arguments.ts'
import { databasesOf, quoted, remove, ROLLED_UP, writeDatabase } from './databases.ts'
import { copyRows, isOfDisclosures, OWN_SQL } from './copy-rows.ts'
import { nationalPackage } from './manifest.ts'

const files = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true })
const script = (name: string): string => files[`./${name}.sql`] ?? ''

/** Pairs of alike texts grow with the square of the disclosures: a nation wants families in their place. */
const WITHOUT: readonly ModelName[] = ['similar_text']

/** The tables that stand in the database file; all others are small, and files of their own. */
const IN_DATABASE = TABLES.filter(
	(table) =>
		!WITHOUT.some((it) => it === table) &&
		(MODELS.some((it) => it === table) || isOfDisclosures(table as NormalizedName)),
)
const WHOLE = NORMALIZED.filter((table) => !IN_DATABASE.includes(table))

/** What was written. */
export interface Built {
	readonly version: string
	readonly disclosures: number
	readonly indicators: number
	/** Size of the databases together. */
	readonly bytes: number
}

/**
 * Draws a made-up country from the tables in data/normalized and writes it as a data package: rows, then models by the same
 * SQL as every package, in one database sorted by disclosure, and reference tables as Parquet. Rows never pass through Node.
 */
export async function buildNational(
	extent: Extent,
	out: string,
	{ normalized = join('data', 'normalized'), rowGroup }: { normalized?: string; rowGroup?: number } = {},
): Promise<Built> {
	await mkdir(out, { recursive: true })
	const drawn = join(out, 'drawn.duckdb')
	await remove(drawn)
	const instance = await DuckDBInstance.create(':memory:', { temp_directory: join(out, 'temporary') })
	const connection = await instance.connect()
	try {
		await connection.run(`ATTACH ${quoted(drawn)} AS national`)
		await readSample(connection, normalized)
		await connection.run("SET search_path = 'national,memory'")
		for (const [name, value] of Object.entries(extent))
			await connection.run(`SET VARIABLE ${name} = ${String(value)}`)
		for (const sql of steps()) await connection.run(sql)
		const facts = await factsOf(connection)
		const version = `synthetic-${(await digest(extent, normalized)).slice(0, 8)}`
		for (const table of WHOLE)
			await connection.run(
				`COPY (SELECT * FROM "${table}") TO ${quoted(join(out, `${table}.parquet`))} (FORMAT parquet, COMPRESSION snappy)`,
			)
		const databases = databasesOf(IN_DATABASE)
		for (const database of databases) await writeDatabase(connection, database, out, rowGroup)
		const manifest = await nationalPackage({ version, extent, out, databases, whole: WHOLE })
		await writeFile(join(out, 'datapackage.json'), `${JSON.stringify(manifest, null, '\t')}\n`)
		const sizes = databases.map(async ({ file }) => (await stat(join(out, file))).size)
		return { version, ...facts, bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size) }
	} finally {
		connection.closeSync()
		instance.closeSync()
		await rm(join(out, 'temporary'), { recursive: true, force: true })
		await remove(drawn)
	}
}

/** The published tables, from which everything is drawn, in a catalog of their own. */
async function readSample(connection: DuckDBConnection, normalized: string): Promise<void> {
	await connection.run("ATTACH ':memory:' AS read")
	for (const table of NORMALIZED)
		await connection.run(`CREATE TABLE read."${table}" AS SELECT * FROM ${readCsv(table, normalized)}`)
}

/** Every statement, in order. */
function steps(): readonly string[] {
	const own = new Set<string>(['county', ...OWN_SQL])
	return [
		script('drawing').replaceAll('CREATE MACRO', 'CREATE TEMP MACRO'),
		...TABLES.map((table) =>
			createTable(table).replace('CREATE TABLE ', `CREATE TABLE ${catalogOf(table)}.`),
		),
		script('copies'),
		script('amounts'),
		...WHOLE.filter((table) => !own.has(table)).map(
			(table) => `INSERT INTO "${table}" BY NAME SELECT * FROM read."${table}"`,
		),
		script('documents'),
		script('rows'),
		...NORMALIZED.filter((table) => isOfDisclosures(table) && !own.has(table)).map(copyRows),
		// They are for the making of models, and none of the database.
		...macros().map((sql) => sql.replace('CREATE MACRO', 'CREATE TEMP MACRO')),
		...fillModels(MODELS.filter((model) => !WITHOUT.includes(model))),
		...ROLLED_UP.map((view) => `CREATE TABLE national."${view}" AS ${viewSelect(view)} ORDER BY ALL`),
	]
}

const catalogOf = (table: (typeof TABLES)[number]): string =>
	WHOLE.some((it) => it === table) ? 'memory' : 'national'

async function factsOf(connection: DuckDBConnection): Promise<Pick<Built, 'disclosures' | 'indicators'>> {
	const reader = await connection.runAndReadAll(
		'SELECT (SELECT count(*) FROM document)::INTEGER, (SELECT count(*) FROM indicator)::INTEGER',
	)
	const [disclosures = 0, indicators = 0] = (reader.getRows()[0] ?? []) as number[]
	return { disclosures, indicators }
}

/** The same extent, sample and statements give the same version. */
async function digest(extent: Extent, normalized: string): Promise<string> {
	const hash = createHash('sha256').update(JSON.stringify(extent))
	for (const table of NORMALIZED) hash.update(await readFile(join(normalized, `${table}.csv`)))
	for (const sql of steps()) hash.update(sql)
	hash.update(JSON.stringify(databasesOf(IN_DATABASE)))
	return hash.digest('hex')
}
