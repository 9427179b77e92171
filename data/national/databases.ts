import type { DuckDBConnection } from '@duckdb/node-api'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ACROSS } from '../../src/dataset/relations.ts'
import { columnsOf, createTable } from '../../src/dataset/tables.ts'
import type { TableName } from '../../src/schema/schema.ts'
import { quoted } from './quoted.ts'
import { partsOf, type Part } from './staged.ts'

/** A database file of the package, and the tables that it holds. */
export interface Database {
	readonly file: string
	readonly tables: readonly TableName[]
	/** Published SQL views whose rows it holds besides. */
	readonly views: readonly string[]
	/** The least that a column's part takes on the way, in bytes. */
	readonly block: number
	/** Rows of a group, the least that a choice reads of a table; a multiple of 2,048. */
	readonly rowGroup: number
	/** Whether rows of views are sorted by their first columns, and by disclosure only after them. */
	readonly sorted?: boolean
	/** A table whose rows are kept apart by their source: whoever asks for some of these reads no more. */
	readonly apart?: TableName
}

/** What nearly every page asks for: the choice, what is said of it, and amounts by code. */
const FIRST: readonly TableName[] = [
	'document',
	'department',
	'disclosure',
	'disclosure_amount',
	'disclosure_trait',
	'document_denominator',
	'denominator',
	'comparability_note',
	'amount_by_code',
	'project',
	'finding',
	'table_rows',
]

/** What sets many disclosures side by side, one number of each: sorted by the part that is shown. */
const MANY: readonly string[] = ['dividend', 'part_amount']

/**
 * Views that add up or leave out so many rows for a country that it is done once, when it is drawn: a disclosure by itself.
 */
export const ROLLED_UP: readonly string[] = ['indicator_count', 'document_wording', ...MANY]

/**
 * Databases in which tables stand as they are asked for together: a database is described by a part that is read whole when
 * it is attached, and each table of it by another that is read whole when it is looked through. Measured: README.
 */
export function databasesOf(tables: readonly TableName[]): readonly Database[] {
	const among = (some: readonly TableName[]) => tables.filter((table) => some.includes(table))
	return [
		{
			file: 'first.duckdb',
			tables: among(FIRST),
			views: ['indicator_count'],
			block: 32_768,
			rowGroup: 16_384,
		},
		{ file: 'many.duckdb', tables: [], views: MANY, block: 32_768, rowGroup: 16_384, sorted: true },
		{
			file: 'evidence.duckdb',
			tables: among(['evidence']),
			views: [],
			block: 16_384,
			rowGroup: 16_384,
			apart: 'evidence',
		},
		{
			file: 'national.duckdb',
			tables: tables.filter((table) => table !== 'evidence' && !FIRST.includes(table)),
			views: [],
			block: 32_768,
			rowGroup: 24_576,
		},
		{
			file: 'wording.duckdb',
			tables: [],
			views: ['document_wording', ...ACROSS],
			block: 32_768,
			rowGroup: 24_576,
		},
	]
}

/**
 * Writes tables into a database of their own, one after the other, in the order of their rows: sorted by disclosure. In the
 * oldest format that holds all types, which the engine of the page reads.
 */
export async function writeDatabase(
	connection: DuckDBConnection,
	{ file, tables, views, block, rowGroup, apart, sorted }: Database,
	staged: string,
	out: string,
	ownRowGroup = rowGroup,
): Promise<void> {
	const path = join(out, file)
	await remove(path)
	// Written at once, without the holes that a table leaves which is written again.
	await connection.run("SET checkpoint_threshold = '1TB'")
	await connection.run(
		`ATTACH ${quoted(path)} AS written (STORAGE_VERSION 'v1.4.0', BLOCK_SIZE ${String(block)}, ROW_GROUP_SIZE ${String(ownRowGroup)})`,
	)
	for (const table of tables) {
		const parts = await partsOf(table, staged)
		if (apart === table) await writeApart(connection, table, parts)
		else {
			await connection.run(createTable(table).replace('CREATE TABLE ', 'CREATE TABLE written.'))
			for (const { rows } of parts)
				await connection.run(`INSERT INTO written."${table}" SELECT * FROM ${rows}`)
		}
	}
	for (const view of views)
		for (const { rows } of await partsOf(view, staged))
			await connection.run(
				`CREATE TABLE written."${view}" AS SELECT * FROM ${rows}${sorted ? ' ORDER BY ALL' : ''}`,
			)
	await connection.run('CHECKPOINT written')
	await connection.run('DETACH written')
}

/**
 * A table for each part, and a view that joins them, in which whatever is the same in all rows of a part is a constant: what
 * the view says, nobody has to read.
 */
async function writeApart(
	connection: DuckDBConnection,
	table: TableName,
	parts: readonly Part[],
): Promise<void> {
	const columns = columnsOf(table).map(([name]) => name)
	const selects: string[] = []
	for (const { value, rows } of parts) {
		const part = `${table}_${value}`
		const reader = await connection.runAndReadAll(`SELECT ${columns.map(sameInAll).join(', ')} FROM ${rows}`)
		const same = (reader.getRowsJson()[0] ?? []) as (string | null)[]
		const own = columns.filter((_, at) => same[at] === null).map((name) => `"${name}"`)
		await connection.run(`CREATE TABLE written."${part}" AS SELECT ${own.join(', ')} FROM ${rows}`)
		const all = columns.map((name, at) => (same[at] ? `${same[at]} AS "${name}"` : `"${name}"`))
		selects.push(`SELECT ${all.join(', ')} FROM "${part}"`)
	}
	await connection.run(`CREATE VIEW written."${table}" AS ${selects.join(' UNION ALL ')}`)
}

/** As a literal with its type what a column is in all rows of a group; null where they differ. */
const sameInAll = (name: string): string => `CASE
	WHEN count("${name}") = 0 THEN 'NULL::' || typeof(any_value("${name}"))
	WHEN count("${name}") = count(*) AND min("${name}") = max("${name}")
		THEN chr(39) || replace(min("${name}")::VARCHAR, chr(39), chr(39) || chr(39)) || chr(39) || '::' || typeof(any_value("${name}"))
END`

/** With what a build that was broken off left unwritten in it. */
async function remove(database: string): Promise<void> {
	for (const file of [database, `${database}.wal`]) await rm(file, { force: true })
}
