import { expect, test } from 'vitest'
import { asFault, Fault } from '../base/fault.ts'
import type { Engine } from '../engine/engine.ts'
import { onDemand } from './on-demand.ts'

const PARTS = [
	{ names: ['evidence', 'finding'], statements: ['ATTACH a', 'VIEW evidence', 'VIEW finding'], reads: false },
	{ names: ['itemised'], statements: ['VIEW itemised AS FROM evidence'], reads: true },
	{ names: ['project'], statements: ['ATTACH b', 'VIEW project'], reads: false },
]

/** An engine that notes what it is told, in order; the first runs fail. */
function noted(failing = 0) {
	const log: string[] = []
	let left = failing
	const engine = onDemand({
		ask: ({ sql }: { sql: string }) => {
			log.push(sql)
			return Promise.resolve([])
		},
		select: (sql: string) => {
			log.push(sql)
			return Promise.resolve()
		},
		async *stream(sql: string) {
			await Promise.resolve()
			log.push(sql)
			yield 'part'
		},
		run: (sql: string) => {
			if (left-- > 0) return Promise.reject(new Fault('engine/died', {}))
			log.push(sql)
			return Promise.resolve()
		},
	} as unknown as Engine)
	engine.defer(PARTS)
	const ask = (sql: string) => engine.ask({ sql, rows: {}, values: {} })
	return { engine, log, ask }
}

const ATTACHED = 'ATTACH a;\nVIEW evidence;\nVIEW finding'

test('a part is made before the first question that names it, once, and no other', async () => {
	const { log, ask } = noted()
	await ask('SELECT 1')
	await Promise.all([ask('FROM evidence'), ask('FROM "Finding"')])
	await ask('FROM evidence')
	expect(log.filter((sql) => sql === ATTACHED)).toHaveLength(1)
	expect(log.indexOf(ATTACHED)).toBe(1)
	expect(log.join(' ')).not.toContain('ATTACH b')
})

test('what a part reads is made before it', async () => {
	const { log, ask } = noted()
	await ask('FROM itemised')
	expect(log).toEqual([ATTACHED, 'VIEW itemised AS FROM evidence', 'FROM itemised'])
})

test('a column that is called like a table of another database has that attached no sooner', async () => {
	const { log, engine, ask } = noted()
	engine.defer([
		{ names: ['goal'], statements: ['ATTACH c', 'VIEW goal AS SELECT "project" FROM c.goal'], reads: false },
	])
	await ask('FROM goal')
	expect(log).toEqual(['ATTACH c;\nVIEW goal AS SELECT "project" FROM c.goal', 'FROM goal'])
})

test('a name within another, in a remark or in a text is none', async () => {
	const { log, ask } = noted()
	const sql = "FROM project_fact WHERE source = 'project' -- of a project"
	await ask(sql)
	expect(log).toEqual([sql])
})

test('a reader may name a table by a text', async () => {
	const { log, engine } = noted()
	await engine.select("FROM 'Project'", {})
	expect(log).toEqual(['ATTACH b;\nVIEW project', "FROM 'Project'"])
})

test.for(['FROM duckdb_columns()', 'SHOW TABLES', "FROM query_table('pro' || 'ject')"])(
	'all are made for what tells of all: %s',
	async (sql) => {
		const { log, engine } = noted()
		await engine.select(sql, {})
		expect(log).toEqual([ATTACHED, 'VIEW itemised AS FROM evidence', 'ATTACH b;\nVIEW project', sql])
	},
)

test('rows that come in parts wait for it as well', async () => {
	const { log, engine } = noted()
	for await (const part of engine.stream('FROM project', {})) expect(part).toBe('part')
	expect(log).toEqual(['ATTACH b;\nVIEW project', 'FROM project'])
})

test('what failed is told, and tried again by the next question', async () => {
	const { log, ask } = noted(1)
	expect(asFault(await ask('FROM project').catch((error: unknown) => error)).code).toBe('engine/died')
	expect(log).toEqual([])
	await ask('FROM project')
	expect(log).toEqual(['ATTACH b;\nVIEW project', 'FROM project'])
})
