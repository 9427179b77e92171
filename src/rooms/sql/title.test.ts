import { expect, test } from 'vitest'
import { headingOf, titleOf } from './title.ts'

test('a statement is called by its first remark, else by its beginning, cut visibly', () => {
	expect(titleOf('-- Villages\n-- and more\nSELECT 1')).toBe('Villages')
	expect(titleOf('SELECT\n\t1')).toBe('SELECT 1')
	expect(titleOf(`SELECT '${'a'.repeat(200)}'`)).toMatch(/^SELECT 'a{111}…$/)
	expect(titleOf('')).toBe('')
})
test('an answer is called as its chart, where that has a title', () => {
	const chart = { type: 'bar', x: 'a', y: ['b'] } as const
	expect(headingOf('SELECT 1', { ...chart, title: ' T ' })).toBe('T')
	expect(headingOf('SELECT 1', { ...chart, title: ' ' })).toBe('SELECT 1')
	expect(headingOf('SELECT 1', undefined)).toBe('SELECT 1')
})
