import { expect, test } from 'vitest'
import type { Engine } from '../engine/engine.ts'
import { load } from './load.ts'
import { readManifest } from './manifest.ts'

test('macros with a lambda are made before anything else: the interpreter of WebKit traps at them once it is warm', async () => {
	const ran: string[] = []
	const engine = {
		run: (sql: string) => Promise.resolve(void ran.push(sql)),
		insert: () => Promise.resolve(),
		ask: () => Promise.resolve([]),
		lock: () => Promise.resolve(),
	} as unknown as Engine
	const manifest = readManifest(
		'{"version": "v", "resources": [{"name": "county", "path": "county.csv", "format": "csv", "bytes": 9}]}',
		'http://localhost/datapackage.json',
	)
	await load(
		engine,
		{ ...manifest, tables: [], missing: [] },
		() => Promise.reject(new Error('nothing to fetch')),
		() => undefined,
	)
	const statements = ran.join(';\n').split(/;\n(?=(?:--.*\n)*CREATE )/)
	const first = statements.findIndex((sql) => !/^CREATE MACRO/m.test(sql))
	const last = statements.findLastIndex((sql) => /^CREATE MACRO[^]*\blambda\b/m.test(sql))
	expect(last).toBeGreaterThan(0)
	expect(first).toBeGreaterThan(last)
	// Each alone: what stands in the same text has been read before the first is made.
	for (const sql of ran.slice(0, last + 1)) expect(sql.match(/^CREATE /gm)).toHaveLength(1)
})
