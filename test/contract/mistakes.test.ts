import { beforeAll, expect, test } from 'vitest'
import { asFault } from '../../src/base/fault.ts'
import { catalogue } from '../../src/engine/duckdb/catalogue/catalogue.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { mistakeIn, type Names } from '../../src/rooms/sql/mistake.ts'
import { relationRows, relationsOf } from '../../src/rooms/sql/relations.ts'
import { functionRows } from '../../src/rooms/sql/suggestions.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
let names: Names
beforeAll(async () => {
	engine = await openDataset()
	names = {
		sentences: catalogue.mistakes,
		relations: relationsOf(await engine.ask(relationRows(catalogue)), 'zh'),
		functions: (await engine.ask(functionRows(catalogue))).map(({ name }) => name),
	}
})

/** What the engine says of a statement. */
async function complaint(sql: string): Promise<string> {
	try {
		await engine.select(sql, {})
	} catch (error) {
		const { facts } = asFault(error)
		if ('message' in facts) return facts.message
		throw error
	}
	throw new Error(`answered: ${sql}`)
}

/** The commonest mistakes, and what a reader is to be told of each. */
const MISTAKES: readonly (readonly [sql: string, told: RegExp])[] = [
	['SELECT * FROM projects', /没有叫 projects 的表，最接近的是 project。/],
	['SELECT * FROM indicater', /最接近的是 indicator。/],
	['SELECT * FROM xyzzy', /没有叫 xyzzy 的表；“表与列”/],
	['SELECT amout_yuan FROM project', /没有叫 amout_yuan 的列，最接近的是 amount_yuan。/],
	['SELECT amuont FROM project', /没有叫 amuont 的列，最接近的是 amount/],
	['SELECT p.nmae FROM project AS p', /没有叫 nmae 的列，最接近的是 name。/],
	['SELECT county FROM project', /没有 county 列；它在 .*disclosure/],
	['SELECT qqqqq FROM project', /没有叫 qqqqq 的列；“表与列”里列有全部的列。文字要用单引号。/],
	['SELECT q.name FROM project AS p', /没有叫 q 的表或别名/],
	['SELECT summ(amount_yuan) FROM project', /没有叫 summ 的函数，最接近的是 sum。/],
	['SELECT document_id FROM project JOIN indicator ON true', /不止一张表有 document_id 列/],
	['SELECT name, sum(amount_yuan) FROM project', /name 没有写进 GROUP BY/],
	['SELECT name FROM project WHERE sum(amount_yuan) > 1 GROUP BY name', /HAVING/],
	['SELECT name FROM project WHERE row_number() OVER () = 1', /QUALIFY/],
	['SELECT sum(count(*)) FROM project', /不能套在汇总函数里/],
	["SELECT 'abc'::INTEGER", /“abc”不能读作 INT/],
	['SELECT sum(name) FROM project', /sum\(VARCHAR\)：函数不收这样的参数/],
	['SELECT (SELECT name FROM project)', /不止一行/],
	['SELECT 1 WHERE 1 IN (SELECT 1, 2)', /不止一列/],
	['SELECT 1 UNION SELECT 1, 2', /列数和类型要一样/],
	['SELECT name FROM project ORDER BY 3', /超过了列数/],
	["SELECT 'abc", /引号没有配对/],
	['SELECT (1', /没有写完/],
	['SELECT name FORM project p', /附近的写法引擎读不懂/],
	["SELECT DATE '2024-01-01' = 5", /不是一类/],
	['SELECT 9223372036854775807 + 1::BIGINT', /超过了类型能放的范围/],
]

test.for(MISTAKES)('%s', async ([sql, told]) => {
	const message = await complaint(sql)
	expect(mistakeIn(message, names, 'zh') ?? `not known: ${message}`).toMatch(told)
	expect(mistakeIn(message, names, 'en')).toMatch(/^[^\u4e00-\u9fff]+$/)
})

test('what is not known here is left to the words of the engine', () => {
	expect(mistakeIn('Invalid Input Error: something new', names, 'zh')).toBeUndefined()
})
