import { expect, test } from 'vitest'
import type { CellValue, Result } from '../../base/result.ts'
import { drawnColumns, drawn, span, tsv, widthOf } from './cells.ts'

const rows: readonly (readonly CellValue[])[] = [
	['巨鹿', '163.70', null],
	['=HYPERLINK("x")', '-5.00', 'a\tb\nc'],
	['-1+2', '0.00', '@x'],
]
const result: Result = {
	columns: [
		{ name: 'county', kind: 'text' },
		{ name: 'amount_yuan', kind: 'decimal' },
		{ name: 'note', kind: 'text' },
	],
	length: 3,
	cell: (row, column) => rows[row]?.[column] ?? null,
}
const units = ['', '元', '']

test('one cell is its value with its unit', () => {
	const one = (row: number, col: number) => tsv(result, [0, 1, 2], span({ row, col }, { row, col }), units)
	expect(one(0, 1)).toBe('163.70 元')
	expect(one(0, 0)).toBe('巨鹿')
	expect(one(0, 2)).toBe('')
})

test('several cells stand under their names and units, and none is a formula', () => {
	expect(tsv(result, [0, 1, 2], span({ row: 2, col: 2 }, { row: 0, col: 0 }), units)).toBe(
		[
			'county\tamount_yuan (元)\tnote',
			'巨鹿\t163.70\t',
			`'=HYPERLINK("x")\t-5.00\ta b c`,
			`'-1+2\t0.00\t'@x`,
		].join('\n'),
	)
})

test('hidden columns are not copied', () => {
	expect(tsv(result, [0, 2], span({ row: 0, col: 0 }, { row: 0, col: 1 }), units)).toBe(
		'county\tnote\n巨鹿\t',
	)
})

test('of many rows only those in sight are drawn', () => {
	expect(drawn(0, 280, 28, 100_000)).toEqual([0, 18])
	expect(drawn(28_000, 280, 28, 100_000)).toEqual([992, 1018])
	expect(drawn(0, 280, 28, 3)).toEqual([0, 3])
})

test('a column is as wide as its cells, within bounds', () => {
	const of = (value: string) => widthOf({ ...result, cell: () => value }, 0)
	expect(of('1')).toBeLessThan(of('县县县县县县县县县县县县'))
	expect(of('x'.repeat(1000))).toBe(360)
})

test('of many columns those in sight are drawn, and those that are pinned', () => {
	const lefts = [0, 100, 200, 300, 400]
	expect(drawnColumns(lefts, 0, 150, 300)).toEqual([1, 2])
	expect(drawnColumns(lefts, 1, 350, 1000)).toEqual([0, 3, 4])
	expect(drawnColumns([], 0, 0, 1000)).toEqual([])
})
