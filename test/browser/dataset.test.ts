import { afterEach, expect, test, vi } from 'vitest'
import { openDecoder } from '../../src/dataset/decoder.ts'
import { fetchFrom, fetchManifest, locate } from '../../src/dataset/fetch.ts'
import { load } from '../../src/dataset/load.ts'
import { assets } from '../../src/engine/duckdb/assets.ts'
import { openBrowser } from '../../src/engine/duckdb/browser.ts'
import { restartingEngine } from '../../src/engine/duckdb/restarting-engine.ts'
import { number } from '../../src/engine/row.ts'
import { killable } from './killable.ts'

// Each test starts an engine of its own, some two.
vi.setConfig({ testTimeout: 60_000 })

const engines: { close(): Promise<void> }[] = []
const decoder = openDecoder()
afterEach(() => Promise.all(engines.splice(0).map((engine) => engine.close())))

async function newest() {
	const versions = (await (await fetch('/data/versions.json')).json()) as { readonly version: string }[]
	return fetchManifest(locate(`/data/${versions[0]?.version ?? ''}`, location.href))
}
const amounts = {
	sql: 'SELECT count(*)::INTEGER AS n, sum(amount_yuan * line_start)::DOUBLE AS total FROM budget_line',
	rows: { n: number, total: number },
	values: {},
}

test('the published package is loaded through the worker; CSV gives what Parquet gives', async () => {
	const manifest = await newest()
	const csv = {
		...manifest,
		tables: manifest.tables.map((file) => ({ ...file, path: `${file.table}.csv`, format: 'csv' as const })),
	}
	const answers = []
	for (const files of [manifest, csv]) {
		const engine = await openBrowser(assets)
		engines.push(engine)
		const told: number[] = []
		const progress = (done: number, total: number) => told.push(done / total)
		const dataset = await load(engine, files, fetchFrom(files), progress, decoder.decode)
		expect(told).toHaveLength(manifest.tables.length)
		expect(told.at(-1)).toBe(1)
		answers.push({ rows: dataset.rows, ...(await engine.ask(amounts))[0] })
	}
	const [parquet, text] = answers
	expect(parquet).toEqual(text)
	expect(parquet?.rows.county).toBe(4)
	expect(parquet?.n).toBeGreaterThan(0)
})

test('an engine that dies comes back with the published tables', async () => {
	const told: string[] = []
	const { assets: mortal, end } = killable()
	const manifest = await newest()
	let workers = 0
	const engine = restartingEngine(
		() => openBrowser(workers++ === 0 ? mortal : assets),
		async (fresh) => {
			await load(fresh, manifest, fetchFrom(manifest), () => undefined, decoder.decode)
		},
		(event) => told.push(event),
	)
	engines.push(engine)
	const before = await engine.ask(amounts)
	end('close')
	await expect.poll(() => engine.ask(amounts).then(() => told), { timeout: 15_000 }).toEqual(['restarted'])
	expect(await engine.ask(amounts)).toEqual(before)
	const outside = `SELECT size FROM read_blob('${location.origin}/package.json')`
	await expect(engine.select(outside, {})).rejects.toMatchObject({ code: 'engine/query-failed' })
})

test('a fault in the worker arrives with all it knows', async () => {
	const csv = new TextEncoder().encode('code,code_year,name,level,confidence,source\n201,x,a,1,high,s\n')
	await expect(decoder.decode('function_code', 'csv', csv)).rejects.toMatchObject({
		name: 'Fault',
		code: 'dataset/bad-table',
		facts: { table: 'function_code', row: 1, column: 'code_year', value: 'x' },
	})
})

test('files are decoded at the same time, and each asker gets its own', async () => {
	const file = (name: string) =>
		new TextEncoder().encode(`code,code_year,name,level,confidence,source\n201,2024,${name},1,high,s\n`)
	const names = ['a', 'bb', 'ccc']
	const decoded = await Promise.all(names.map((name) => decoder.decode('function_code', 'csv', file(name))))
	const text = decoded.map(({ ipc }) => new TextDecoder().decode(ipc))
	expect(text.map((ipc, at) => names.filter((name) => ipc.includes(name)).at(-1) === names[at])).toEqual([
		true,
		true,
		true,
	])
})

test('a file that is not there, and a site that is not ours', async () => {
	const url = new URL('/data/nowhere/datapackage.json', location.href).href
	await expect(fetchManifest(url)).rejects.toMatchObject({
		code: 'dataset/missing-file',
		facts: { url, status: 404 },
	})
	await expect(fetchManifest('https://other.example/datapackage.json')).rejects.toMatchObject({
		code: 'dataset/missing-file',
		facts: { status: 0 },
	})
	await expect(fetchManifest(url, AbortSignal.abort())).rejects.toMatchObject({ code: 'engine/cancelled' })
})
