import { expect, test } from 'vitest'
import fc from 'fast-check'
import { linear, ticks } from './scale.ts'

test('scales end at round values and hold all that is drawn', () => {
	expect(ticks(0, 65_383_000, 4)).toEqual([0, 20_000_000, 40_000_000, 60_000_000, 80_000_000])
	expect(ticks(0, 1, 4)).toEqual([0, 0.25, 0.5, 0.75, 1])
	expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3])
	expect(ticks(-30, 90, 4)).toEqual([-50, 0, 50, 100])
	expect(ticks(0, 0, 4)).toEqual([0, 1])
})

/** Worked out by hand: what a scale is of ends that are no range, or one that a double can hardly tell. */
test.for([
	['nothing is larger than nothing', 0, 0, 4, [0, 1]],
	['one value', 5, 5, 4, [5, 6]],
	['the smallest number there is', 0, 5e-324, 4, [0, 1]],
	['a subnormal range', -1e-310, 1e-310, 2, [0, 1]],
	['a range of small numbers', 0, 3e-30, 3, [0, 1e-30, 2e-30, 3e-30]],
	['a range of large numbers', 0, 3e200, 3, [0, 1e200, 2e200, 3e200]],
	['neighbours far from zero', 1e15, 1e15 + 1, 4, [1e15, 1e15 + 100]],
	['not a number', NaN, NaN, 4, [0, 1]],
	['ends the wrong way round', 3, 1, 2, [3, 4]],
	['no steps at all', 0, 2, 0, [0, 2]],
	['no number of steps', 0, 2, NaN, [0, 2]],
] as const)('a scale of %s', ([, min, max, count, values]) => {
	expect(ticks(min, max, count)).toEqual(values)
})

/** Worked out by hand: 0.5 and 2.5 of what is counted are no places on a scale. */
test.for([
	[0, 2, 4, [0, 1, 2]],
	[0, 1, 4, [0, 1]],
	[0, 10, 4, [0, 5, 10]],
	[0, 3, 4, [0, 1, 2, 3]],
	[0, 23, 10, [0, 5, 10, 15, 20, 25]],
	[-1, 1, 4, [-1, 0, 1]],
	[0, 100, 4, [0, 25, 50, 75, 100]],
] as const)('counts from %d to %d stand on whole steps', ([min, max, count, values]) => {
	expect(ticks(min, max, count, (value) => value.toFixed(0))).toEqual(values)
})

test('any two numbers have a scale that rises, is not long, and holds what lies between them', () => {
	const end = fc.oneof(fc.double(), fc.constantFrom(0, -0, 5e-324, -5e-324, 1e15, 1.7976931348623157e308))
	fc.assert(
		fc.property(end, end, fc.integer({ min: 1, max: 20 }), (one, other, count) => {
			const [min, max] = [Math.min(one, other), Math.max(one, other)]
			const values = ticks(min, max, count)
			expect(values.length).toBeGreaterThanOrEqual(2)
			expect(values.length).toBeLessThanOrEqual(count * 3 + 3)
			expect(values.every(Number.isFinite)).toBe(true)
			values.slice(1).forEach((value, at) => expect(value).toBeGreaterThan(values[at] ?? NaN))
			if (Math.abs(min) > 1e300 || Math.abs(max) > 1e300 || Number.isNaN(min)) return
			const hair = ((values[1] ?? 0) - (values[0] ?? 0)) * 2e-9
			expect(values[0]).toBeLessThanOrEqual(min + hair)
			expect(values.at(-1)).toBeGreaterThanOrEqual(max - hair)
		}),
		{ numRuns: 2000 },
	)
})

test('what is no number, or has no end, has no place', () => {
	for (const value of [NaN, Infinity, -Infinity]) expect(linear([0, 1], [0, 100])(value)).toBeNaN()
})

test('a value stands where its share of the range is', () => {
	expect(linear([0, 10], [100, 200])(2.5)).toBe(125)
	expect(linear([0, 10], [200, 100])(10)).toBe(100)
	expect(linear([3, 3], [0, 100])(3)).toBe(0)
})
