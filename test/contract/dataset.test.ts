import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decode } from '../../src/dataset/decode.ts'
import { beginReading, load, type Dataset } from '../../src/dataset/load.ts'
import { readManifest, type Manifest } from '../../src/dataset/manifest.ts'
import { createTable } from '../../src/dataset/tables.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { flag, nullable, number, text } from '../../src/engine/row.ts'

/** Written by native DuckDB: every type, NULLs, zeros before digits, quotes, commas, line ends, Chinese. */
const COUNTY = `SELECT * FROM (VALUES
	('010203', '某县, "东"', '某', 'mou', 'm', '某市' || chr(10) || '一', '某省'),
	('130529', '巨鹿县', '巨鹿', 'julu', 'jl', '邢台市', '河北省')
) AS t (county_code, name, short_name, name_pinyin, name_initials, prefecture, province)`
const LINES = 200_000
const BUDGET_LINE = `SELECT
	'L' || i AS line_id, 'd' AS document_id, i::INTEGER AS line_start, i::INTEGER AS line_end,
	'disclosed' AS origin, 'three_public' AS statement, CASE WHEN i % 3 = 0 THEN NULL ELSE i END::INTEGER AS row_no,
	'项目' || i AS item_name, CASE WHEN i % 2 = 0 THEN '0' || i END AS function_code, NULL::VARCHAR AS economic_code,
	1::INTEGER AS level, i % 5 = 0 AS is_leaf, 'total' AS measure, NULL::VARCHAR AS fund, 'expenditure' AS direction,
	CASE WHEN i % 7 = 0 THEN NULL ELSE (hash(i) % 20000000000000::UBIGINT)::BIGINT::DECIMAL(18,0) * 0.01
		* CASE WHEN i % 11 = 0 THEN -1 ELSE 1 END END::DECIMAL(18,2) AS amount_yuan,
	'' || i AS amount_printed, 'printed' AS amount_state
FROM range(${String(LINES)}) AS r (i)`
const DENOMINATOR = `SELECT '130529' AS county_code, NULL::VARCHAR AS department_id, 'm' AS measure, 2020::INTEGER AS year,
	(0.1 + range * 1234.5678)::DOUBLE AS value, '人' AS unit, 'derived' AS origin, 'low' AS confidence, 's' AS source,
	NULL::VARCHAR AS document_id, NULL::INTEGER AS line_start FROM range(5)`
const QUERIES = { county: COUNTY, budget_line: BUDGET_LINE, denominator: DENOMINATOR }

/** Sums that any changed cell changes, exact in DECIMAL. */
const FACTS = `SELECT count(*)::INTEGER AS rows, count(amount_yuan)::INTEGER AS amounts, sum(amount_yuan)::VARCHAR AS total,
	sum((amount_yuan::DECIMAL(30,2) * 100)::HUGEINT * line_start)::VARCHAR AS weighted, min(amount_yuan)::VARCHAR AS least,
	bit_xor(hash(line_id, row_no, item_name, function_code, is_leaf, amount_yuan, amount_printed))::VARCHAR AS mark
	FROM budget_line`
const FACT_ROWS = { rows: number, amounts: number, total: text, weighted: text, least: text }

let folder: string
let expected: Record<string, unknown>
interface Opened {
	readonly engine: Engine
	readonly dataset: Dataset
	readonly told: readonly (readonly [number, number])[]
}
let opened: { readonly csv: Opened; readonly parquet: Opened }

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'package-'))
	const native = await (await DuckDBInstance.create(':memory:')).connect()
	for (const [table, query] of Object.entries(QUERIES)) {
		await native.run(`CREATE TABLE ${table} AS ${query}`)
		await native.run(`COPY ${table} TO '${join(folder, table)}.csv' (HEADER, NULLSTR '')`)
		await native.run(`COPY ${table} TO '${join(folder, table)}.parquet' (FORMAT parquet, COMPRESSION snappy)`)
	}
	const [row = {}] = (await native.runAndReadAll(FACTS)).getRowObjectsJson()
	expected = { ...row }
	// Another version of DuckDB hashes otherwise.
	delete expected['mark']
	native.closeSync()
	opened = { csv: await open(packageOf(['csv'])), parquet: await open(packageOf(['csv', 'parquet'])) }
}, 60_000)
afterAll(async () => {
	await opened.csv.engine.close()
	await opened.parquet.engine.close()
	await rm(folder, { recursive: true })
})

