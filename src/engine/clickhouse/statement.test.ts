import { expect, test } from 'vitest'
import { serverStatement } from './statement.ts'

const sent = (sql: string, values = {}) => {
	const { sql: text, parameters } = serverStatement(sql, values)
	return [text.replaceAll(/ +/g, ' ').trim(), Object.fromEntries(parameters)]
}

test.for([
	['SELECT $c::VARCHAR', { c: "it's\t\\县\n" }, 'SELECT {c:String} ::VARCHAR', { c: "it's\\t\\\\县\\n" }],
	[
		'SELECT $n::INTEGER + $n::INTEGER',
		{ n: '7' },
		'SELECT {n:Int32} ::INTEGER + {n:Int32} ::INTEGER',
		{ n: '7' },
	],
	['SELECT $gone::INTEGER', { gone: null }, 'SELECT {gone:Nullable(Int32)} ::INTEGER', { gone: '\\N' }],
	['SELECT $县', { 县: 'a' }, 'SELECT {parameter_2:String}', { parameter_2: 'a' }],
	[
		'SELECT $x',
		{ x: { type: 'number', text: '-1，234'.replace('，', ',') } },
		'SELECT {x:Int64}',
		{ x: '-1234' },
	],
	['SELECT $x', { x: { type: 'date', text: '2024年7月1日' } }, 'SELECT {x:Date32}', { x: '2024-07-01' }],
	[
		'SELECT 1 WHERE a IN $x',
		{ x: { type: 'list', text: "a'b, c\\d" } },
		'SELECT 1 WHERE a IN {x:Array(String)}',
		{ x: "['a\\\\'b','c\\\\\\\\d']" },
	],
	['SELECT \'a\\b\', "c\\d"; -- $no\n;', {}, 'SELECT \'a\\\\b\', "c\\\\d" -- $no', {}],
	["SELECT a / b, '1/2' -- 1/2", {}, "SELECT a * 1e0 / b, '1/2' -- 1/2", {}],
	["SELECT E'a\\nb', $$c\\d$$", {}, "SELECT 'a\\nb', $$c\\d$$", {}],
] as const)('%s', ([sql, values, text, parameters]) => {
	expect(sent(sql, values)).toEqual([text, parameters])
})

test.for([
	['SELECT d.seq, i.a AS b, f(x.y), i.z FROM i', 'SELECT d.seq AS seq, i.a AS b, f(x.y), i.z AS z FROM i'],
	[
		'WITH a AS (SELECT DISTINCT b.c FROM b) SELECT a.c, 1 FROM a GROUP BY a.c, a.d ORDER BY a.c',
		'WITH a AS (SELECT DISTINCT b.c AS c FROM b) SELECT a.c AS c, 1 FROM a GROUP BY a.c, a.d ORDER BY a.c',
	],
	['SELECT [a.b, a.c] AS x, a."d e"', 'SELECT [a.b, a.c] AS x, a."d e" AS "d e"'],
	[
		'SELECT a.b + 1, -a.c, CASE WHEN a.b THEN a.c END FROM a',
		'SELECT a.b + 1, -a.c, CASE WHEN a.b THEN a.c END FROM a',
	],
	['SELECT a FROM (VALUES (1.5)) AS t (a)', 'SELECT a FROM (VALUES (1.5)) AS t (a)'],
] as const)('a column is called as the page calls it: %s', ([sql, text]) => {
	expect(sent(sql)[0]).toBe(text)
})

test('a value that is missing is told by its name', () => {
	expect(() => serverStatement('SELECT $n', {})).toThrow(/the parameter: n/)
})
