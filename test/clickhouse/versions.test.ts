import { DuckDBInstance } from '@duckdb/node-api'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIALECT } from '../../data/clickhouse/profile.ts'
import { publish } from '../../data/clickhouse/publish.ts'
import { over } from '../../data/clickhouse/server.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { text } from '../../src/engine/row.ts'
import { openFront, type Front } from './front.ts'
import { PUBLISHED, version } from './published.ts'

const LATER = '0badc0de'
let front: Front
const folders: string[] = []

/** The published package; a later one differs in the printed name of a county. */
async function packageOf(later: boolean): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'package-'))
	folders.push(folder)
	cpSync(join(PUBLISHED, version), folder, { recursive: true })
	if (!later) return folder
	const described = join(folder, 'datapackage.json')
	writeFileSync(
		described,
		readFileSync(described, 'utf8').replace(`"version": "${version}"`, `"version": "${LATER}"`),
	)
	const connection = await (await DuckDBInstance.create(':memory:')).connect()
	const file = join(folder, 'county.parquet')
	await connection.run(
		`CREATE TABLE county AS SELECT * REPLACE ('later' AS name) FROM read_parquet('${file}')`,
	)
	await connection.run(`COPY county TO '${file}' (FORMAT parquet)`)
	connection.closeSync()
	return folder
}

const target = (folder: string) => ({
	folder,
	readerUrl: 'clickhouse/',
	user: 'mirror_reader',
	engine: 'MergeTree',
	without: [],
	access: false,
})
const manifestOf = (folder: string) =>
	readManifest(readFileSync(join(folder, 'datapackage.json'), 'utf8'), folder)
const send = (folder: string) =>
	publish(over({ url: front.url, user: 'default', password: '' }), target(folder), () => undefined)

/** The names of counties as a page of that package reads them. */
async function names(folder: string): Promise<readonly string[]> {
	const { server } = manifestOf(folder)
	if (!server) throw new Error(`${folder} names no server`)
	const sql = 'SELECT DISTINCT name FROM county ORDER BY name'
	const rows = await clickhouseEngine({ ...server, url: front.url }).ask({
		sql,
		rows: { name: text },
		values: {},
	})
	return rows.map(({ name }) => name)
}

beforeAll(async () => {
	front = await openFront()
	await front.become(DIALECT)
})
afterAll(async () => {
	await front.close()
	for (const folder of folders) rmSync(folder, { recursive: true })
})

test('a version that a link pins stays as it was when a later one is published; one that is there is not written over', async () => {
	const first = await packageOf(false)
	await send(first)
	const before = await names(first)
	expect(before).toHaveLength(4)

	const later = await packageOf(true)
	expect(manifestOf(later).server).toBeUndefined()
	await send(later)
	expect(manifestOf(later).server?.database).toBe(`mirror_${LATER}`)
	expect(await names(later)).toEqual(['later'])
	expect(await names(first)).toEqual(before)

	// Another package under the same version: refused, nobody is switched over, and what is there stays.
	const again = await packageOf(true)
	await expect(send(again)).rejects.toThrow(/already exists/)
	expect(manifestOf(again).server).toBeUndefined()
	expect(await names(later)).toEqual(['later'])
	expect(await names(first)).toEqual(before)
})
