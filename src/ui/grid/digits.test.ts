import { expect, test } from 'vitest'
import { piecesOf, tailOf } from './digits.ts'

test('digits stand in threes from the point to the left, and stay the number', () => {
	expect(piecesOf('60293000.00')).toEqual(['60', '293', '000.00'])
	expect(piecesOf('-123456')).toEqual(['-123', '456'])
	expect(piecesOf('9223372036854775807').join('')).toBe('9223372036854775807')
	expect(piecesOf('12345.678901')).toEqual(['12', '345.678901'])
})

test('years and what is no plain number are left alone', () => {
	for (const text of ['2024', '-1375', '0.25', '', '1e+21', '2024-05-06', '2,024', 'Infinity'])
		expect(piecesOf(text)).toEqual([text])
})

test('what stands behind the whole part is counted with its point', () => {
	expect(['6529.3', '1375', '0.25', '1e-7', 'x'].map(tailOf)).toEqual([2, 0, 3, 0, 0])
})
