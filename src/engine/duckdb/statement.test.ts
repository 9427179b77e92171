import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parametersOf } from './parameters.ts'
import { isOne, withValues, written } from './statement.ts'
import { tokens } from './token.ts'

test('a literal stands for each parameter, whichever way it is written', () => {
	const sql = 'SELECT $b::INTEGER, :a::VARCHAR, $b + $n, $f, $none'
	expect(parametersOf(sql)).toEqual(['b', 'a', 'n', 'f', 'none'])
	const values = { b: 7, a: "it's", n: -0.5, f: true, none: null }
	expect(withValues(sql, values)).toBe(
		"SELECT  7e0 ::INTEGER,  'it''s' ::VARCHAR,  7e0  +  CAST(-0.5e0 AS DOUBLE) ,  true ,  NULL ",
	)
})

test.for([
	["'$x'", 'a string'],
	["'it''s $x'", 'a quote in a string'],
	["e'it\\'s $x'", 'an escaped quote'],
	['"$x"', 'a quoted name'],
	['$$ $x $$', 'a dollar quote'],
	['$tag$ $x $tag$', 'a tagged dollar quote'],
	['1 -- $x', 'a comment'],
	['1 /* $x */', 'a block comment'],
	['$1', 'a position'],
	['1::x', 'a cast'],
	['list[a:b]', 'a slice'],
	['list[1:b]', 'a slice from a number'],
	['list[:b]', 'a slice from the start'],
	["{'a':b}", 'a value of a structure'],
	['a:b', 'a name before its value'],
	['f(a := 1)', 'a named argument'],
])('%s holds no parameter: %s', ([sql = '']) => {
	expect(parametersOf(`SELECT ${sql}`)).toEqual([])
	expect(withValues(`SELECT ${sql}`, {})).toBe(`SELECT ${sql}`)
})

test.for([
	'WHERE a >= :x',
	'WHERE a>=:x',
	'WHERE a IN :x',
	'f(:x)',
	'f(1,:x)',
	'LIMIT :x',
	"{'a': :x}",
	'list[1: :x]',
	'a BETWEEN 1 AND :x',
])('%s has a parameter', (sql) => {
	expect(parametersOf(`SELECT ${sql}`)).toEqual(['x'])
})

test.for([
	['number', '1,234.50', '1234.50'],
	['number', '１２３４', '1234'],
	['number', '-12', '(-12)'],
	['number', '−12', '(-12)'],
	['number', '1e3', '1e3'],
	['date', '2024-07-01', "DATE '2024-07-01'"],
	['date', '2024年7月1日', "DATE '2024-07-01'"],
	['text', "it's", "'it''s'"],
	['list', "a\n b ,it's", "['a', 'b', 'it''s']"],
	['list', '', '[]::VARCHAR[]'],
] as const)('%s: %s', ([type, text, sql]) => {
	expect(withValues('$x', { x: { type, text } }).trim()).toBe(sql)
})

test.for([
	['number', 'twelve'],
	['number', ''],
	['number', '1;2'],
	['date', '2024-02-30'],
	['date', 'today'],
] as const)('a %s is not: %s', ([type, text]) => {
	expect(() => withValues('$x', { x: { type, text } })).toThrow(
		expect.objectContaining({ code: 'engine/bad-parameter', facts: { name: 'x', type, value: text } }),
	)
})

test('a list behind IN is what IN compares with', () => {
	const at = (text: string) => withValues('a IN $x', { x: { type: 'list', text } })
	expect(at('1,2')).toBe("a IN  ('1', '2') ")
	expect(at('')).toBe('a IN  (SELECT NULL WHERE false) ')
})

test('a value stays one value, whatever it holds', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('text', 'list', undefined), (text, type) => {
			const value = type ? { type, text } : text
			const kinds = tokens(withValues('query $x -- $x\n;', { x: value })).map(({ kind }) => kind)
			// Nothing of a value is a word but the function that says NUL, and the cast of an empty list.
			const words = kinds.filter((kind) => kind === 'word').length
			expect(words - 1).toBe(
				type === 'list' && !/[^\s,，、;；]/.test(text.replace(/^\s+|\s+$/g, ''))
					? 1
					: text.split('\0').length - 1,
			)
			expect(kinds).not.toContain('semicolon')
			expect(kinds.filter((kind) => kind === 'comment')).toHaveLength(1)
		}),
	)
})

test('a place in the text with values is found again in the text as it was written', () => {
	const sql = 'SELECT $long, b'
	const values = { long: 'x'.repeat(100) }
	const text = withValues(sql, values)
	expect(written(sql, values, text.indexOf('b'))).toEqual({ at: sql.indexOf('b') })
	expect(written(sql, values, text.indexOf('xxx'))).toEqual({ at: 7, parameter: 'long' })
})

test.for([
	['SELECT 1;', 'SELECT 1'],
	['SELECT 1 ; ;\n', 'SELECT 1  \n'],
	['SELECT 1; -- end', 'SELECT 1 -- end'],
	['SELECT 1; /* end */ ;', 'SELECT 1 /* end */ '],
	["SELECT ';'", "SELECT ';'"],
	['SELECT 1; SELECT 2', 'SELECT 1; SELECT 2'],
])('only semicolons at the end are dropped: %s', ([sql = '', text]) => {
	expect(withValues(sql, {})).toBe(text)
})

test.for([
	['SELECT 1;\n;', true],
	["SELECT ';' -- ;\n", true],
	['SELECT $x', true],
	['SELECT $x; SELECT 2', false],
	['; SELECT 1', false],
] as const)('a question is one statement, whatever its values are: %s', ([sql, one]) => {
	expect(isOne(sql)).toBe(one)
	const text = withValues(sql, { x: '; SELECT 2' })
	expect(tokens(text).filter(({ kind }) => kind === 'semicolon')).toHaveLength(one ? 0 : 1)
})
