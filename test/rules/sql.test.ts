import { describe, expect, test } from 'vitest'
import { sources } from './sources.ts'
import { faultsOf } from './sql.ts'

const files = Object.entries(sources(['src'], /\.sql$/))

test('there are queries to look at', () => expect(files.length).toBeGreaterThan(0))

test.for(files)('%s is written by the rules', ([, sql]) => expect(faultsOf(sql)).toEqual([]))

describe('the rule notices', () => {
	const good = '-- 各县支出,单位:元。\n'
	test.for([
		['no comment', 'SELECT 1 AS a'],
		['an English comment', '-- spending by county\nSELECT 1 AS a'],
		['no unit', '-- 各县支出。\nSELECT 1 AS a'],
		['a parameter without a type', `${good}SELECT a FROM b WHERE c = $county AND d = $year::INTEGER`],
		['a keyword in lower case', `${good}SELECT a from b`],
		['every column', `${good}SELECT * FROM b`],
		['every column of a table', `${good}SELECT b.* FROM b`],
		['every column after another', `${good}SELECT a, * FROM b`],
		['a blank at the end of a line', `${good}SELECT a \nFROM b`],
		['blanks for tabs', `${good}SELECT\n  a\nFROM b`],
		['a comma at the beginning', `${good}SELECT\n\ta\n\t, b\nFROM c`],
		['more than one newline at the end', `${good}SELECT a FROM b\n`],
	] as const)('%s', ([, sql]) => expect(faultsOf(`${sql}\n`)).toHaveLength(1))

	test('nothing where there is nothing', () => {
		const sql = `${good}SELECT count(*)::INTEGER AS n, 2 * a AS "from", 'select * $x' AS b -- select $y
FROM t WHERE left(code, $level::INTEGER) = $code :: VARCHAR\n`
		expect(faultsOf(sql)).toEqual([])
	})
})
