import { expect, test } from 'vitest'
import { runnable } from './runnable.ts'

const sql = 'SELECT 1;\nSELECT 2; -- two\n\nSELECT 3;\n-- end\n'
const at = (from: number, to = from) => runnable(sql, { from, to }).map(({ text }) => text.trim())

test('the statement at the cursor, also right behind its semicolon and in the remarks after the last', () => {
	expect(at(0)).toEqual(['SELECT 1;'])
	expect(at(9)).toEqual(['SELECT 1;'])
	expect(at(12)).toEqual(['SELECT 2;'])
	expect(at(sql.length)).toEqual(['-- two\n\nSELECT 3;'].map((text) => text))
})
test('what a selection touches, and all', () => {
	expect(at(3, 14)).toEqual(['SELECT 1;', 'SELECT 2;'])
	expect(runnable(sql)).toHaveLength(3)
	expect(runnable('-- nothing')).toEqual([])
	expect(runnable(';;', { from: 0, to: 0 })).toEqual([])
})