function packageOf(formats: readonly ('csv' | 'parquet')[]): Manifest {
	const resources = Object.keys(QUERIES).flatMap((table) =>
		formats.map((format) => ({
			name: format === 'csv' ? table : `${table}-parquet`,
			path: `${table}.${format}`,
			format,
			bytes: 10,
		})),
	)
	return readManifest(JSON.stringify({ version: 'v', resources }), 'http://localhost/datapackage.json')
}

async function open(manifest: Manifest): Promise<Opened> {
	const engine = await openNode()
	const told: [number, number][] = []
	const fetchBytes = (path: string) => readFile(join(folder, path))
	const dataset = await load(engine, manifest, fetchBytes, (...progress) => told.push(progress))
	return { engine, dataset, told }
}

test.for(['csv', 'parquet'] as const)('every cent of %s is what native DuckDB reads', async (format) => {
	const { engine, dataset } = opened[format]
	expect(await engine.ask({ sql: FACTS, rows: FACT_ROWS, values: {} })).toEqual([expected])
	expect(dataset.rows).toMatchObject({ county: 2, budget_line: LINES, denominator: 5, project: 0 })
	expect(dataset.gb18030).toEqual([])
})

test('CSV and Parquet give the same tables, cell by cell', async () => {
	const dump = async (format: 'csv' | 'parquet') => {
		const { engine } = opened[format]
		const of = async (table: string) => (await engine.select(`FROM ${table}`, {})).toArray().map(String)
		const types = await engine.select(
			'SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns() ORDER BY ALL',
			{},
		)
		return {
			county: await of('county'),
			denominator: await of('denominator'),
			mark: (await engine.select(FACTS, {})).toArray().map(String),
			types: types.toArray().map(String),
		}
	}
	const parquet = await dump('parquet')
	expect(parquet).toEqual(await dump('csv'))
	expect(parquet.county[0]).toContain('"010203"')
	expect(parquet.denominator[0]).toContain('"value": 0.1,')
})

test('values keep their types, NULLs and odd characters', async () => {
	const { engine } = opened.parquet
	const rows = { code: text, name: text, prefecture: text }
	const sql = 'SELECT county_code AS code, name, prefecture FROM county LIMIT 1'
	expect(await engine.ask({ sql, rows, values: {} })).toEqual([
		{ code: '010203', name: '某县, "东"', prefecture: '某市\n一' },
	])
	const line = {
		sql: `SELECT is_leaf, row_no, function_code, amount_yuan::DOUBLE AS amount FROM budget_line
			WHERE line_id IN ('L0', 'L1') ORDER BY line_id`,
		rows: {
			is_leaf: flag,
			row_no: nullable(number),
			function_code: nullable(text),
			amount: nullable(number),
		},
		values: {},
	}
	expect(await engine.ask(line)).toMatchObject([
		{ is_leaf: true, row_no: null, function_code: '00', amount: null },
		{ is_leaf: false, row_no: 1, function_code: null, amount: expect.any(Number) as number },
	])
})

test('an empty list chooses all, another what it names', async () => {
	const { engine } = opened.parquet
	const chosen = async (list: string | null) => {
		const sql =
			'SELECT county_code AS code FROM county WHERE chosen($list::VARCHAR, county_code) ORDER BY code'
		const found = await engine.ask({ sql, rows: { code: text }, values: { list } })
		return found.map(({ code }) => code)
	}
	expect(await chosen('')).toEqual(['010203', '130529'])
	expect(await chosen(null)).toEqual(['010203', '130529'])
	expect(await chosen('130529.999999')).toEqual(['130529'])
	expect(await chosen('1305')).toEqual([])
})

test('tables are fetched and decoded before there is an engine, once', async () => {
	const manifest = packageOf(['csv'])
	const fetched: string[] = []
	const fetchBytes = (path: string) => {
		fetched.push(path)
		return readFile(join(folder, path))
	}
	const readings = beginReading(manifest, fetchBytes, decode)
	await Promise.all(readings.map(({ decoded }) => decoded))
	expect(fetched.sort()).toEqual(['budget_line.csv', 'county.csv', 'denominator.csv'])
	const engine = await openNode()
	const dataset = await load(engine, manifest, fetchBytes, () => undefined, decode, readings)
	expect(fetched).toHaveLength(3)
	expect(dataset.rows).toMatchObject({ county: 2, budget_line: LINES, denominator: 5 })
	expect(await engine.ask({ sql: FACTS, rows: FACT_ROWS, values: {} })).toEqual([expected])
	await engine.close()
})

