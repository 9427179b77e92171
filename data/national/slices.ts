import type { DuckDBConnection } from '@duckdb/node-api'
import { join } from 'node:path'
import { ACROSS, macros, viewSelect } from '../../src/dataset/relations.ts'
import { createTable } from '../../src/dataset/tables.ts'
import { fillModels } from '../../src/models/models.ts'
import { MODELS, NORMALIZED, TABLES, type ModelName } from '../../src/schema/schema.ts'
import { readCsv } from '../parquet.ts'
import type { Extent } from './arguments.ts'
import { copyRows, isOfDisclosures, OWN_SQL } from './copy-rows.ts'
import { ROLLED_UP } from './databases.ts'
import { quoted } from './quoted.ts'
import { partsOf, stage } from './staged.ts'

const files = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true })
const script = (name: string): string => files[`./${name}.sql`] ?? ''

/** Pairs of alike texts grow with the square of the disclosures: a nation wants families in their place. */
const WITHOUT: readonly ModelName[] = ['similar_text']

/** Models that count or put in order all disclosures. Every other model of a slice is the same as the country's. */
const OF_ALL: readonly ModelName[] = ['disclosure', 'table_rows']

const isModel = (table: (typeof TABLES)[number]): table is ModelName => MODELS.some((it) => it === table)

/** The tables that grow with the disclosures, and the small ones. */
const GROWING = TABLES.filter((table) => isModel(table) || isOfDisclosures(table))
export const WHOLE = NORMALIZED.filter((table) => !GROWING.includes(table))
/** The tables that stand in databases; small ones are files of their own. */
export const IN_DATABASE = GROWING.filter((table) => !WITHOUT.some((it) => it === table))

/** What is drawn once: which disclosures there are, and the tables that do not grow with them. */
const FIRST: readonly string[] = [
	script('drawing').replaceAll('CREATE MACRO', 'CREATE TEMP MACRO'),
	...WHOLE.map(createTable),
	script('copies'),
	...WHOLE.filter((table) => table !== 'county').map(
		(table) => `INSERT INTO "${table}" BY NAME SELECT * FROM read."${table}"`,
	),
	// They are for the making of models, and none of the database.
	...macros().map((sql) => sql.replace('CREATE MACRO', 'CREATE TEMP MACRO')),
]

/** What is drawn of each slice. */
const OF_SLICE: readonly string[] = [
	...GROWING.map((table) => createTable(table).replace('CREATE TABLE ', 'CREATE TABLE slice.')),
	script('slice'),
	script('amounts'),
	script('documents'),
	script('rows'),
	...NORMALIZED.filter((table) => isOfDisclosures(table) && !OWN_SQL.includes(table)).map(copyRows),
	// Others of the slice ask which disclosures have codes.
	...fillModels(IN_DATABASE.filter(isModel).filter((model) => model !== 'table_rows')),
	...ROLLED_UP.map((view) => rolledUp(view, 'slice.')),
]

/** The rows of a published view as a table, sorted: of a disclosure or a level they lie together. */
function rolledUp(view: string, catalog = ''): string {
	return `CREATE TABLE ${catalog}"${view}" AS ${viewSelect(view)} ORDER BY ALL`
}

/** What is made in the end, of all disclosures. */
const OF_WHOLE: readonly string[] = [...fillModels(OF_ALL), ...ACROSS.map((view) => rolledUp(view))]

/** Every statement that draws a row, in order. */
export const STATEMENTS: readonly string[] = [...FIRST, ...OF_SLICE, ...OF_WHOLE]

/**
 * Reads the published tables, from which everything is drawn, and draws which disclosures there are.
 * @param sliceSize about so many disclosures make a slice, which holds whole counties
 * @returns the slices
 */
export async function begin(
	connection: DuckDBConnection,
	extent: Extent,
	normalized: string,
	sliceSize: number,
): Promise<readonly number[]> {
	await connection.run("ATTACH ':memory:' AS read")
	for (const table of NORMALIZED)
		await connection.run(`CREATE TABLE read."${table}" AS SELECT * FROM ${readCsv(table, normalized)}`)
	for (const [name, value] of Object.entries({ ...extent, slice_size: sliceSize }))
		await connection.run(`SET VARIABLE ${name} = ${String(value)}`)
	for (const sql of FIRST) await connection.run(sql)
	const reader = await connection.runAndReadAll('SELECT DISTINCT slice FROM every_copy ORDER BY slice')
	return reader.getRows().map(([slice]) => Number(slice))
}

/** Draws the disclosures of a slice and makes their models, in a catalog of their own, and lays the rows down. */
export async function drawSlice(connection: DuckDBConnection, slice: number, folder: string): Promise<void> {
	await connection.run("ATTACH ':memory:' AS slice")
	await connection.run("SET search_path = 'slice,memory'")
	await connection.run(`SET VARIABLE slice = ${String(slice)}`)
	for (const sql of OF_SLICE) await connection.run(sql)
	for (const table of [...IN_DATABASE.filter((it) => !OF_ALL.some((model) => model === it)), ...ROLLED_UP])
		await stage(connection, table, folder, slice)
	await connection.run("SET search_path = 'memory'")
	await connection.run('DETACH slice')
}

/** Makes the models of all disclosures from the rows that were laid down, and lays theirs down beside them. */
export async function drawWhole(connection: DuckDBConnection, folder: string): Promise<void> {
	const laidDown = async (table: string) => (await partsOf(table, folder)).map((part) => `FROM ${part.rows}`)
	for (const table of GROWING) {
		const rows = await laidDown(table)
		await connection.run(
			rows.length > 0 ? `CREATE VIEW "${table}" AS ${rows.join(' UNION ALL ')}` : createTable(table),
		)
	}
	for (const view of ROLLED_UP)
		await connection.run(`CREATE VIEW "${view}" AS ${(await laidDown(view)).join(' UNION ALL ')}`)
	for (const sql of OF_WHOLE) await connection.run(sql)
	for (const table of [...OF_ALL, ...ACROSS]) await stage(connection, table, folder, 0)
}

/** Writes the tables that do not grow. */
export async function writeWhole(connection: DuckDBConnection, out: string): Promise<void> {
	for (const table of WHOLE) {
		const path = quoted(join(out, `${table}.parquet`))
		await connection.run(`COPY (SELECT * FROM "${table}") TO ${path} (FORMAT parquet, COMPRESSION snappy)`)
	}
}
