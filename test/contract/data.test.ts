import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../data/build.ts'
import { readCsv } from '../../data/parquet.ts'
import type { Version } from '../../data/versions.ts'
import type { Column } from '../../src/schema/column.ts'
import { schema, TABLES, type TableName } from '../../src/schema/schema.ts'

const NORMALIZED = 'data/normalized'
const PUBLISHED = 'public/data'

const versions = JSON.parse(await readFile(join(PUBLISHED, 'versions.json'), 'utf8')) as Version[]
const [newest] = versions
if (!newest) throw new Error('No version is published; run `npm run data`.')
const folder = join(PUBLISHED, newest.version)

let instance: DuckDBInstance
let connection: DuckDBConnection
beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	connection = await instance.connect()
})
afterAll(() => {
	connection.closeSync()
	instance.closeSync()
})

/** The answer's rows, every value as text. */
async function ask(sql: string): Promise<(string | null)[][]> {
	const reader = await connection.runAndReadAll(sql)
	return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))))
}

/** All files below a folder, as path → SHA-256. */
async function hashes(root: string): Promise<ReadonlyMap<string, string>> {
	const entries = await readdir(root, { recursive: true, withFileTypes: true })
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
	const hashed = paths.map(
		async (path) => [path.slice(root.length + 1), sha256(await readFile(path))] as const,
	)
	return new Map((await Promise.all(hashed)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the same documents give the same bytes: what is committed is what `npm run data` makes', async () => {
	const root = await mkdtemp(join(tmpdir(), 'county-mirror-'))
	const output = { normalized: join(root, 'normalized'), published: join(root, 'data') }
	await cp(PUBLISHED, output.published, { recursive: true })
	await build({
		inputs: ['data/disclosures'],
		answers: {},
		reference: 'data/reference',
		output,
		release: null,
	})
	expect(await hashes(output.normalized)).toEqual(await hashes(NORMALIZED))
	expect(await hashes(output.published)).toEqual(await hashes(PUBLISHED))
	await rm(root, { recursive: true })
})

test('every version that is listed is published', async () => {
	const folders = (await readdir(PUBLISHED)).filter((name) => name !== 'versions.json')
	expect(folders.sort()).toEqual(versions.map(({ version }) => version).sort())
})

describe('the data package', async () => {
	const { version, resources } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
		readonly version: string
		readonly resources: readonly {
			readonly name: string
			readonly path: string
			readonly bytes: number
			readonly hash: string
			readonly format: string
			readonly schema?: { readonly fields: readonly { readonly name: string }[] }
		}[]
	}

	test('describes every file beside it and nothing else', async () => {
		const files = new Map(await hashes(folder))
		files.delete('datapackage.json')
		expect(new Map(resources.map(({ path, hash }) => [path, hash.replace('sha256:', '')]))).toEqual(files)
		for (const { path, bytes } of resources)
			expect((await readFile(join(folder, path))).byteLength).toBe(bytes)
	})

	test('is versioned by its CSVs, in their order', async () => {
		const csvs = resources.filter(({ format }) => format === 'csv')
		const all = await Promise.all(csvs.map(({ path }) => readFile(join(folder, path))))
		expect(version).toBe(sha256(Buffer.concat(all)).slice(0, 8))
		expect(version).toBe(newest.version)
	})

	test('names the columns of each CSV as its header does, and of each Parquet file as its footer does', async () => {
		for (const { path, format, schema } of resources) {
			if (!schema) continue
			const names = schema.fields.map(({ name }) => name)
			const header = (await readFile(join(folder, path), 'utf8')).split('\n')[0]
			if (format === 'csv') expect(header).toBe(names.join())
			else expect((await ask(`DESCRIBE FROM '${join(folder, path)}'`)).map(([name]) => name)).toEqual(names)
		}
	})
})

test('published CSVs are byte copies of the normalized ones', async () => {
	for (const [name, hash] of await hashes(NORMALIZED))
		expect([name, sha256(await readFile(join(folder, name)))]).toEqual([name, hash])
})

test.for(TABLES)('%s: Parquet holds exactly what the CSV says', async (table) => {
	const parquet = `'${join(folder, `${table}.parquet`)}'`
	const types = new Map((await ask(`DESCRIBE FROM ${parquet}`)).map(([name, type]) => [name, type]))
	for (const [name, { type }] of Object.entries<Column>(schema[table].columns)) {
		if (type !== 'money') continue
		expect(types.get(name)).toBe('DECIMAL(18,2)')
		const differ = `csv.${name} IS DISTINCT FROM parquet.${name}::VARCHAR`
		const joined = `${asText(table)} AS csv POSITIONAL JOIN ${parquet} AS parquet`
		expect(await ask(`SELECT csv.${name}, parquet.${name} FROM ${joined} WHERE ${differ}`)).toEqual([])
	}
	const csv = readCsv(table, folder)
	expect(await ask(`FROM ${csv} EXCEPT ALL FROM ${parquet}`)).toEqual([])
	expect(await ask(`FROM ${parquet} EXCEPT ALL FROM ${csv}`)).toEqual([])
})

/** A CSV with every cell as the text that stands in it. */
const asText = (table: TableName) =>
	readCsv(table, folder).replace(/: '(INTEGER|DOUBLE|BOOLEAN|DECIMAL\(18,2\))'/g, ": 'VARCHAR'")
