import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fault } from '../../src/base/fault.ts'
import type { Engine, Values } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { flag, nullable, number, text } from '../../src/engine/row.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openNode({ seconds: 1 })
	await engine.run("CREATE TABLE kept AS SELECT '0101' AS code, 12.30::DECIMAL(18,2) AS amount")
}, 30_000)
afterAll(() => engine.close())

const ENDLESS =
	'SELECT sum(hash(a.range * b.range))::DOUBLE AS x FROM range(1000000) AS a, range(1000000) AS b'
const refusal = (sql: string, rows = {}) =>
	engine.ask({ sql, rows, values: {} }).then(
		() => undefined,
		(error: unknown) => error as Fault,
	)

test('values reach their parameters with their types, however they are written', async () => {
	const sql = `
		SELECT $name::VARCHAR AS name, $year::INTEGER AS year, $share::DOUBLE AS share, $left::BOOLEAN AS "left",
			$none::VARCHAR AS none, $year::INTEGER + 1 AS next, '$name' AS literal -- $comment`
	const rows = {
		name: text,
		year: number,
		share: number,
		left: flag,
		none: nullable(text),
		next: number,
		literal: text,
	}
	const name = `县'; DROP TABLE kept; --"$year"`
	const values = { name, year: 2024, share: 0.1, left: false, none: null }
	expect(await engine.ask({ sql, rows, values })).toEqual([
		{ name, year: 2024, share: 0.1, left: false, none: null, next: 2025, literal: '$name' },
	])
	expect(await engine.ask({ sql: 'SELECT code FROM kept', rows: { code: text }, values: {} })).toEqual([
		{ code: '0101' },
	])
})

test('a value is compared as what it is compared with, or as what was chosen', async () => {
	const count = async (sql: string, values: Values) =>
		Number((await engine.select(`SELECT count(*) AS n FROM kept WHERE ${sql}`, values)).getChild('n')?.get(0))
	expect(await count('amount >= $least', { least: '12.3' })).toBe(1)
	expect(await count('amount > :least', { least: '12.3' })).toBe(0)
	expect(await count('amount > $x', { x: { type: 'number', text: '１,0' } })).toBe(1)
	expect(await count('code = :code', { code: '0101' })).toBe(1)
	expect(await count('code IN $codes', { codes: { type: 'list', text: '0100\n0101' } })).toBe(1)
	expect(await count('amount IN $amounts', { amounts: { type: 'list', text: '1, 12.30' } })).toBe(1)
	expect(await count('code NOT IN $codes', { codes: { type: 'list', text: '' } })).toBe(1)
	expect(await count('list_contains($codes, code)', { codes: { type: 'list', text: '0101' } })).toBe(1)
	expect(await count("DATE '2024-07-02' > $day", { day: '2024-07-01' })).toBe(1)
	expect(await count("'2024-07-02'::DATE > $day", { day: { type: 'date', text: '2024年7月1日' } })).toBe(1)
	expect(await count("code || chr(0) || 'x' = $code", { code: '0101\0x' })).toBe(1)
})

test.for([
	['amount >= $least', { least: 'a lot' }, { name: 'least', type: 'DECIMAL(18,2)', value: 'a lot' }],
	['code > $least::INTEGER::VARCHAR', { least: 'a lot' }, { name: 'least', type: 'INT32', value: 'a lot' }],
	[
		'amount >= $least',
		{ least: { type: 'number', text: 'a lot' } },
		{ name: 'least', type: 'number', value: 'a lot' },
	],
] as const)(
	'a value that cannot be meant is named with its parameter: %s',
	async ([condition, values, facts]) => {
		await expect(engine.select(`SELECT code FROM kept WHERE ${condition}`, values)).rejects.toMatchObject({
			code: 'engine/bad-parameter',
			facts,
		})
	},
)

test('no message shows how a value is handed over', async () => {
	for (const sql of [
		'SELECT $x + nowhere',
		'SELECT no_function($x)',
		'SELECT $x FORM kept',
		'SELECT sum($x)',
	]) {
		const fault = await engine.select(sql, { x: 'seven' }).catch((error: unknown) => error as Fault)
		expect(fault).toMatchObject({ name: 'Fault' })
		expect(JSON.stringify(fault)).not.toMatch(/getvariable|asked|struct_pack/)
	}
})

test.for(["x' UNION SELECT 'stolen", "x') ; DROP TABLE kept; --", "'", '\0', "\\'", '$x', '/*', '\ud800'])(
	'a value is a value and nothing else: %s',
	async (x) => {
		const table = await engine.select('SELECT $x AS x, :x = $x AS same', { x })
		expect(table.numRows).toBe(1)
		expect(table.getChild('x')?.get(0)).toBe(x === '\ud800' ? '\ufffd' : x)
		expect(table.getChild('same')?.get(0)).toBe(true)
	},
)

