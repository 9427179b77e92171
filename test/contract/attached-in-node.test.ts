import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { integer } from '../../src/engine/row.ts'

let folder: string
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'attached-'))
	const instance = await DuckDBInstance.create(':memory:')
	const connection = await instance.connect()
	await connection.run(`ATTACH '${folder}/numbers.duckdb' AS written (STORAGE_VERSION 'v1.4.0')`)
	await connection.run('CREATE TABLE written.numbers AS SELECT range::INTEGER AS n FROM range(100000)')
	await connection.run('DETACH written')
	await connection.run(`ATTACH '${folder}/letters.duckdb' AS other (STORAGE_VERSION 'v1.4.0')`)
	await connection.run("CREATE TABLE other.letters AS SELECT 'a' AS letter")
	await connection.run('DETACH other')
	connection.closeSync()
	instance.closeSync()
})
afterAll(() => rm(folder, { recursive: true }))

test('a database on the disk is attached in Node, and none is made where there is none', async () => {
	const engine = await openNode()
	const admitted = ['numbers', 'missing'].map((name) => `${folder}/${name}.duckdb`)
	for (const path of admitted) await engine.admitFile(path)
	await engine.lock()
	await engine.run(`ATTACH '${folder}/numbers.duckdb' AS there (READ_ONLY)`)
	const sql = 'SELECT count(*)::INTEGER AS n, (sum(n) % 1000003)::INTEGER AS rest FROM there.numbers'
	// 0 + 1 + … + 99,999 = 4,999,950,000 = 4,999 × 1,000,003 + 935,003.
	expect(await engine.ask({ sql, rows: { n: integer, rest: integer }, values: {} })).toEqual([
		{ n: 100_000, rest: 935_003 },
	])
	await expect(engine.run(`ATTACH '${folder}/missing.duckdb' AS missing (READ_ONLY)`)).rejects.toMatchObject({
		code: 'engine/query-failed',
	})
	await expect(engine.run(`ATTACH '${folder}/other.duckdb' AS other (READ_ONLY)`)).rejects.toMatchObject({
		facts: { message: expect.stringContaining('Permission Error') as string },
	})
	expect((await readdir(folder)).sort()).toEqual(['letters.duckdb', 'numbers.duckdb'])
	await engine.close()
})

test('engines of one process do not take the files of one another for theirs', async () => {
	const one = await openNode()
	const other = await openNode()
	for (const [engine, table] of [
		[one, 'numbers'],
		[other, 'letters'],
	] as const) {
		await engine.admitFile(`${folder}/${table}.duckdb`)
		await engine.run(`ATTACH '${folder}/${table}.duckdb' AS there (READ_ONLY)`)
	}
	const askOne = {
		sql: 'SELECT (sum(n) % 1000003)::INTEGER AS n FROM there.numbers',
		rows: { n: integer },
		values: {},
	}
	expect(await one.ask(askOne)).toEqual([{ n: 935_003 }])
	const askOther = { ...askOne, sql: 'SELECT ascii(letter)::INTEGER AS n FROM there.letters' }
	expect(await other.ask(askOther)).toEqual([{ n: 97 }])
	await one.close()
	await other.close()
})
