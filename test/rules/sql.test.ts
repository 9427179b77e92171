import { describe, expect, test } from 'vitest'
import { sources } from './sources.ts'
import { faultsOf, laid } from './sql.ts'

const files = Object.entries(sources(['src'], /\.sql$/))

test('there are queries to look at', () => expect(files.length).toBeGreaterThan(0))

test.for(files)('%s is written by the rules, and `npm run format` leaves it', ([, sql]) => {
	expect(faultsOf(sql)).toEqual([])
	expect(laid(sql)).toBe(sql)
})

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
		['a lambda within a lambda', `${good}SELECT f(a, lambda x, y: (x + f(y, lambda z: z))) AS b FROM c`],
		['a blank at the end of a line', `${good}SELECT a \nFROM b`],
		['blanks for tabs', `${good}SELECT\n  a\nFROM b`],
		['a comma at the beginning', `${good}SELECT\n\ta\n\t, b\nFROM c`],
		['more than one newline at the end', `${good}SELECT a FROM b\n`],
	] as const)('%s', ([, sql]) => expect(faultsOf(`${sql}\n`)).toHaveLength(1))

	test('nothing where there is nothing', () => {
		const sql = `${good}SELECT count(*)::INTEGER AS n, f(f(a, lambda x: x + 1), lambda x, y: g(x)) + f(a, lambda x: x) AS d, 2 * a AS "from", 'select * $x' AS b -- select $y
FROM t WHERE left(code, $level::INTEGER) = $code :: VARCHAR\n`
		expect(faultsOf(sql)).toEqual([])
	})
})

describe('what is laid out otherwise is written anew', () => {
	const good = '-- 各县支出,单位:元。\n'
	test.for([
		[
			'keywords',
			'select a, "from" from b where c = \'or\' -- and so on',
			'SELECT a, "from" FROM b WHERE c = \'or\' -- and so on\n',
		],
		['blanks at an end', 'SELECT a  \nFROM b\t\n\n\n', 'SELECT a\nFROM b\n'],
		[
			'blanks for tabs',
			'SELECT\n  a\nFROM (\n  SELECT\n    b\n)',
			'SELECT\n\ta\nFROM (\n\tSELECT\n\t\tb\n)\n',
		],
		[
			'commas at beginnings',
			'SELECT\n\ta -- first\n\t-- of two\n\t, b\n\t,\n\tc\nFROM d',
			'SELECT\n\ta, -- first\n\t-- of two\n\tb,\n\tc\nFROM d\n',
		],
	] as const)('%s', ([, sql, wanted]) => {
		expect(laid(good + sql)).toBe(good + wanted)
		expect(faultsOf(good + wanted)).toEqual([])
		expect(laid(good + wanted)).toBe(good + wanted)
	})
})
