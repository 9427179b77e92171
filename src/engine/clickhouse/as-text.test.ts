import { expect, test } from 'vitest'
import { castAsInPage } from './as-text.ts'

test.for([
	['SELECT a::VARCHAR, b.c::text FROM b', 'SELECT text_of(a), text_of(b.c) FROM b'],
	['SELECT CAST( a + b AS varchar ) AS c', 'SELECT text_of( a + b   ) AS c'],
	['SELECT CAST(a AS DECIMAL(9, 2))::VARCHAR', 'SELECT text_of(CAST(a AS DECIMAL(9, 2)))'],
	['SELECT a::DECIMAL(9, 2)::VARCHAR', 'SELECT text_of(a::DECIMAL(9, 2))'],
	['SELECT (a + b)::VARCHAR', 'SELECT text_of((a + b))'],
	['SELECT sum(a) OVER (ORDER BY b::VARCHAR)::VARCHAR', 'SELECT text_of(sum(a) OVER (ORDER BY text_of(b)))'],
	['SELECT list[1]::VARCHAR', 'SELECT text_of(list[1])'],
	['SELECT CASE WHEN a THEN CASE b END END::VARCHAR', 'SELECT text_of(CASE WHEN a THEN CASE b END END)'],
	['WHERE a AND (b)::VARCHAR IN (c)', 'WHERE a AND text_of((b)) IN (c)'],
	['SELECT a || \' \' || f(b."c d")', 'SELECT text_of(a) || \' \' || text_of(f(b."c d"))'],
	['SELECT a::VARCHAR || b', 'SELECT text_of(a) || text_of(b)'],
	['SELECT a::VARCHAR::VARCHAR', 'SELECT text_of(text_of(a))'],
] as const)('%s', ([sql, text]) => {
	expect(castAsInPage(sql)).toBe(text)
})

test.for([
	"SELECT '5'::VARCHAR, 1.5::DOUBLE, a::INTEGER",
	// A sum beside || ends where the signs of the two engines say, not where its last name does.
	"SELECT 'x' || 2 * 3, a + b * 2",
	'SELECT \'a::VARCHAR || b\' AS "c::VARCHAR"',
	'SELECT f(a::DATE) FROM (SELECT 1) AS t (a)',
	'SELECT ) ( ] CASE END END',
])('%s stays as it is', (sql) => {
	expect(castAsInPage(sql)).toBe(sql)
})

test('a text of any length is read once', () => {
	const sql = `SELECT ${'('.repeat(500)}a::VARCHAR${')'.repeat(500)}`
	expect(castAsInPage(sql)).toBe(sql.replace('a::VARCHAR', 'text_of(a)'))
})
