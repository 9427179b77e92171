import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fault } from '../../base/fault.ts'
import { admit, arrange, explained, LONGEST, partsOf } from './user-sql.ts'

const refused = (sql: string) => {
	try {
		admit(sql)
	} catch (error) {
		return (error as Fault).facts
	}
	return undefined
}

test('statements end at semicolons, not at those in strings, names, quotes and remarks', () => {
	const sql = `SELECT ';' ; -- ; remark\nFROM ";" ;\n$$;$$; /* ; */ WITH a AS (SELECT 1) FROM a`
	expect(partsOf(sql).map(({ word }) => word)).toEqual(['SELECT', 'FROM', '$$;$$', 'WITH'])
	expect(partsOf('-- only a remark\n')).toMatchObject([{ word: '' }])
	expect(partsOf('')).toEqual([])
})

test('the statements joined are the text, whatever it is', () => {
	const piece = fc.constantFrom("'", '"', '$$', '$a$', '--', '/*', '*/', '\n', ';', ' ', 'SELECT 1', '县')
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			const sql = pieces.join('')
			const parts = partsOf(sql)
			expect(parts.map(({ text }) => text).join('')).toBe(sql)
			for (const [at, { start, end }] of parts.entries()) {
				expect(sql.slice(start, end)).toBe(parts[at]?.text)
				expect(start).toBe(parts[at - 1]?.end ?? 0)
			}
		}),
		{ numRuns: 3000 },
	)
})

test.for([
	'select 1',
	' /* so */ WITH a AS (SELECT 1) FROM a',
	'(SELECT 1)',
	'DESC county',
	'PIVOT county ON province USING count(*)',
	'SELECT query FROM t',
	"SELECT 'enable_logging()' AS x",
	'-- DROP\nSELECT 1',
	'',
])('a reader may say: %s', (sql) => {
	expect(refused(sql)).toBeUndefined()
})

test.for([
	['DROP TABLE county', 'DROP'],
	['/* SELECT */ copy county to x', 'copy'],
	['-- x\nSet threads = 1', 'Set'],
	['FROM enable_logging()', 'enable_logging()'],
	['FROM "Enable_Logging" /* */ ()', 'enable_logging()'],
	['SELECT * FROM system.main.query(getvariable(1))', 'query()'],
	['FROM arrow_scan(1, 2, 3)', 'arrow_scan()'],
	['1', '1'],
] as const)('a reader may not say: %s', ([sql, word]) => {
	expect(refused(sql)).toEqual({ word })
})

test('a text that is too long is not read', () => {
	expect(refused(`SELECT '${'x'.repeat(LONGEST)}'`)).toEqual({ length: LONGEST + 9, limit: LONGEST })
})

test('what is wanted of an answer is asked around it, names and texts quoted', () => {
	expect(
		arrange('SELECT 1 -- x', {
			filters: { 'a"b': "it's", c: '' },
			sort: { column: '县', descending: true },
			limit: 3,
		}),
	).toBe(
		`SELECT * FROM (\nSELECT 1 -- x\n)\nWHERE contains(lower("a""b"::VARCHAR), lower('it''s'))\nORDER BY "县" DESC NULLS LAST\nLIMIT 3`,
	)
})

test('what is wanted is found as it was typed and with plain signs', () => {
	const one = arrange('SELECT 1', { filters: { c: '\u3000ｃｕｎ２' } })
	expect(one).toContain(
		`WHERE (contains(lower("c"::VARCHAR), lower('\u3000ｃｕｎ２')) OR contains(lower("c"::VARCHAR), lower('cun2')))`,
	)
})

test.for([
	['EXPLAIN SELECT 1', 'EXPLAIN'],
	['explain /* x */ analyze FROM county', 'explain /* x */ analyze'],
	['EXPLAIN (FORMAT json) SELECT 1', 'EXPLAIN (FORMAT json)'],
	['EXPLAIN (SELECT 1)', 'EXPLAIN'],
	['SELECT 1', undefined],
] as const)('the plan is wanted: %s', ([sql, lead]) => {
	expect(explained(sql)?.lead).toBe(lead)
})

test('a statement is arranged without the semicolons at its end, and with every other', () => {
	expect(arrange("SELECT ';' AS x -- ;\n; ;\n-- end;", { limit: 1 })).toBe(
		"SELECT * FROM (\nSELECT ';' AS x -- ;\n \n-- end;\n)\nLIMIT 1",
	)
})