test('a value makes no call of the name before it', async () => {
	for (const name of ['query', 'enable_logging', 'checkpoint'])
		for (const x of [-1, 'SELECT 1', '\0', { type: 'number', text: '-1' }] as const) {
			const fault = await engine.select(`FROM ${name} $x`, { x }).catch((error: unknown) => error as Fault)
			expect(['engine/query-failed', 'engine/refused']).toContain((fault as Fault).code)
		}
})

test('questions at the same time do not see each other’s values', async () => {
	const ask = (year: number) =>
		engine.ask({ sql: 'SELECT $year::INTEGER AS year', rows: { year: number }, values: { year } })
	const years = Array.from({ length: 20 }, (_, i) => 2000 + i)
	expect(await Promise.all(years.map(ask))).toEqual(years.map((year) => [{ year }]))
})

test.for([[undefined], [NaN], [Infinity]] as const)(
	'a value that cannot be sent is refused: %s',
	async ([value]) => {
		const asked = engine.select('SELECT $x::DOUBLE AS x', value === undefined ? {} : { x: value })
		await expect(asked).rejects.toMatchObject({
			code: 'engine/query-failed',
			facts: { message: `$x = ${String(value)}` },
		})
	},
)

test('every row of an answer of many parts arrives, in order', async () => {
	const table = await engine.select('SELECT range::INTEGER AS n FROM range(100000)', {})
	expect(table.numRows).toBe(100_000)
	expect(table.getChild('n')?.get(99_999)).toBe(99_999)
})

test.for([
	['DECIMAL', 'SELECT amount AS x FROM kept'],
	['64-bit integer', 'SELECT count(*) AS x FROM kept'],
	['NULL', 'SELECT NULL::DOUBLE AS x'],
	['text', "SELECT 'a' AS x"],
	['no such column', 'SELECT 1 AS y'],
])('a number is not a %s', async ([, sql]) => {
	expect(await refusal(sql ?? '', { x: number })).toMatchObject({
		code: 'engine/shape-mismatch',
		facts: { column: 'x' },
	})
})

test.for([
	'SELECT 1; SELECT 2',
	'SELECT 1; DROP TABLE kept',
	'SELECT 1) AS q; DROP TABLE kept; SELECT * FROM (SELECT 1',
	'DROP TABLE kept',
	'CREATE TABLE other (x INTEGER)',
	"INSERT INTO kept VALUES ('02', 1)",
	'UPDATE kept SET amount = 0',
	'DELETE FROM kept',
	'SET threads = 2',
	'PRAGMA version',
	'BEGIN TRANSACTION',
	'',
])('a question is one SELECT, not: %s', async (sql) => {
	expect(await refusal(sql)).toMatchObject({ code: 'engine/query-failed' })
	const rows = { code: text, amount: number }
	const kept = engine.ask({ sql: 'SELECT code, amount::DOUBLE AS amount FROM kept', rows, values: {} })
	expect(await kept).toEqual([{ code: '0101', amount: 12.3 }])
})

test.for(['SELECT 7 AS x;', 'WITH a AS (SELECT 7 AS x) FROM a', 'VALUES (7)', 'SELECT 7 AS x -- seven'])(
	'a question may be: %s',
	async (sql) => {
		expect((await engine.select(sql, {})).getChildAt(0)?.get(0)).toBe(7)
	},
)

test('a mistake is told in DuckDB’s words, about the line as it was written', async () => {
	const fault = await refusal('SELECT code,\n  amuont\nFROM kept')
	expect(fault?.code).toBe('engine/query-failed')
	expect(fault?.message).toMatch(/amuont.*not found/)
	expect(fault?.message).toContain('LINE 2')
	expect(await refusal('DROP TABLE kept')).toMatchObject({
		facts: { message: expect.stringContaining('LINE 1') as string },
	})
})

test('a question that takes too long is stopped, and the engine answers the next one', async () => {
	const started = performance.now()
	await expect(engine.select(ENDLESS, {})).rejects.toMatchObject({
		code: 'engine/timed-out',
		facts: { seconds: 1 },
	})
	expect(performance.now() - started).toBeLessThan(5000)
	expect((await engine.select('SELECT 1 AS x', {})).numRows).toBe(1)
})

test('a cancelled question is stopped, also before it began', async () => {
	const leaving = new AbortController()
	const asked = engine.select(ENDLESS, {}, leaving.signal)
	setImmediate(() => {
		leaving.abort()
	})
	await expect(asked).rejects.toMatchObject({ code: 'engine/cancelled' })
	await expect(engine.select('SELECT 1', {}, AbortSignal.abort())).rejects.toMatchObject({
		code: 'engine/cancelled',
	})
})

test('functions of extensions that are not there are refused at once', async () => {
	expect(await refusal(`SELECT json('{}') AS x`)).toMatchObject({ code: 'engine/query-failed' })
	expect(await refusal(`SELECT * FROM read_parquet('x.parquet')`)).toMatchObject({
		code: 'engine/query-failed',
	})
})
