import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scripts } from '../../data/clickhouse/scripts.ts'
import { over } from '../../data/clickhouse/server.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import { openFront, type Front } from './front.ts'
import { PUBLISHED, version } from './published.ts'

let front: Front
beforeAll(async () => {
	front = await openFront()
})
afterAll(() => front.close())

/** Whether the server's own parser takes each statement of a text, those about users and clusters too, which the library cannot run. */
async function parsed(text: string): Promise<number> {
	const statements = text.split(/;\n+/).filter((sql) => sql.trim() !== '')
	const execute = over({ url: front.url, user: 'default', password: '' })
	for (const sql of statements) await execute(`SELECT formatQuerySingleLine($mirror$${sql}$mirror$)`)
	return statements.length
}

test.for(['MergeTree', "ReplicatedMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}')"])(
	'every statement that is printed for an administrator parses, with %s',
	async (engine) => {
		const path = join(PUBLISHED, version, 'datapackage.json')
		const manifest = readManifest(readFileSync(path, 'utf8'), path)
		const files = scripts(manifest, { version, user: 'mirror_reader', engine })
		let count = 0
		for (const sql of files.values()) count += await parsed(sql)
		expect(count).toBeGreaterThan(150)
	},
)

test('so does every statement of the README about clusters', async () => {
	const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
	const section = readme.split('\n## ').find((part) => part.startsWith('On a ClickHouse server')) ?? ''
	const blocks = [...section.matchAll(/```sql\n([^]*?)```/g)].map(([, sql = '']) =>
		sql.replace(/^ {2}/gm, ''),
	)
	expect(blocks.length).toBeGreaterThan(1)
	for (const block of blocks) expect(await parsed(block)).toBeGreaterThan(0)
})

test('a statement that does not parse is noticed', async () => {
	await expect(parsed('CREATE QUOTA OR REPLACE q KEYED BY nobody')).rejects.toThrow(/SYNTAX_ERROR/)
})
