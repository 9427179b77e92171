import { expect, test } from 'vitest'
import { linear, ticks } from './scale.ts'

test('scales end at round values and hold all that is drawn', () => {
	expect(ticks(0, 65_383_000, 4)).toEqual([0, 20_000_000, 40_000_000, 60_000_000, 80_000_000])
	expect(ticks(0, 1, 4)).toEqual([0, 0.25, 0.5, 0.75, 1])
	expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3])
	expect(ticks(-30, 90, 4)).toEqual([-50, 0, 50, 100])
	expect(ticks(0, 0, 4)).toEqual([0, 1])
})

test('a value stands where its share of the range is', () => {
	expect(linear([0, 10], [100, 200])(2.5)).toBe(125)
	expect(linear([0, 10], [200, 100])(10)).toBe(100)
	expect(linear([3, 3], [0, 100])(3)).toBe(0)
})
