import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
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
	['$a$', 'dollar quotes'],
	["e'\\", 'escapes'],
])('many %s are cut in steps that grow with their number', ([piece = '']) => {
	/** How often the text is looked into. */
	const steps = (times: number) => {
		const looks = [
			vi.spyOn(String.prototype, 'charAt'),
			vi.spyOn(String.prototype, 'slice'),
			vi.spyOn(String.prototype, 'indexOf'),
			vi.spyOn(String.prototype, 'startsWith'),
			vi.spyOn(RegExp.prototype, 'exec'),
			vi.spyOn(RegExp.prototype, 'test'),
		]
		tokens(piece.repeat(times))
		const all = looks.reduce((sum, { mock }) => sum + mock.calls.length, 0)
		vi.restoreAllMocks()
		return all
	}
	const [few, twice] = [steps(2000), steps(4000)]
	expect(few).toBeGreaterThan(0)
	expect(twice).toBeLessThan(few * 2.1)
})
