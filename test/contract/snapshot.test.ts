import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { snapshotFile, writeSnapshot } from '../../data/snapshot.ts'
import { VIEWS } from '../../src/dataset/relations.ts'
import { readSnapshot } from '../../src/dataset/snapshot.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { catalogue } from '../../src/engine/duckdb/catalogue/catalogue.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { integer, text } from '../../src/engine/row.ts'
import { TABLES } from '../../src/schema/schema.ts'
import { newest } from '../../src/site/site.ts'
import { openDataset } from '../support/engine.ts'

const PUBLISHED = join(import.meta.dirname, '../../public/data')
let file: Uint8Array
/** The tables decoded and inserted, the views and macros made one by one. */
let filled: Engine
/** The same as the page of a build has them. */
let held: Engine
beforeAll(async () => {
	file = await writeSnapshot(join(PUBLISHED, await newest(PUBLISHED)))
	filled = await openDataset()
	held = await opened()
}, 60_000)
afterAll(() => held.close())

async function opened(): Promise<Engine> {
	const engine = await openNode()
	await engine.hold(await readSnapshot('snapshot.db', file))
	await engine.lock()
	return engine
}

const rowsOf = async (engine: Engine, sql: string) => (await engine.select(sql, {})).toArray().map(String)
const COUNT = { sql: 'SELECT count(*)::INTEGER AS n FROM document', rows: { n: integer }, values: {} }
const COLUMNS = `SELECT table_name, column_name, column_index, data_type, is_nullable FROM duckdb_columns()
	WHERE schema_name = 'main' AND NOT internal ORDER BY table_name, column_index`

test('it has the tables and views of the page, with the same columns, types and empty cells', async () => {
	const columns = await rowsOf(held, COLUMNS)
	expect(columns).toEqual(await rowsOf(filled, COLUMNS))
	for (const name of [...TABLES, ...VIEWS])
		expect(
			columns.some((it) => it.includes(`"${name}"`)),
			name,
		).toBe(true)
})

test.for(TABLES)('every row of %s is the same, in the same order', async (table) => {
	expect(await rowsOf(held, `FROM "${table}"`)).toEqual(await rowsOf(filled, `FROM "${table}"`))
})

test.for(VIEWS)('the view %s gives the same rows', async (view) => {
	const sql = `FROM "${view}" ORDER BY ALL`
	expect(await rowsOf(held, sql)).toEqual(await rowsOf(filled, sql))
})

test('the same functions are there, and values are bounded as elsewhere', async () => {
	const sql = `SELECT function_name, parameters, macro_definition FROM duckdb_functions()
		WHERE function_type LIKE '%macro' AND NOT internal ORDER BY ALL`
	expect(await rowsOf(held, sql)).toEqual(await rowsOf(filled, sql))
	await expect(held.select("SELECT repeat('a', 1000000000)", {})).rejects.toMatchObject({
		code: 'engine/too-long-value',
	})
})

test('tables are found by their plain name, in their schema, and as they are listed', async () => {
	for (const sql of [
		'FROM county',
		'FROM main.county',
		'FROM "county"',
		'DESCRIBE county',
		'SUMMARIZE county',
		'SHOW TABLES',
	])
		expect(await rowsOf(held, sql), sql).toEqual(await rowsOf(filled, sql))
	expect(await rowsOf(held, 'SELECT current_database() AS name')).toEqual(['{"name": "memory"}'])
})

test('nothing on the device or the network can be reached', async () => {
	const refused = { code: 'engine/query-failed' }
	const path = join(PUBLISHED, 'versions.json')
	for (const sql of [`FROM read_text('${path}')`, "FROM glob('/*')", "FROM read_csv('http://localhost:9/')"])
		await expect(held.select(sql, {}), sql).rejects.toMatchObject(refused)
	for (const sql of [
		"ATTACH 'other.duckdb'",
		`COPY county TO 'county.csv'`,
		'SET enable_external_access = true',
	])
		await expect(held.run(sql), sql).rejects.toMatchObject(refused)
})

