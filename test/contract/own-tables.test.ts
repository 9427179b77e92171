import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Joined } from '../../src/additions/join.ts'
import { readOwn } from '../../src/additions/read.ts'
import type { TableChoice } from '../../src/additions/table/own-table.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openFile } from '../../src/ingest/formats/open.ts'
import { openOwnDataset } from '../support/engine.ts'

let engine: Engine
let joined: Joined
beforeAll(async () => {
	engine = await openOwnDataset()
	joined = new Joined(engine)
}, 120_000)
afterAll(() => engine.close())

async function read(name: string, bytes: Uint8Array, table?: TableChoice) {
	const [opened] = await openFile({ name, bytes })
	if (!opened) throw new Error(`${name} holds nothing`)
	return readOwn(opened, { sha256: '', answers: {}, corrections: [], table, neighbours: [] })
}
const choice = (types: TableChoice['types'] = {}): TableChoice => ({ name: 'my_table', types })

async function tables(name: string, content: string | Uint8Array, types: TableChoice['types'] = {}) {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
	const made = await read(name, bytes, choice(types))
	if (made.outcome === 'refused') throw new Error(made.en)
	expect(made.disclosures).toEqual([])
	return made.tables
}

/** Every cell of an answer as text. */
async function asked(sql: string): Promise<readonly (readonly (string | null)[])[]> {
	const { result } = resultOf(await engine.select(sql, {}))
	return Array.from({ length: result.length }, (_, row) =>
		result.columns.map((_column, column) => {
			const cell = result.cell(row, column)
			return cell === null ? null : String(cell)
		}),
	)
}
const COLUMNS = `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'my_table' ORDER BY column_index`

const CSV = `县代码,身份证号,学号,签订日期,金额,备注
130529,110101199003070000123,007,2024-02-29,"1,234.50",a
440823,9999999999999999999,012,2024/3/1,-0.07,
`

test('a CSV is a table of its own: codes keep zeros, long numbers their digits, days are days; it is joined with ours', async () => {
	await joined.exchange({}, { tables: await tables('合同 2024.csv', CSV) })
	expect(await asked(COLUMNS)).toEqual([
		['县代码', 'VARCHAR'],
		['身份证号', 'VARCHAR'],
		['学号', 'VARCHAR'],
		['签订日期', 'DATE'],
		['金额', 'DECIMAL(18,2)'],
		['备注', 'VARCHAR'],
	])
	expect(
		await asked(`SELECT c.short_name, t."学号", t."签订日期"::VARCHAR, t."金额"::VARCHAR, t."身份证号", t."备注"
			FROM my_table t JOIN county c ON c.county_code = t."县代码" ORDER BY 1`),
	).toEqual([
		['巨鹿', '007', '2024-02-29', '1234.50', '110101199003070000123', 'a'],
		['遂溪', '012', '2024-03-01', '-0.07', '9999999999999999999', null],
	])
	await joined.exchange({ tables: ['my_table'] }, {})
	expect(await asked(COLUMNS)).toEqual([])
})

test('numbers of nineteen digits and more are exact in every format', async () => {
	const numbers = ['9999999999999999999', '-12345678901234567890123456789012345678', '1']
	const json = `[${numbers.map((one) => `{"n":${one},"s":"0${one.slice(-3)}"}`).join(',')}]`
	for (const [name, content] of [
		['n.csv', `n,s\n${numbers.map((one) => `${one},0${one.slice(-3)}`).join('\n')}\n`],
		['n.tsv', `n\ts\n${numbers.map((one) => `${one}\t0${one.slice(-3)}`).join('\n')}\n`],
		['n.json', json],
		['n.ndjson', numbers.map((one) => `{"n":${one},"s":"0${one.slice(-3)}"}`).join('\n')],
	] as const) {
		await joined.exchange({}, { tables: await tables(name, content) })
		expect(
			await asked('SELECT n::VARCHAR, typeof(n), typeof(s) FROM my_table ORDER BY n DESC'),
			name,
		).toEqual([numbers[0], numbers[2], numbers[1]].map((one) => [one, 'DECIMAL(38,0)', 'VARCHAR']))
	}
})

