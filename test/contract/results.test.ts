import { Dictionary, Field, makeData, Uint8, Utf8, vectorFromArray } from 'apache-arrow'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { cellReader } from '../../src/engine/duckdb/cell-reader.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { placeOf } from '../../src/engine/duckdb/error-position.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import type { Fault } from '../../src/base/fault.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openNode()
	await engine.lock()
}, 30_000)
afterAll(() => engine.close())

const read = async (sql: string, limit?: number) => resultOf(await engine.select(sql, {}), limit)

/** What DuckDB itself prints, with a `T` in moments as ISO 8601 has it. */
test.for([
	['1::INTEGER', 'integer', 1],
	['9007199254740993::BIGINT', 'integer', 9007199254740993n],
	['170141183460469231731687303715884105727::HUGEINT', 'integer', 170141183460469231731687303715884105727n],
	['(-5)::HUGEINT', 'integer', -5n],
	['163.70::DECIMAL(18,2)', 'decimal', '163.70'],
	['(-0.05)::DECIMAL(18,2)', 'decimal', '-0.05'],
	[
		'12345678901234567890.123456789012345678::DECIMAL(38,18)',
		'decimal',
		'12345678901234567890.123456789012345678',
	],
	['0.1::DOUBLE', 'double', 0.1],
	["'县'", 'text', '县'],
	['true', 'boolean', true],
	["DATE '2024-02-29'", 'date', '2024-02-29'],
	["DATE '1969-12-31'", 'date', '1969-12-31'],
	["DATE 'infinity'", 'date', 'infinity'],
	["TIMESTAMP '2024-01-02 03:04:05.678901'", 'timestamp', '2024-01-02T03:04:05.678901'],
	["TIMESTAMP '1969-12-31 23:59:59.5'", 'timestamp', '1969-12-31T23:59:59.5'],
	["TIMESTAMP_NS '2024-01-02 03:04:05.123456789'", 'timestamp', '2024-01-02T03:04:05.123456789'],
	["TIMESTAMP_S '2024-01-02 03:04:05'", 'timestamp', '2024-01-02T03:04:05'],
	["TIME '01:02:03.5'", 'other', '01:02:03.5'],
	["INTERVAL '14 months 3 days 01:02:03'", 'other', '14 months 3 days 01:02:03'],
	["'\\x0A'::BLOB", 'other', '\\x0A'],
	['NULL', 'integer', null],
	['NULL::DECIMAL(18,2)', 'decimal', null],
	['NULL::DATE', 'date', null],
	['NULL::INTEGER[]', 'nested', null],
] as const)('%s is %s', async ([sql, kind, value]) => {
	const { result } = await read(`SELECT ${sql} AS x`)
	expect(result.columns).toEqual([{ name: 'x', kind }])
	expect(result.cell(0, 0)).toBe(value)
})

test('words of an ENUM come along; where they were not sent, nothing is taken for NULL', async () => {
	expect((await read("SELECT 'b'::ENUM('a', 'b') AS x")).result.cell(0, 0)).toBe('b')
	const pivot = "PIVOT (SELECT 'b'::ENUM('a', 'b') AS x, 1 AS n, 'k' AS k) ON k USING sum(n)"
	expect((await read(pivot)).result.cell(0, 0)).toBe('b')
	const type = new Dictionary(new Utf8(), new Uint8())
	const wordless = makeData({
		type,
		length: 1,
		nullCount: 0,
		data: Uint8Array.of(0),
		dictionary: vectorFromArray([], new Utf8()),
	})
	expect(() => cellReader(wordless, new Field('x', type))).toThrow(/shape-mismatch.*"x"/)
})

test('what is cast for the way is filtered and sorted as it was, and its lines are counted as they were', async () => {
	const text =
		"SELECT range::VARCHAR::BIT AS b, (CASE range WHEN 0 THEN 'z' ELSE 'a' END)::ENUM('z', 'a') AS e FROM range(2)"
	const sorted = await engine.select(text, {}, undefined, { sort: { column: 'e', descending: false } })
	// By the order of the ENUM, not of its words.
	expect([0, 1].map((row) => resultOf(sorted).result.cell(row, 1))).toEqual(['z', 'a'])
	const filtered = await engine.select(text, {}, undefined, { filters: { e: 'A' }, limit: 1 })
	expect([filtered.numRows, resultOf(filtered).result.cell(0, 1)]).toEqual([1, 'a'])
	const fault = await engine
		.select("SELECT 'a'::ENUM('a') AS e,\n('x' || range)::INTEGER AS n FROM range(1)", {})
		.catch((error: unknown) => error as Fault<'engine/query-failed'>)
	expect('facts' in fault && fault.facts.message).toMatch(/^(?!.*LINE [3-9])/s)
})

test('cells of an answer of many parts stand in their rows, also beside NULL', async () => {
	const { result, cut, bytes } = await read(
		'SELECT range AS n, CASE WHEN range % 3 = 0 THEN NULL ELSE (range / 100)::DECIMAL(18,2) END AS d FROM range(50001)',
		50_000,
	)
	expect([result.length, cut]).toEqual([50_000, true])
	// At least 8 bytes of a 64-bit integer and 16 of a decimal in each row.
	expect(bytes).toBeGreaterThan(50_001 * 24)
	for (const row of [0, 1, 2047, 2048, 2049, 33_333, 49_999]) {
		expect(result.cell(row, 0)).toBe(BigInt(row))
		expect(result.cell(row, 1)).toBe(row % 3 === 0 ? null : (row / 100).toFixed(2))
	}
	expect((await read('SELECT 1 AS x', 1)).cut).toBe(false)
	expect((await read('SELECT 1 AS x WHERE false')).result.length).toBe(0)
})

test.for([
	['SELECT nowhere', 'nowhere'],
	["SELECT '巨鹿县的预算' AS 县,\n\t1 + nowhere AS x", 'nowhere'],
	[`SELECT ${'1, '.repeat(60)} nowhere, ${'2, '.repeat(60)} 3`, 'nowhere'],
	[`SELECT '${'县'.repeat(60)}' AS a, nowhere, '${'镇'.repeat(60)}' AS b`, 'nowhere'],
	['SELECT $县::VARCHAR AS x, nowhere AS y', 'nowhere'],
	['SELECT 1 AS x\nFORM nowhere', 'FORM'],
	['EXPLAIN SELECT 1,\n nowhere', 'nowhere'],
	["SELECT 1,\n 'abc'::INTEGER", ':'],
	['PIVOT (SELECT 1 AS a) ON nowhere USING sum(a)', undefined],
])('a mistake is told at its place: %s', async ([sql = '', word]) => {
	const fault = await engine
		.select(sql, { 县: '巨鹿' })
		.catch((error: unknown) => error as Fault<'engine/query-failed'>)
	if (!('facts' in fault)) throw new Error('it was answered')
	expect(fault.code).toBe('engine/query-failed')
	const place = placeOf(fault.facts.message, sql, { 县: '巨鹿' })
	expect(place && sql.slice(place.from, place.to)).toBe(word)
})
