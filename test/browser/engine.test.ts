import { tableFromArrays, tableToIPC } from 'apache-arrow'
import { afterEach, expect, test, vi } from 'vitest'
import { assets } from '../../src/engine/duckdb/assets.ts'
import { openBrowser, type Limits } from '../../src/engine/duckdb/browser.ts'
import { restartingEngine } from '../../src/engine/duckdb/restarting-engine.ts'
import { nullable, number, text } from '../../src/engine/row.ts'
import { killable } from './killable.ts'

// Each test starts an engine of its own, some two.
vi.setConfig({ testTimeout: 60_000 })

const ENDLESS =
	'SELECT sum(hash(a.range * b.range))::DOUBLE AS x FROM range(1000000) AS a, range(1000000) AS b'
const one = { sql: 'SELECT 1::INTEGER AS n', rows: { n: number }, values: {} }

const opened: { close(): Promise<void> }[] = []
const open = async (from = assets, limits: Limits = {}) => {
	const engine = await openBrowser(from, limits)
	opened.push(engine)
	return engine
}
afterEach(() => Promise.all(opened.splice(0).map((engine) => engine.close())))

test('the engine opens from this origin alone', async () => {
	performance.clearResourceTimings()
	const engine = await open()
	const rows = { name: text, year: number, none: nullable(text) }
	const sql = 'SELECT $name::VARCHAR AS name, $year::INTEGER AS year, $none::VARCHAR AS none'
	const values = { name: "县'镜", year: 2024, none: null }
	expect(await engine.ask({ sql, rows, values })).toEqual([values])
	const foreign = performance
		.getEntriesByType('resource')
		.filter(({ name }) => new URL(name).origin !== location.origin)
	expect(foreign).toEqual([])
})

test('a cancelled question really stops: the engine is free for the next one', async () => {
	const engine = await open()
	const leaving = new AbortController()
	const asked = engine.select(ENDLESS, {}, leaving.signal)
	expect(await engine.ask(one)).toEqual([{ n: 1 }])
	const started = performance.now()
	leaving.abort()
	await expect(asked).rejects.toMatchObject({ code: 'engine/cancelled' })
	expect(performance.now() - started).toBeLessThan(50)
	// Ten turns of twenty milliseconds each would be lost to a question that went on.
	const alone = performance.now()
	for (let i = 0; i < 10; i++) expect(await engine.ask(one)).toEqual([{ n: 1 }])
	expect(performance.now() - alone).toBeLessThan(1000)
})

test('a statement that wants more memory than the page gives fails by itself, and the engine lives', async () => {
	const engine = await open(assets, { megabytes: 100 })
	for (const sql of [
		"SELECT length(repeat('x', 900000000)) AS n",
		'SELECT list_cosine_similarity(l, l) AS n FROM (SELECT list(i::DOUBLE) AS l FROM range(100000000) AS t(i))',
	])
		await expect(engine.select(sql, {})).rejects.toMatchObject({ code: 'engine/out-of-memory' })
	expect(await engine.ask(one)).toEqual([{ n: 1 }])
	// It grew, to no more than twice the data and 256 MB beside it.
	expect(engine.memory()).toBeGreaterThan(50_000_000)
	expect(engine.memory()).toBeLessThanOrEqual(456_000_000)
})

test('a streamed answer lets others be answered between its parts, and stops when it is cancelled', async () => {
	const engine = await open()
	const leaving = new AbortController()
	const rows = engine.stream('SELECT i FROM range(100000000) t(i)', {}, leaving.signal)
	let last = -1n
	for (let part = 0; part < 50; part++) {
		const { value } = await rows.next()
		const column = value?.getChild('i')
		expect(column?.get(0)).toBe(last + 1n)
		last = column?.get(column.length - 1) as bigint
		expect(await engine.ask(one)).toEqual([{ n: 1 }])
	}
	const waiting = rows.next()
	leaving.abort()
	await expect(waiting).rejects.toMatchObject({ code: 'engine/cancelled' })
	const alone = performance.now()
	for (let i = 0; i < 10; i++) expect(await engine.ask(one)).toEqual([{ n: 1 }])
	expect(performance.now() - alone).toBeLessThan(1000)
})

test('a worker that dies between two parts of an answer ends it, and the next question has a new one', async () => {
	const { assets: mortal, end } = killable()
	let workers = 0
	const engine = restartingEngine(
		() => openBrowser(workers++ === 0 ? mortal : assets, { grace: 3 }),
		(fresh) => fresh.run('CREATE TABLE kept AS SELECT 7::INTEGER AS n'),
		() => undefined,
	)
	opened.push(engine)
	const read = async () => {
		for await (const part of engine.stream('SELECT i FROM range(100000000) t(i)', {}))
			if (part.getChild('i')?.get(0) === 0n) end('close')
	}
	await expect(read()).rejects.toMatchObject({ code: 'engine/died' })
	expect(await engine.ask({ ...one, sql: 'SELECT n FROM kept' })).toEqual([{ n: 7 }])
	expect(workers).toBe(2)
})

