import { expect, test } from 'vitest'
import { nameOf } from './question.ts'

const name = (sql: string, values: Record<string, string> = {}) => nameOf({ sql, rows: {}, values })

test('a question is named by its text and the values that it uses', () => {
	const sql = 'SELECT $digits::INTEGER'
	expect(name(sql, { digits: '7' })).toBe(name(sql, { digits: '7', at: 'unused' }))
	expect(name(sql, { digits: '7' })).not.toBe(name(sql, { digits: '5' }))
	expect(name(sql, { digits: '7' })).not.toBe(name(`${sql} `, { digits: '7' }))
	expect(name(sql)).toMatch(/^[0-9a-f]{16}$/)
})
