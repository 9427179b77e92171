import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partition } from './partition.ts'

const cents = (yuan: readonly number[]) => yuan.map((amount) => BigInt(Math.round(amount * 100)))
const solve = (weights: readonly number[], bins: readonly number[]) => partition(cents(weights), cents(bins))

test('what only one bin can hold is there in every solution, what two could hold stays open', () => {
	// 100 fits in the first bin alone; then 5 and 5 and 10 fill 10 and 10 in several ways.
	expect(solve([100, 5, 5, 10], [110, 10])).toEqual({
		outcome: 'narrowed',
		candidates: [[0], [0, 1], [0, 1], [0, 1]],
		solutions: 2,
		complete: true,
	})
})

test('a digit that no other weight has proves its bin, however many ways the rest has', () => {
	const rest = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]
	const found = solve([...rest, 5.24], [91.24, 100, 139])
	expect(found).toMatchObject({ outcome: 'narrowed', solutions: 100, complete: false })
	expect(found.outcome === 'narrowed' && found.candidates.at(-1)).toEqual([0])
	expect(found.outcome === 'narrowed' && found.candidates[0]).toEqual([0, 1, 2])
})

test('bins that seem open one by one are closed by all solutions together', () => {
	// 6 and 6 fill 12, or 4+4+4 do; 8 is left for 4+4 only, so no 6 is in it, and the rest follows.
	expect(solve([6, 6, 4, 4], [12, 8])).toMatchObject({ candidates: [[0], [0], [1], [1]], solutions: 1 })
})

test('sums that cannot be are no solution', () => {
	expect(solve([1, 2], [4])).toEqual({ outcome: 'impossible' })
	expect(solve([3, 3], [2, 4])).toEqual({ outcome: 'impossible' })
	expect(solve([5, 5, 5, 5], [8, 12])).toEqual({ outcome: 'impossible' })
})

test('more than can be decided in time is left undecided', () => {
	const weights = Array.from({ length: 300 }, (_, at) => 1000 + at + 0.01)
	const sum = weights.reduce((all, weight) => all + weight, 0)
	expect(solve(weights, [sum])).toEqual({ outcome: 'too_large' })
})

test('candidates hold every solution that a search of all assignments finds, and proofs are the same in all', () => {
	const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
	const homes = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 })
	fc.assert(
		fc.property(weights, homes, (amounts, home) => {
			const bins = [0, 1, 2].map((bin) => sum(amounts.filter((_, at) => home[at] === bin)))
			const filled = bins.filter((bin) => bin > 0)
			const found = solve(amounts, filled)
			const all = assignments(amounts, filled)
			expect(found).toMatchObject({ outcome: 'narrowed', solutions: all.length, complete: true })
			const expected = amounts.map((_, at) => [...new Set(all.map((one) => one[at] ?? 0))].sort())
			expect(found.outcome === 'narrowed' && found.candidates).toEqual(expected)
		}),
		{ numRuns: 300 },
	)
})

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)

/** Every way of filling the bins, by trying all. */
function assignments(weights: readonly number[], bins: readonly number[]): number[][] {
	const [first, ...rest] = weights
	if (first === undefined) return bins.every((bin) => bin === 0) ? [[]] : []
	return bins.flatMap((_, bin) =>
		assignments(
			rest,
			bins.map((left, at) => (at === bin ? left - first : left)),
		).map((after) => [bin, ...after]),
	)
}
