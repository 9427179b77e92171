import { expect, test } from 'vitest'
import { proveFunctions } from './prove.ts'
import { reachable, unitOf } from './subset.ts'

/** Amounts in yuan, named by what they are called here. */
function proved(projects: Readonly<Record<string, number>>, codes: Readonly<Record<string, number>>) {
	const items = Object.entries(projects).map(([project_id, amount]) => ({
		project_id,
		document_id: 'd',
		amount_yuan: BigInt(amount) * 100n,
	}))
	const lines = Object.entries(codes).map(([function_code, amount]) => ({
		statement: 'expenditure_by_function' as const,
		measure: 'project' as const,
		is_leaf: true,
		function_code,
		amount_yuan: BigInt(amount) * 100n,
	}))
	return Object.fromEntries(proveFunctions(items, lines).map((row) => [row.project_id, row.function_code]))
}

test('a project stands where only one code can hold it, or where the code cannot do without it', () => {
	// 7 exceeds B; what A then lacks, 3, is 3 or 1 + 2, and so is B: neither of these is proved.
	expect(proved({ seven: 7, three: 3, two: 2, one: 1 }, { A: 10, B: 3 })).toEqual({ seven: 'A' })
	// Without 2, B is not to be had from 9, 4 and 4; then 9 needs A.
	expect(proved({ nine: 9, two: 2, four: 4, other: 4 }, { A: 13, B: 6 })).toEqual({ two: 'B', nine: 'A' })
})

test('what one proof settles helps the next', () => {
	// 100 only fits A; 5 is all that A lacks and B cannot be had with it.
	expect(proved({ hundred: 100, five: 5, three: 3, eight: 8 }, { A: 105, B: 11 })).toEqual({
		hundred: 'A',
		five: 'A',
		three: 'B',
		eight: 'B',
	})
})

test('nothing is proved by sums that differ or contradict each other, nor without amounts', () => {
	expect(proved({ seven: 7, three: 3 }, { A: 7, B: 4 })).toEqual({})
	expect(proved({ five: 5, other: 5 }, { A: 7, B: 3 })).toEqual({})
	expect(proved({ seven: 7 }, {})).toEqual({})
	const blank = { project_id: 'p', document_id: 'd', amount_yuan: null }
	expect(proveFunctions([blank], [])).toEqual([])
})

test('sums are taken in the largest unit, each amount once', () => {
	expect(unitOf([60n, 90n, 150n])).toBe(30n)
	expect(unitOf([])).toBe(1n)
	const sums = reachable([2, 3, 7])
	expect(Array.from({ length: 14 }, (_, sum) => sum).filter(sums)).toEqual([0, 2, 3, 5, 7, 9, 10, 12])
})
