import { describe, expect, test } from 'vitest'
import { unportable } from './portable-sql.ts'
import { VIEWS } from '../../src/dataset/relations.ts'
import { TABLES } from '../../src/schema/schema.ts'
import { sources } from './sources.ts'

const all = Object.entries(sources(['src'], /\.sql$/))
const queries = all.filter(([file]) => /^src\/(?:rooms\/(?!sql\/)|views\/)/.test(file))
const models = all.filter(([file]) => file.startsWith('src/models/'))

test.for(models)('%s uses what other engines have', ([, sql]) => expect(unportable(sql, 'model')).toEqual([]))

test.for(queries.filter(([file]) => !file.endsWith('/behind.sql')))(
	'%s runs alike in every engine, and asks one thing',
	([, sql]) => {
		expect(unportable(sql, 'query')).toEqual([])
		expect(sql.trim().split('\n').length).toBeLessThanOrEqual(60)
		expect(Math.max(...sql.split('\n').map((line) => line.length))).toBeLessThanOrEqual(180)
	},
)

// What reads a database in parts attaches it where the name of one of its tables stands, and makes a published view likewise.
test.for(queries)('%s calls none of its own steps like a table or a published view', ([, sql]) => {
	const steps = [...sql.matchAll(/\b(\w+) AS \(/g)].map(([, name]) => name)
	expect([...TABLES, ...VIEWS].filter((name) => steps.includes(name))).toEqual([])
})

test('half of the queries have at most 30 lines', () => {
	const lengths = queries
		.filter(([file]) => file.endsWith('/query.sql'))
		.map(([, sql]) => sql.trim().split('\n').length)
		.sort((a, b) => a - b)
	expect(lengths.length).toBeGreaterThan(20)
	expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(30)
})

describe('the rule notices', () => {
	test.for([
		['SELECT a // b AS c FROM t', 'query'],
		["SELECT concat_ws('.', a, b) AS c FROM t", 'query'],
		['SELECT a FROM t UNION ALL SELECT b FROM u ORDER BY a', 'query'],
		['FROM t', 'query'],
		['SELECT (SELECT max(b) FROM u WHERE u.a = t.a) AS c FROM t', 'query'],
		['SELECT a FROM t WHERE EXISTS (SELECT b FROM u WHERE u.a = t.a)', 'query'],
		['SELECT any_value(a) AS a FROM t', 'model'],
		['SELECT amount_yuan / n AS a FROM t', 'model'],
		['SELECT list_filter(a, lambda x: x) AS a FROM t', 'query'],
		["SELECT string_agg(a, ',' ORDER BY a) AS a FROM t", 'query'],
	] as const)('%s', ([sql, where]) => expect(unportable(sql, where)).toHaveLength(1))

	test.for([
		[
			'SELECT a FROM (SELECT a FROM t UNION ALL SELECT b FROM u) AS x WHERE a IN (SELECT c FROM v) ORDER BY a',
			'query',
		],
		["SELECT '//' AS a -- a // b\nFROM t", 'query'],
		['WITH x AS (SELECT a FROM t) SELECT amount_yuan::DOUBLE / n AS a FROM x', 'query'],
		["SELECT string_agg(a, ',' ORDER BY a) AS a FROM t", 'model'],
	] as const)('nothing in %s', ([sql, where]) => expect(unportable(sql, where)).toEqual([]))
})
