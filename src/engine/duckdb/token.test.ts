import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokens } from './token.ts'

const kinds = (sql: string) =>
	tokens(sql)
		.filter(({ kind }) => kind !== 'space')
		.map(({ kind, start, end }) => `${kind} ${sql.slice(start, end)}`)

/** Each seen the same way by DuckDB 1.4.3, asked by hand. */
test.for([
	['/* a /* b */ c */ 1', ['comment /* a /* b */ c */', 'number 1']],
	['-- a\r, 2', ['comment -- a', 'other ,', 'number 2']],
	["e'a\\'b' x", ["string e'a\\'b'", 'word x']],
	["'a\\' b", ["string 'a\\'", 'word b']],
	["'it''s'", ["string 'it''s'"]],
	['"a""b"', ['quoted "a""b"']],
	['$a县$ ; $a县$', ['string $a县$ ; $a县$']],
	['foo$x', ['word foo$x']],
	['$x::INT', ['parameter $x', 'other :', 'other :', 'word INT']],
	['SELECT　1', ['word SELECT', 'number 1']],
	['1​AS 县', ['number 1', 'word AS', 'word 县']],
	["'open ; ", ["string 'open ; "]],
	['.5e-3;', ['number .5e-3', 'semicolon ;']],
] as const)('%s', ([sql, expected]) => {
	expect(kinds(sql)).toEqual(expected)
})

const piece = fc.constantFrom(
	...[
		"'",
		'"',
		'$',
		'$$',
		'$a$',
		'--',
		'/*',
		'*/',
		'\n',
		'\r',
		';',
		'e',
		'\\',
		'SELECT',
		'县',
		'　',
		'1',
		'.',
		'(',
	],
)
test('the tokens joined are the text, whatever it is', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.array(piece).map((all) => all.join('')),
				fc.string({ unit: 'binary' }),
			),
			(sql) => {
				const found = tokens(sql)
				expect(found.map(({ start, end }) => sql.slice(start, end)).join('')).toBe(sql)
				for (const { start, end } of found) expect(end).toBeGreaterThan(start)
			},
		),
		{ numRuns: 3000 },
	)
})

test.for([
	["'", 'strings'],
	['/*', 'comments'],
	['(', 'brackets'],
	['--\n', 'remarks'],
	[';', 'ends'],
	['县', 'letters'],
])('a million %s are cut in time that grows with their number', ([char = '']) => {
	const started = performance.now()
	tokens(char.repeat(1_000_000))
	expect(performance.now() - started).toBeLessThan(3000)
})