test('a change makes it the engine’s own, for questions before, meanwhile and after', async () => {
	const engine = await opened()
	const long = engine.stream('SELECT d.document_id, r.n FROM evidence AS d, range(200) AS r(n)', {})
	const first = await long.next()
	const before = await rowsOf(engine, 'FROM document')
	const [asked] = await Promise.all([
		engine.ask(COUNT),
		engine.run(`INSERT INTO document SELECT * REPLACE ('added' AS document_id) FROM document LIMIT 1`),
		engine.ask({ ...COUNT, sql: 'SELECT count(*)::INTEGER AS n FROM county' }),
	])
	expect(asked).toEqual([{ n: before.length }])
	expect(await engine.ask(COUNT)).toEqual([{ n: before.length + 1 }])
	let rows = first.value?.numRows ?? 0
	for await (const part of long) rows += part.numRows
	const [all] = await engine.ask({ ...COUNT, sql: 'SELECT (count(*) * 200)::INTEGER AS n FROM evidence' })
	expect(rows).toBe(all?.n)
	// What was held is gone with the last question that looked into it: no table is there twice.
	expect(await rowsOf(engine, COLUMNS)).toEqual(await rowsOf(filled, COLUMNS))
	const databases = {
		sql: 'SELECT database_name AS name FROM duckdb_databases() WHERE NOT internal',
		rows: { name: text },
		values: {},
	}
	expect(await engine.ask(databases)).toEqual([{ name: 'memory' }])
	await engine.run("DELETE FROM document WHERE document_id = 'added'")
	expect(await rowsOf(engine, 'FROM document')).toEqual(before)
	for (const view of VIEWS) {
		const sql = `FROM "${view}" ORDER BY ALL`
		expect(await rowsOf(engine, sql), view).toEqual(await rowsOf(filled, sql))
	}
	await engine.close()
})

test('a change that is taken back leaves everything as it was', async () => {
	const engine = await opened()
	await engine.run('BEGIN TRANSACTION')
	await engine.run('DELETE FROM document')
	await engine.run('ROLLBACK')
	expect(await rowsOf(engine, 'FROM document')).toEqual(await rowsOf(filled, 'FROM document'))
	await engine.close()
})

test('it stands beside the version that it is of, elsewhere for other relations', () => {
	expect(snapshotFile('1ca27d9f')).toMatch(/^data\/1ca27d9f\/snapshot-[0-9a-f]{8}\.db$/)
})

test('what the workbench lists of it is what it lists of tables that were filled', async () => {
	// How many rows there are is an estimate of the engine, which is left out.
	const listed = `SELECT relation, kind, position, "column", type FROM (${catalogue.relations}) ORDER BY ALL`
	const expected = await rowsOf(filled, listed)
	expect(expected.length).toBeGreaterThan(TABLES.length)
	expect(await rowsOf(held, listed)).toEqual(expected)
	const defined = `SELECT kind, name FROM (${catalogue.definitions}) ORDER BY ALL`
	expect(await rowsOf(held, defined)).toEqual(await rowsOf(filled, defined))
})

test('where a host had the browser unpack it, it is taken as it is', async () => {
	const unpacked = await promisify(gunzip)(file)
	expect(await readSnapshot('snapshot.db', unpacked)).toBe(unpacked)
})

test('a file that was cut off, or is another, is named with what is wrong', async () => {
	const faults = { code: 'dataset/unreadable-file', facts: { file: 'snapshot.db', reason: 'gzip' } }
	await expect(readSnapshot('snapshot.db', file.subarray(0, -9))).rejects.toMatchObject(faults)
	await expect(readSnapshot('snapshot.db', new TextEncoder().encode('<html>'))).rejects.toMatchObject(faults)
	const engine = await openNode()
	const other = await promisify(gzip)(await readFile(join(PUBLISHED, 'versions.json')))
	await expect(engine.hold(await readSnapshot('snapshot.db', other))).rejects.toMatchObject({
		code: 'engine/query-failed',
	})
	await engine.close()
})
