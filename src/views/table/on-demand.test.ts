import { expect, test } from 'vitest'
import { onDemand } from './on-demand.ts'

test('items are made when they are read, once each, and the list is a list like any other', () => {
	const made: number[] = []
	const squares = onDemand([1, 2, 3, 4], (n) => {
		made.push(n)
		return n * n
	})
	expect(squares).toHaveLength(4)
	expect(made).toEqual([])
	expect(squares.slice(0, 2)).toEqual([1, 4])
	expect([squares[1], squares[1]]).toEqual([4, 4])
	expect(made).toEqual([1, 2])
	expect(squares.map((n) => n + 1)).toEqual([2, 5, 10, 17])
	expect([...squares]).toEqual([1, 4, 9, 16])
	expect(Array.isArray(squares)).toBe(true)
	expect(made).toEqual([1, 2, 3, 4])
})