test('a question that takes too long is stopped, not the engine', async () => {
	const engine = await open(assets, { seconds: 0.5 })
	await engine.run('CREATE TABLE kept AS SELECT 7::INTEGER AS n')
	await expect(engine.select(ENDLESS, {})).rejects.toMatchObject({
		code: 'engine/timed-out',
		facts: { seconds: 0.5 },
	})
	expect(await engine.ask({ ...one, sql: 'SELECT n FROM kept' })).toEqual([{ n: 7 }])
})

test('out of memory is a refusal, not a death', async () => {
	const engine = await open()
	const sql = "SELECT a.range::VARCHAR || repeat('x', 60) AS x FROM range(100000000) AS a ORDER BY x"
	await expect(engine.select(sql, {})).rejects.toMatchObject({
		code: 'engine/out-of-memory',
	})
	expect(await engine.ask(one)).toEqual([{ n: 1 }])
})

test('before the lock an address can be read, after it nothing leaves the worker', async () => {
	const engine = await open()
	const sql = `SELECT count(*)::INTEGER AS n FROM read_text('${location.origin}/package.json')`
	expect(await engine.ask({ ...one, sql })).toEqual([{ n: 1 }])
	await engine.lock()
	await expect(engine.ask({ ...one, sql })).rejects.toMatchObject({ code: 'engine/query-failed' })
	for (const attack of [
		'LOAD json',
		"ATTACH 'x.db'",
		"COPY (SELECT 1) TO 'x.csv'",
		'SET lock_configuration = false',
	])
		await expect(engine.run(attack)).rejects.toMatchObject({ code: 'engine/query-failed' })
})

test('a locked engine still takes rows', async () => {
	const engine = await open()
	await engine.run('CREATE TABLE kept (n INTEGER)')
	await engine.lock()
	await engine.insert('kept', tableToIPC(tableFromArrays({ n: Int32Array.of(7, 8) }), 'stream'))
	expect(await engine.ask({ ...one, sql: 'SELECT n FROM kept' })).toEqual([{ n: 7 }, { n: 8 }])
})

test.for(['close', 'throw', 'hang'] as const)(
	'after a worker’s %s the question is answered by a new one, tables restored',
	async (how) => {
		const told: string[] = []
		const { assets: mortal, end } = killable()
		let workers = 0
		const engine = restartingEngine(
			() => openBrowser(workers++ === 0 ? mortal : assets, { grace: 3 }),
			(fresh) => fresh.run('CREATE TABLE kept AS SELECT 7::INTEGER AS n'),
			(event) => told.push(event),
		)
		opened.push(engine)
		await engine.start()
		expect(await engine.ask({ ...one, sql: 'SELECT n FROM kept' })).toEqual([{ n: 7 }])
		const long = new AbortController()
		const pending = engine.select(ENDLESS, {}, long.signal)
		end(how)
		await expect.poll(() => told, { timeout: 15_000 }).toEqual(['restarted'])
		expect(await engine.ask({ ...one, sql: 'SELECT n FROM kept' })).toEqual([{ n: 7 }])
		long.abort()
		await expect(pending).rejects.toMatchObject({ code: 'engine/cancelled' })
	},
)

test('an idle worker’s death is noticed by the next question', async () => {
	const { assets: mortal, end } = killable()
	// Found after its grace and the half of one that may have begun before: well within what is waited for.
	const engine = await openBrowser(mortal, { grace: 3 })
	opened.push(engine)
	end('close')
	await expect
		.poll(() => engine.ask(one).catch((error: unknown) => error), { timeout: 15_000 })
		.toMatchObject({ code: 'engine/died' })
})

test('what is pending when the engine is closed is rejected, and what comes later', async () => {
	const engine = await open()
	const pending = engine.select(ENDLESS, {})
	await engine.close()
	await expect(pending).rejects.toMatchObject({ code: 'engine/died' })
	await expect(engine.ask(one)).rejects.toMatchObject({ code: 'engine/died' })
})

test.for([
	['wasm', { ...assets, wasm: '/nowhere/duckdb.wasm' }],
	['worker', { ...assets, worker: '/nowhere/worker.js' }],
] as const)('an engine without its %s file says that it did not start', async ([, from]) => {
	await expect(openBrowser(from)).rejects.toMatchObject({ code: 'engine/not-started' })
})
