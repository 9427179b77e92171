import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { relations } from '../../src/dataset/relations.ts'
import { TABLES } from '../../src/schema/schema.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { evidenceValues } from '../../src/views/evidence/evidence-filter.ts'
import { notes } from '../../src/views/notes/notes.ts'
import { bound, type AnyView } from '../../src/views/view.ts'

const PUBLISHED = join(import.meta.dirname, '../../public/data')
const [{ version }] = JSON.parse(readFileSync(join(PUBLISHED, 'versions.json'), 'utf8')) as [
	{ version: string },
]
const views = (await Promise.all(rooms.map((room) => room.views()))).flat() as readonly AnyView[]
const evidence = readFileSync(join(import.meta.dirname, '../../src/views/evidence/evidence.sql'), 'utf8')

/** Native DuckDB with the newest data, the rows of every table in an order of its own. */
async function shuffled(seed: number): Promise<{ connection: DuckDBConnection; close: () => void }> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	const connection = await instance.connect()
	for (const table of TABLES) {
		const file = join(PUBLISHED, version, `${table}.parquet`)
		const order = seed ? `ORDER BY hash(t::VARCHAR || '${String(seed)}')` : ''
		await connection.run(`CREATE TABLE "${table}" AS SELECT * FROM '${file}' AS t ${order}`)
	}
	for (const sql of relations()) await connection.run(sql)
	return {
		connection,
		close: () => {
			connection.closeSync()
			instance.closeSync()
		},
	}
}

let engines: readonly Awaited<ReturnType<typeof shuffled>>[]
beforeAll(async () => {
	engines = await Promise.all([0, 1, 2].map(shuffled))
}, 60_000)
afterAll(() => {
	for (const { close } of engines) close()
})

async function answer(connection: DuckDBConnection, sql: string, values: Readonly<Record<string, unknown>>) {
	const text = sql.replace(
		/\$(\w+)(?=\s*::)/g,
		(_, name: string) => `'${String(values[name]).replaceAll("'", "''")}'`,
	)
	const reader = await connection.runAndReadAll(text)
	return reader.getRows().map((row) => row.map(String).join(' | '))
}

async function expectSame(sql: string, values: Readonly<Record<string, unknown>>): Promise<void> {
	const [first, ...others] = await Promise.all(
		engines.map(({ connection }) => answer(connection, sql, values)),
	)
	for (const other of others) expect(other).toEqual(first)
}

/** A view’s parameters as they are at first, and with each value of each closed list. */
function choices(view: AnyView): Readonly<Record<string, string>>[] {
	const params = view.params as Readonly<Record<string, { readonly options?: readonly string[] }>>
	const lists = Object.entries(params).flatMap(([key, { options = [] }]) =>
		options.map((value) => new URLSearchParams({ [key]: value })),
	)
	return [new URLSearchParams(), ...lists].map((query) => bound(view.params, read(view.params, query).values))
}

test.for(views.map((view) => [view.id, view] as const))(
	'%s answers the same whatever the order of the rows',
	{ timeout: 60_000 },
	async ([, view]) => {
		for (const values of choices(view)) await expectSame(view.sql, values)
		expect(choices(view).length).toBeGreaterThan(0)
	},
)

test('so do the list of disclosures, the notes, and the evidence', async () => {
	await expectSame(disclosures.sql, {})
	for (const about of ['money', 'targets'] as const) {
		const { sql, values } = notes(about, {})
		await expectSame(sql, values)
	}
	await expectSame(evidence, evidenceValues({}, { c: '', dep: '', y: '' }, 'zh'))
})
