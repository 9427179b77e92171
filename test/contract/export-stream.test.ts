import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Table } from 'apache-arrow'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import { csvParts } from '../../src/export/csv.ts'
import { jsonParts } from '../../src/export/json.ts'
import { parquetParts } from '../../src/export/parquet.ts'
import { sheetOf } from '../support/sheet.ts'

// Two engines, many rows: on a busy machine that takes longer than the usual half minute.
vi.setConfig({ testTimeout: 120_000 })

let engine: Engine
let folder = ''
let native: DuckDBConnection
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'export-stream-'))
	native = await (await DuckDBInstance.create(':memory:')).connect()
	// Rows are counted in the order of the file by one reader alone.
	await native.run('SET threads = 1')
	engine = await openNode()
	await engine.lock()
})
afterAll(async () => {
	native.closeSync()
	await engine.close()
	await rm(folder, { recursive: true })
})

/** The types that widen only after many rows are those that a file cannot learn from its first ones. */
const LONG = `SELECT i AS n,
	CASE WHEN i % 7 > 0 THEN (i * 1000003 / 8)::DECIMAL(18,3) END AS amount,
	CASE i % 5 WHEN 0 THEN '=1+' || i WHEN 1 THEN '' WHEN 2 THEN '县, "' || i || '"' END AS name,
	i % 3 = 0 AS ok,
	DATE '1949-10-01' + (i % 60000)::INTEGER AS day,
	TIMESTAMP '1969-12-31 23:59:59.9' + INTERVAL (i) MILLISECOND AS made,
	CASE WHEN i > 240000 THEN i::HUGEINT * 1000000000000000000000000 ELSE i END AS huge,
	i / 7 AS share
FROM range(250000) t(i)`
const COLUMNS = [
	['n', 'integer'],
	['amount', 'decimal'],
	['name', 'text'],
	['ok', 'boolean'],
	['day', 'date'],
	['made', 'timestamp'],
	['huge', 'integer'],
	['share', 'double'],
] as const
const { cells: _, ...sheet } = sheetOf(COLUMNS, [])

async function* results(tables: AsyncIterable<Table>) {
	for await (const table of tables) yield resultOf(table).result
}

async function written(name: string, parts: AsyncIterable<string | Uint8Array>) {
	const file = join(folder, name)
	await writeFile(file, parts)
	return file
}

async function asked(sql: string) {
	return (await native.runAndReadAll(sql)).getRows()
}

/** Rows of a file that the statement does not have, those that it has and the file not, and those out of their order. */
const differences = (file: string, statement: string) => `WITH written AS (${file}), wanted AS (${statement})
	SELECT (SELECT count(*) FROM written)::INTEGER,
		(SELECT count(*) FROM (FROM written EXCEPT ALL FROM wanted))::INTEGER,
		(SELECT count(*) FROM (FROM wanted EXCEPT ALL FROM written))::INTEGER,
		(SELECT count(*) FROM (SELECT n, row_number() OVER () - 1 AS place FROM written) WHERE n <> place)::INTEGER`

test('250,000 rows as CSV, equal to what another engine makes of the statement', async () => {
	const parts = csvParts(sheet, results(engine.stream(LONG, {})), { bom: true, notes: false, guard: true })
	const file = await written('a.csv', parts)
	const types =
		"{'n': 'BIGINT', 'amount': 'DECIMAL(18,3)', 'name': 'VARCHAR', 'ok': 'BOOLEAN', 'day': 'DATE', 'made': 'TIMESTAMP', 'huge': 'HUGEINT', 'share': 'DOUBLE'}"
	const guarded = LONG.replace("'=1+'", "'''=1+'")
	const read = `FROM read_csv('${file}', header = true, auto_detect = false, quote = '"', escape = '"', allow_quoted_nulls = false, columns = ${types})`
	expect(await asked(differences(read, guarded))).toEqual([[250_000, 0, 0, 0]])
})

