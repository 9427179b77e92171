import { afterAll, beforeAll, expect, test } from 'vitest'
import { asFault, type Fault } from '../../src/base/fault.ts'
import { catalogue } from '../../src/engine/clickhouse/catalogue/catalogue.ts'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import type { Queryable } from '../../src/engine/engine.ts'
import { mistakeIn, type Names } from '../../src/rooms/sql/mistake.ts'
import { relationRows, relationsOf } from '../../src/rooms/sql/relations.ts'
import { functionRows } from '../../src/rooms/sql/suggestions.ts'
import { openPublished, type PublishedServer } from './published.ts'

let published: PublishedServer
let server: Queryable
let names: Names
beforeAll(async () => {
	published = await openPublished()
	server = clickhouseEngine(published)
	names = {
		sentences: catalogue.mistakes,
		relations: relationsOf(await server.ask(relationRows(catalogue)), 'zh'),
		functions: (await server.ask(functionRows(catalogue))).map(({ name }) => name),
	}
})
afterAll(() => published.close())

/** What the server says of a statement, with its place. */
async function complaint(sql: string): Promise<Fault<'engine/query-failed'>['facts']> {
	const told = await server.select(sql, {}).then(
		() => undefined,
		(error: unknown) => asFault(error),
	)
	if (told && 'message' in told.facts) return told.facts as Fault<'engine/query-failed'>['facts']
	throw told ?? new Error(`answered: ${sql}`)
}

/** Mistakes, the word of the statement that is pointed at (`at`: its place, where it stands more than once), and what a reader is told. */
test.for<readonly [sql: string, told: RegExp, pointed?: string, at?: number]>([
	['SELECT * FROM projects', /没有叫 projects 的表，最接近的是 project。/, 'projects'],
	['SELECT * FROM xyzzy', /没有叫 xyzzy 的表；“表与列”/, 'xyzzy'],
	['SELECT amout_yuan FROM project', /没有叫 amout_yuan 的列，最接近的是 amount_yuan。/, 'amout_yuan'],
	['SELECT p.nmae FROM project AS p', /没有叫 nmae 的列，最接近的是 name。/, 'nmae'],
	['SELECT county FROM project', /没有 county 列；它在 .*disclosure/, 'county'],
	['SELECT "合计 x" FROM project', /没有叫 合计 x 的列/, '合计 x'],
	['SELECT q.name FROM project AS p', /没有叫 q 的表或别名/, 'name'],
	['SELECT name,\n\tsumm(amount_yuan)\nFROM project', /没有叫 summ 的函数，最接近的是 sum。/, 'summ', 14],
	['SELECT sum(amount_yuan), name FROM project', /name 没有写进 GROUP BY/, 'name'],
	['SELECT name FROM project WHERE sum(amount_yuan) > 1 GROUP BY name', /HAVING/],
	['SELECT name FROM project WHERE row_number() OVER () = 1', /QUALIFY/],
	['SELECT sum(count(*)) FROM project', /不能套在汇总函数里/],
	["SELECT 'abc'::INTEGER", /“abc”不能读作 Int32/],
	['SELECT sum(name) FROM project', /sum\(String\)：函数不收这样的参数/],
	['SELECT (SELECT name FROM project)', /不止一行/],
	['SELECT 1 WHERE 1 IN (SELECT 1, 2)', /不止一列/],
	['SELECT 1 UNION SELECT 1, 2', /列数和类型要一样/],
	['SELECT name FROM project ORDER BY 3', /超过了列数/],
	["SELECT name,\n'abc", /引号没有配对/, "'abc", 13],
	['SELECT (1', /没有写完/, '1', 8],
	['SELECT name FROM project WHERE amount_yuan >', /没有写完/, '>'],
	['SELECT name FORM project p', /附近的写法引擎读不懂/, 'project'],
	['SELECT 1 / 2, name /* project */ FORM project p', /附近的写法引擎读不懂/, 'project', 38],
	["SELECT DATE '2024-01-01' = 5", /不是一类/],
])('%s', async ([sql, told, pointed, at]) => {
	const { message, place } = await complaint(sql)
	expect(mistakeIn(message, names, 'zh') ?? `not known: ${message}`).toMatch(told)
	expect(mistakeIn(message, names, 'en')).toMatch(/^(?:[^\u4e00-\u9fff]|合计)+$/)
	expect(place && sql.slice(place.from, place.to)).toBe(pointed)
	if (at !== undefined) expect(place?.from).toBe(at)
})
