import { tableToIPC, tableFromArrays } from 'apache-arrow'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { number } from '../../src/engine/row.ts'

let engine: Engine
let folder: string
let server: Server
let requests = 0

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'locked-'))
	await writeFile(join(folder, 'secret.csv'), 'a\n1\n')
	server = createServer((_, response) => {
		requests++
		response.end('a\n1\n')
	}).listen(0)
	engine = await openNode()
	await engine.run('CREATE TABLE kept (n INTEGER)')
	await engine.lock()
}, 30_000)
afterAll(async () => {
	await engine.close()
	server.close()
	await rm(folder, { recursive: true })
})

/** `FILE`, `HTTP` and `OUT` stand for a file that exists, an address that answers, and a file to be written. */
const placed = (sql: string) =>
	sql
		.replace('FILE', join(folder, 'secret.csv'))
		.replace('HTTP', `http://localhost:${String((server.address() as AddressInfo).port)}/x.csv`)
		.replace('OUT', join(folder, 'out'))

const ATTACKS = [
	"SELECT * FROM read_csv('HTTP')",
	"SELECT * FROM read_text('FILE')",
	"SELECT * FROM read_blob('FILE')",
	"SELECT * FROM 'FILE'",
	"SELECT * FROM glob('/*')",
	"COPY kept TO 'OUT'",
	"COPY kept FROM 'FILE'",
	"EXPORT DATABASE 'OUT'",
	"ATTACH 'OUT'",
	"ATTACH 'HTTP' AS x",
	"INSTALL json FROM 'HTTP'",
	'LOAD json',
	"LOAD 'FILE'",
	'SET enable_external_access = true',
	'RESET enable_external_access',
	"SET custom_extension_repository = 'HTTP'",
	'PRAGMA enable_profiling',
]

test.for(ATTACKS)('a locked engine refuses to be asked: %s', async (sql) => {
	await expect(engine.ask({ sql: placed(sql), rows: {}, values: {} })).rejects.toMatchObject({
		code: 'engine/query-failed',
	})
	expect(requests).toBe(0)
	expect(await readdir(folder)).toEqual(['secret.csv'])
})

// INSTALL does nothing in WebAssembly, and PRAGMA enable_profiling harms nobody: only a reader may not say them.
test.for(ATTACKS.filter((sql) => !/^(?:INSTALL|PRAGMA)/.test(sql)))('nor does it run: %s', async (sql) => {
	await expect(engine.run(placed(sql))).rejects.toMatchObject({ code: 'engine/query-failed' })
	expect(requests).toBe(0)
	expect(await readdir(folder)).toEqual(['secret.csv'])
})

test('the same file and address can be read before it is locked, so it is the lock that refuses', async () => {
	const open = await openNode()
	const rows = { a: number }
	const sql = placed("SELECT a::INTEGER AS a FROM read_csv('FILE')")
	expect(await open.ask({ sql, rows, values: {} })).toEqual([{ a: 1 }])
	await open.close()
})

test('tables can still be filled, with rows of the right shape', async () => {
	await engine.insert('kept', tableToIPC(tableFromArrays({ n: Int32Array.of(7, 8) }), 'stream'))
	expect(await engine.ask({ sql: 'SELECT n FROM kept', rows: { n: number }, values: {} })).toEqual([
		{ n: 7 },
		{ n: 8 },
	])
	const unknown = engine.insert('nowhere', tableToIPC(tableFromArrays({ n: Int32Array.of(7) }), 'stream'))
	await expect(unknown).rejects.toMatchObject({ code: 'engine/query-failed' })
})
