import { expect, test } from 'vitest'
import { partitions } from './partition.ts'
import { placements } from './placement.ts'

const plenty = () => ({ steps: 10_000 })

test('amounts are cut where each group is led by the sum of its others', () => {
	expect([...partitions([9n, 4n, 5n, 3n, 3n], 2, 2, plenty())]).toEqual([
		[
			[0, 1, 2],
			[3, 4],
		],
	])
	expect([...partitions([9n, 4n, 6n, 3n, 3n], 2, 2, plenty())]).toEqual([])
})

test('parts are placed in the columns where the rows below make up the row above', () => {
	const loose = [
		{ code: null, parts: [4n, 8n] },
		{ code: '201', parts: [5n] },
	]
	const known = [{ code: '202', parts: [4n, 3n] }]
	expect([...placements(loose, known, 2, plenty())].map((rows) => rows.map((row) => row.parts))).toEqual([
		[
			[4n, 8n],
			[0n, 5n],
		],
	])
})

test('where the sums do not decide, every placement is given', () => {
	expect([...placements([{ code: '201', parts: [5n] }], [], 2, plenty())]).toHaveLength(2)
})

test('the search ends, however many placements there are', () => {
	const loose = Array.from({ length: 40 }, (_, index) => ({ code: String(201 + index), parts: [0n] }))
	const budget = { steps: 1_000 }
	expect([...placements(loose, [], 5, budget)].length).toBeLessThanOrEqual(1_000)
	expect(budget.steps).toBe(0)
})
