import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fault } from '../../src/base/fault.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'

let engine: Engine
let before: number
beforeAll(async () => {
	engine = await openNode({ seconds: 1 })
	await engine.run("CREATE TABLE kept AS SELECT '0101' AS code, 12.30::DECIMAL(18,2) AS amount")
	await engine.lock()
	before = await connections()
})
afterAll(() => engine.close())

const ROWS = 250_000
const LONG = `SELECT i, (i / 8)::DECIMAL(18,3) AS amount, 'row ' || i AS name FROM range(${String(ROWS)}) t(i)`
/** Many rows, then none for ever. */
const ENDLESS = `SELECT i FROM range(1000000000000) t(i) WHERE i < ${String(ROWS)} OR sin(i) > 2`

/** How many rows came before the end, and what the end was. */
async function read(sql: string, leaving?: AbortSignal) {
	let rows = 0
	try {
		for await (const table of engine.stream(sql, {}, leaving)) rows += table.numRows
	} catch (error) {
		return { rows, fault: error as Fault }
	}
	return { rows }
}
const connections = async () =>
	Number((await engine.select('SELECT count FROM duckdb_connection_count()', {})).getChild('count')?.get(0))
const free = async () => {
	expect((await engine.select('SELECT code FROM kept', {})).getChild('code')?.get(0)).toBe('0101')
}

test('every row comes, once, in order and exact, in parts', async () => {
	let at = 0
	let parts = 0
	for await (const table of engine.stream(LONG, {})) {
		parts += 1
		const { result } = resultOf(table)
		for (let row = 0; row < result.length; row++, at++) {
			const eighth = `${String(Math.floor(at / 8))}.${['000', '125', '250', '375', '500', '625', '750', '875'][at % 8] ?? ''}`
			const cells = [0, 1, 2].map((column) => String(result.cell(row, column)))
			if (cells.join() !== `${String(at)},${eighth},row ${String(at)}`)
				expect(cells).toEqual([String(at), eighth, `row ${String(at)}`])
		}
	}
	expect(at).toBe(ROWS)
	expect(parts).toBeGreaterThan(10)
})

test('sorted, filtered and bound as a selection is', async () => {
	const asked = ['SELECT i FROM range($n::INTEGER) t(i);', { n: ROWS }] as const
	const arrangement = { filters: { i: '9' }, sort: { column: 'i', descending: true } } as const
	const expected = resultOf(await engine.select(...asked, undefined, arrangement)).result
	const cells: unknown[] = []
	for await (const table of engine.stream(...asked, undefined, arrangement))
		for (let row = 0; row < table.numRows; row++) cells.push(resultOf(table).result.cell(row, 0))
	expect(cells.slice(0, 3)).toEqual([249_999n, 249_998n, 249_997n])
	// Numbers below 250,000 without a 9: 9^5 below 100,000, 9^5 below 200,000, 5 · 9^4 below 250,000.
	expect(cells).toHaveLength(ROWS - 2 * 9 ** 5 - 5 * 9 ** 4)
	expect(cells).toEqual(Array.from({ length: expected.length }, (_, row) => expected.cell(row, 0)))
})

test('a PIVOT, VALUES and an answer without rows come too', async () => {
	expect(
		await read('PIVOT (SELECT i % 3 AS k, i % 5 AS j FROM range(100) t(i)) ON k USING count(*)'),
	).toEqual({
		rows: 5,
	})
	expect(await read('VALUES (1), (2)')).toEqual({ rows: 2 })
	expect(await read('SELECT 1 WHERE false')).toEqual({ rows: 0 })
})

test.for([
	['DROP TABLE kept', 'engine/refused'],
	['SELECT 1; DROP TABLE kept', 'engine/query-failed'],
	["SELECT * FROM query('DROP TABLE kept')", 'engine/refused'],
	['SELECT $x::INTEGER', 'engine/query-failed'],
	['SELECT nothing FROM kept', 'engine/query-failed'],
] as const)('refused as a selection is: %s', async ([sql, code]) => {
	expect(await read(sql)).toMatchObject({ rows: 0, fault: { code } })
	await free()
})

test('a text that is too long is refused', async () => {
	expect(await read(`SELECT '${'x'.repeat(100_001)}'`)).toMatchObject({ fault: { code: 'engine/too-long' } })
})

test('a statement that fails after many rows is told in DuckDB’s words, with the line as it was written', async () => {
	const sql = `SELECT i,\n  CASE WHEN i = 200000 THEN '县' ELSE '1' END::INTEGER AS x\nFROM range(${String(ROWS)}) t(i)`
	const { rows, fault } = await read(sql)
	expect(rows).toBeGreaterThan(100_000)
	expect(fault?.code).toBe('engine/query-failed')
	expect(fault?.facts).toMatchObject({
		message: expect.stringMatching(
			/^Conversion Error: Could not convert string '县' to INT32\n\nLINE 2: {3}CASE/,
		) as string,
	})
	await free()
})

test('cancelled between two parts and while waiting, it stops at once and the engine is free', async () => {
	const leaving = new AbortController()
	let rows = 0
	const reading = (async () => {
		for await (const table of engine.stream(LONG, {}, leaving.signal)) {
			rows += table.numRows
			leaving.abort()
		}
	})()
	await expect(reading).rejects.toMatchObject({ code: 'engine/cancelled' })
	expect(rows).toBeLessThan(10_000)
	await free()

	const later = new AbortController()
	const waiting = read(ENDLESS, later.signal)
	await new Promise((resolve) => setTimeout(resolve, 300))
	later.abort()
	const started = performance.now()
	expect((await waiting).fault?.code).toBe('engine/cancelled')
	expect(performance.now() - started).toBeLessThan(300)
	await free()
	expect(await read(LONG, AbortSignal.abort())).toMatchObject({
		rows: 0,
		fault: { code: 'engine/cancelled' },
	})
})

test('whoever stops reading or is stopped leaves no connection behind', async () => {
	for (let again = 0; again < 20; again++) {
		const rows = engine.stream(LONG, {})
		expect((await rows.next()).done).toBe(false)
		await rows.return(undefined)
	}
	// A question that was stopped is answered at once; its connection is closed when its turn comes.
	await expect.poll(connections).toBe(before)
})

test('the limit of time is for each wait, not for what is done with the rows', async () => {
	const { rows, fault } = await read(ENDLESS)
	expect(fault).toMatchObject({ code: 'engine/timed-out', facts: { seconds: 1 } })
	expect(rows).toBeGreaterThan(10_000)
	await free()
	let written = 0
	for await (const table of engine.stream('SELECT i FROM range(5000) t(i)', {})) {
		written += table.numRows
		await new Promise((resolve) => setTimeout(resolve, 600))
	}
	expect(written).toBe(5000)
})