test('250,000 rows as Parquet, in the types of the answer, some groups of rows', async () => {
	const file = await written('a.parquet', parquetParts(sheet, engine.stream(LONG, {})))
	const read = `SELECT * REPLACE (huge::HUGEINT AS huge) FROM read_parquet('${file}')`
	expect(await asked(differences(read, LONG))).toEqual([[250_000, 0, 0, 0]])
	expect(await asked(`SELECT column_type FROM (DESCRIBE FROM read_parquet('${file}'))`)).toEqual(
		['BIGINT', 'DECIMAL(18,3)', 'VARCHAR', 'BOOLEAN', 'DATE', 'TIMESTAMP', 'DECIMAL(38,0)', 'DOUBLE'].map(
			(type) => [type],
		),
	)
	const [[groups, total] = []] = await asked(
		`SELECT count(DISTINCT row_group_id)::INTEGER, count(*)::INTEGER FROM parquet_metadata('${file}')`,
	)
	expect(groups).toBe(5)
	expect(total).toBe(5 * COLUMNS.length)
	expect(
		await asked(
			`SELECT decode(value) LIKE '%金额为预算数，不是决算数。%' FROM parquet_kv_metadata('${file}') WHERE decode(key) = 'about'`,
		),
	).toEqual([[true]])
})

test('Parquet of every type at its ends', async () => {
	const sql = `SELECT 18446744073709551615::UBIGINT AS a, (-128)::TINYINT AS b, DATE 'infinity' AS c, TIMESTAMP '-infinity' AS d,
		TIMESTAMP_S '2024-01-01 00:00:01' AS e, TIMESTAMP_MS '1969-12-31 23:59:59.999' AS f, TIMESTAMP_NS '2024-01-01 00:00:00.123456789' AS g,
		(-99999999999999999999999999999999999999)::HUGEINT AS h, [1.50::DECIMAL(4,2)] AS i, 0.1::FLOAT AS j, DATE '5881580-07-10' AS k`
	const columns = 'a b c d e f g h i j k'.split(' ').map((name) => [name, 'other'] as const)
	const { cells: _, ...sheet } = sheetOf(columns, [])
	const file = await written('b.parquet', parquetParts(sheet, engine.stream(sql, {})))
	expect(await asked(`SELECT COLUMNS(*)::VARCHAR FROM read_parquet('${file}')`)).toEqual([
		[
			'18446744073709551615',
			'-128',
			'infinity',
			'-infinity',
			'2024-01-01 00:00:01',
			'1969-12-31 23:59:59.999',
			'2024-01-01T00:00:00.123456789',
			'-99999999999999999999999999999999999999',
			'[1.50]',
			'0.1',
			'5881580-07-10',
		],
	])
})

test('250,000 rows as JSON', async () => {
	const file = await written('a.json', jsonParts(sheet, results(engine.stream(LONG, {}))))
	const { rows, columns } = JSON.parse(await readFile(file, 'utf8')) as {
		readonly rows: readonly Readonly<Record<string, unknown>>[]
		readonly columns: readonly unknown[]
	}
	expect(columns).toHaveLength(COLUMNS.length)
	expect(rows).toHaveLength(250_000)
	expect(rows.findIndex(({ n }, at) => n !== at)).toBe(-1)
	// 249,999 · 1,000,003 ÷ 8 = 31,249,968,749.625; 9,999 days after 1949-10-01 is 1977-02-15.
	expect(rows.at(-1)).toEqual({
		n: 249_999,
		amount: 31249968749.625,
		name: null,
		ok: true,
		day: '1977-02-15',
		made: '1970-01-01T00:04:09.899',
		huge: 2.49999e29,
		share: 249_999 / 7,
	})
})

test('an answer without rows is a file of its columns', async () => {
	const none = () => engine.stream(`${LONG} WHERE i < 0`, {})
	const csv = await written(
		'c.csv',
		csvParts(sheet, results(none()), { bom: false, notes: false, guard: true }),
	)
	expect(await readFile(csv, 'utf8')).toBe('n,amount,name,ok,day,made,huge,share\r\n')
	const parquet = await written('c.parquet', parquetParts(sheet, none()))
	expect(await asked(`SELECT count(*)::INTEGER FROM read_parquet('${parquet}')`)).toEqual([[0]])
	const json = await written('c.json', jsonParts(sheet, results(none())))
	expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({ rows: [] })
})

test('what fails in the middle fails the file, and the engine goes on', async () => {
	const sql = LONG.replace('i / 7 AS', "CASE WHEN i = 200000 THEN error('bad row') ELSE i / 7 END AS")
	const parts = csvParts(sheet, results(engine.stream(sql, {})), { bom: false, notes: false, guard: true })
	await expect(written('d.csv', parts)).rejects.toMatchObject({
		code: 'engine/query-failed',
		facts: { message: expect.stringContaining('bad row') as string },
	})
	expect((await engine.select('SELECT 1', {})).numRows).toBe(1)
})
