import { expect, test } from 'vitest'
import { DEEPEST, depthOf } from './depth.ts'
import { tokens } from './token.ts'
import { admit } from './user-sql.ts'

const depth = (sql: string) => {
	const found = tokens(sql).filter(({ kind }) => kind !== 'space' && kind !== 'comment')
	return depthOf(
		found,
		found.map(({ start, end }) => sql.slice(start, end)),
	)
}
const terms = (count: number) =>
	`SELECT 0${Array.from({ length: count }, (_, i) => `+${String(i)}`).join('')}`

test.for([
	['SELECT 1', 0],
	['SELECT 1 + 2 + 3', 2],
	['SELECT 1 + 2, 3 + 4', 1],
	['SELECT ((1))', 2],
	['SELECT (1 + (2 + 3))', 4],
	['SELECT a AND b AND c AND d', 0],
	['SELECT a || b || c', 2],
	["SELECT '((((' -- ((((", 0],
	['SELECT x::INTEGER::VARCHAR', 2],
	['SELECT NOT NOT a', 2],
	[')))) SELECT (1)', 1],
] as const)('%s has %s levels', ([sql, levels]) => {
	expect(depth(sql)).toBe(levels)
})

test('what is wide is not deep', () => {
	expect(depth(`SELECT ${Array.from({ length: 5000 }, (_, i) => `${String(i)} + 1`).join(', ')}`)).toBe(1)
	expect(depth(`SELECT 1 WHERE x IN (${'1, '.repeat(5000)}1) AND a = 1 OR b = 2`)).toBeLessThan(5)
})

test.for([
	['a sum', terms],
	['brackets', (n: number) => `SELECT ${'('.repeat(n)}1${')'.repeat(n)}`],
	['queries within queries', (n: number) => `${'SELECT * FROM ('.repeat(n)}SELECT 1${')'.repeat(n)}`],
	['calls', (n: number) => `SELECT ${'abs('.repeat(n)}1${')'.repeat(n)}`],
	['cases', (n: number) => `SELECT ${'CASE WHEN a THEN '.repeat(n)}1${' END'.repeat(n)}`],
	['lists', (n: number) => `SELECT ${'['.repeat(n)}1${']'.repeat(n)}`],
	['casts', (n: number) => `SELECT 1${'::INTEGER'.repeat(n)}`],
	['negations', (n: number) => `SELECT ${'- '.repeat(n)}1`],
] as const)('%s may be as deep as browsers bear, and no deeper', ([, write]) => {
	expect(() => admit(write(DEEPEST))).not.toThrow()
	expect(() => admit(write(DEEPEST + 1))).toThrow(
		expect.objectContaining({ code: 'engine/too-deep', facts: { limit: DEEPEST } }),
	)
})
