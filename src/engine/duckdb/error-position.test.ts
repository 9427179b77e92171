import { expect, test } from 'vitest'
import { placeOf } from './error-position.ts'

/** DuckDB's sentences, as it said them. */
test.for([
	[
		"SELECT '县县县县' AS x,\n '巨鹿县', nowhere FROM kept",
		"LINE 2:  '巨鹿县', nowhere FROM kept\n                   ^",
		'nowhere',
	],
	['SELEC 1', 'LINE 1: SELEC 1\n        ^', 'SELEC'],
	[
		'SELECT $a::INTEGER, nowhere',
		`LINE 1: SELECT  'seven' ::INTEGER, nowhere\n                                   ^`,
		'nowhere',
	],
	['SELECT $a + 1', `LINE 1: SELECT  'seven'  + 1\n                ^`, '$a'],
	[
		`SELECT ${'a'.repeat(80)}, nowhere`,
		`LINE 1: ...${'a'.repeat(40)}, nowhere\n${' '.repeat(8 + 3 + 42)}^`,
		'nowhere',
	],
])('the mark is found: %s', ([sql = '', quoted = '', word]) => {
	const place = placeOf(`Binder Error: x\n\n${quoted}`, sql, { a: 'seven' })
	expect(sql.slice(place?.from, place?.to)).toBe(word)
})

test('a sentence without a place has none', () => {
	expect(placeOf('Out of Memory Error: x', 'SELECT 1', {})).toBeUndefined()
})