test('a table that could not be read before there was an engine is told when it is loaded', async () => {
	const manifest = packageOf(['csv'])
	const broken = () => Promise.resolve(new TextEncoder().encode('nothing\n1\n'))
	const readings = beginReading(manifest, broken, decode)
	await Promise.allSettled(readings.map(({ decoded }) => decoded))
	const engine = await openNode()
	await expect(load(engine, manifest, broken, () => undefined, decode, readings)).rejects.toMatchObject({
		code: expect.stringMatching(/^dataset\//) as string,
	})
	await engine.close()
})

test('what is loaded is told, and the engine is locked afterwards', async () => {
	const { engine, told } = opened.parquet
	expect(told).toEqual([
		[10, 30],
		[20, 30],
		[30, 30],
	])
	await expect(engine.run(`COPY county TO '${join(folder, 'out.csv')}'`)).rejects.toMatchObject({
		code: 'engine/query-failed',
	})
})

test('a value that Parquet has and no column can hold is shown', async () => {
	const native = await (await DuckDBInstance.create(':memory:')).connect()
	const path = join(folder, 'struct.parquet')
	const struct = `SELECT * REPLACE ({ a: [1::BIGINT] } AS name) FROM (${COUNTY})`
	await native.run(`COPY (${struct}) TO '${path}' (FORMAT parquet)`)
	native.closeSync()
	await expect(decode('county', 'parquet', await readFile(path))).rejects.toMatchObject({
		code: 'dataset/bad-table',
		facts: { table: 'county', row: 1, column: 'name', value: '{"a":["1"]}' },
	})
})

test('a number written as DECIMAL is the nearest one, not digits times a power of ten', async () => {
	const native = await (await DuckDBInstance.create(':memory:')).connect()
	const path = join(folder, 'decimal.parquet')
	const decimal = `SELECT * REPLACE (value::DECIMAL(18,4) AS value) FROM (${DENOMINATOR})`
	await native.run(`COPY (${decimal}) TO '${path}' (FORMAT parquet)`)
	native.closeSync()
	const { ipc } = await decode('denominator', 'parquet', await readFile(path))
	const values = tableFromIPC(ipc).getChild('value')?.toArray() as Float64Array
	expect([...values]).toEqual([0.1, 1234.6678, 2469.2356, 3703.8034, 4938.3712])
})

test('a table that the package lacks is there, empty', async () => {
	const manifest = packageOf(['parquet'])
	expect(manifest.missing).toContain('finding')
	expect((await opened.parquet.engine.select('FROM finding', {})).numRows).toBe(0)
})

test('a damaged Parquet file is a fault that names it', async () => {
	const bytes = new Uint8Array(await readFile(join(folder, 'county.parquet')))
	const damaged = decode('county', 'parquet', bytes.slice(0, bytes.length - 20))
	await expect(damaged).rejects.toMatchObject({
		code: 'dataset/unreadable-file',
		facts: { file: 'county.parquet' },
	})
})

test('a required column that a Parquet file lacks is named', async () => {
	const native = await (await DuckDBInstance.create(':memory:')).connect()
	const path = join(folder, 'less.parquet')
	await native.run(`COPY (SELECT * EXCLUDE (province) FROM (${COUNTY})) TO '${path}' (FORMAT parquet)`)
	native.closeSync()
	await expect(decode('county', 'parquet', await readFile(path))).rejects.toMatchObject({
		code: 'dataset/missing-column',
		facts: { table: 'county', column: 'province' },
	})
})

test('a table is declared as the schema says', () => {
	expect(createTable('purpose')).toBe(
		'CREATE TABLE "purpose" ("purpose" VARCHAR NOT NULL, "purpose_id" VARCHAR NOT NULL, "name_en" VARCHAR NOT NULL, ' +
			'"description_zh" VARCHAR NOT NULL, "description_en" VARCHAR NOT NULL)',
	)
	expect(createTable('budget_line')).toContain('"amount_yuan" DECIMAL(18,2), ')
	expect(createTable('budget_line')).toContain('"is_leaf" BOOLEAN NOT NULL')
})
