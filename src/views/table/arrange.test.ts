import { expect, test } from 'vitest'
import { arranged } from './arrange.ts'

const link = { origin: 'disclosed', hint: '', target: { at: '' } } as const
const table = {
	rows: [
		['甲', { text: '1,200.50', ...link }],
		['乙', '空白'],
		['丙 Julu', { text: '90.00', ...link }],
		['丁', { text: '90.00', ...link }],
	],
	values: [
		['甲', 12_005_000],
		['乙', null],
		['丙 Julu', 900_000],
		['丁', 900_000],
	],
}
const names = (...[sorting, typed = '']: [Parameters<typeof arranged>[1], string?]) =>
	arranged(table, sorting, typed, 'zh').map(({ cells }) => cells[0])

test('rows stand as they come until a column is chosen', () => {
	expect(names(null)).toEqual(['甲', '乙', '丙 Julu', '丁'])
})

test('numbers are sorted by their values and not by their letters; what has none is last either way', () => {
	expect(names({ column: 1, falling: false })).toEqual(['丙 Julu', '丁', '甲', '乙'])
	expect(names({ column: 1, falling: true })).toEqual(['甲', '丙 Julu', '丁', '乙'])
})

test('every word typed is in some cell, in any case, and amounts without their commas', () => {
	expect(names(null, 'julu 90')).toEqual(['丙 Julu'])
	expect(names(null, '1200.5')).toEqual(['甲'])
	expect(names(null, 'ＪＵＬＵ')).toEqual(['丙 Julu'])
	expect(names(null, '戊')).toEqual([])
})