test('a Parquet file keeps the types that it declares', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'own-tables-'))
	const path = join(folder, 'p.parquet')
	const connection = await (await DuckDBInstance.create(':memory:')).connect()
	const values = (code: string, n: string, d: string, day: string) =>
		`('${code}', ${n}::BIGINT, ${d}::DOUBLE, DATE '${day}', ${n}::DECIMAL(38, 4) / 10000, ${n}::DECIMAL(38, 0), 7::UTINYINT, TIMESTAMP '${day} 10:20:30')`
	const rows = [
		values('001', '9223372036854775807', '1234567890123456.5', '2024-02-29'),
		values('2', '-1', '-0.25', '1969-12-31'),
	]
	await connection.run(
		`COPY (SELECT code, n, d, day, (n::DECIMAL(38, 4) + 0.0001)::DECIMAL(38, 4) AS exact, long, small, moment
			FROM (VALUES ${rows.join(', ')}) AS t(code, n, d, day, unused, long, small, moment)) TO '${path}' (FORMAT parquet)`,
	)
	const bytes = await readFile(path)
	await rm(folder, { recursive: true })
	await joined.exchange({}, { tables: await tables('p.parquet', new Uint8Array(bytes)) })
	expect(await asked(COLUMNS)).toEqual([
		['code', 'VARCHAR'],
		['n', 'BIGINT'],
		['d', 'DOUBLE'],
		['day', 'DATE'],
		['exact', 'DECIMAL(38,4)'],
		['long', 'DECIMAL(38,0)'],
		['small', 'BIGINT'],
		['moment', 'VARCHAR'],
	])
	expect(
		await asked(
			'SELECT code, n::VARCHAR, d, day::VARCHAR, exact::VARCHAR, long::VARCHAR, small, moment FROM my_table ORDER BY code',
		),
	).toEqual([
		[
			'001',
			'9223372036854775807',
			'1234567890123456.5',
			'2024-02-29',
			'9223372036854775807.0001',
			'9223372036854775807',
			'7',
			'2024-02-29 10:20:30',
		],
		['2', '-1', '-0.25', '1969-12-31', '-0.9999', '-1', '7', '1969-12-31 10:20:30'],
	])
})

test('a type that the reader chooses holds; what is not of it is NULL and listed with its line', async () => {
	const [table] = await tables('合同.csv', CSV, { 备注: { sql: 'BIGINT' }, 金额: { sql: 'VARCHAR' } })
	expect(table?.faults).toEqual([{ line: 2, column: '备注', value: 'a', type: { sql: 'BIGINT' } }])
	expect(table?.faultCount).toBe(1)
	await joined.exchange({}, { tables: table ? [table] : [] })
	expect(await asked('SELECT "备注", "金额" FROM my_table ORDER BY 2')).toEqual([
		[null, '-0.07'],
		[null, '1,234.50'],
	])
})

test('a plain table is refused as a disclosure and offered as a table; a failing exchange leaves all as it was', async () => {
	const made = await read('合同.csv', new TextEncoder().encode(CSV))
	expect(made.outcome).toBe('refused')
	expect(made.sketches.map(({ rows, columns }) => [rows, columns.length])).toEqual([[2, 6]])
	await joined.exchange({}, { tables: await tables('a.csv', 'a,b\n1,2\n') })
	const [broken] = await tables('b.csv', 'a,b\n3,4\n')
	if (!broken) throw new Error('no table')
	await expect(
		joined.exchange({}, { tables: [{ ...broken, columns: broken.columns.slice(1) }] }),
	).rejects.toThrow()
	expect(await asked('SELECT a, b FROM my_table')).toEqual([['1', '2']])
})
