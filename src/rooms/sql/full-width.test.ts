import { expect, test } from 'vitest'
import { fullWidthIn } from './full-width.ts'

test.for([
	['SELECT 1，2', '，'],
	['SELECT count（*） FROM project；', '（）；'],
	['SELECT ‘a’ AS x', '‘’'],
	['SELECT "a"，“b”', '，“”'],
	['SELECT 1 WHERE 2＝2', '＝'],
	['SELECT \'，；（\' AS "（" -- 说明：这里，可以', ''],
	['/* （ */ SELECT 项目 FROM t', ''],
	["SELECT $$，$$, E'（'", ''],
])('%s: %s', ([sql = '', signs]) => {
	expect(
		fullWidthIn(sql)
			.map(([sign]) => sign)
			.join(''),
	).toBe(signs)
})
