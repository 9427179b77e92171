import { expect, test } from 'vitest'
import { partitions } from './partition.ts'
import { placements } from './placement.ts'
import { joinSplit } from './split-cells.ts'

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

test('words repeated at the edge of a cell are kept once', () => {
	expect(joinSplit(['用于补充物资,加强活', '动阵地硬件建设。'])).toBe('用于补充物资,加强活动阵地硬件建设。')
	expect(joinSplit(['用于开展六一及留守儿', '· 童慰问活动。', '•'])).toBe('用于开展六一及留守儿童慰问活动。')
	expect(joinSplit(['2. 通过党刊征订促进党', '1. 保障征订。 2. 通过党刊征订促进党员学习。'])).toBe(
		'1. 保障征订。 2. 通过党刊征订促进党员学习。',
	)
	expect(joinSplit(['2. 通过经费保障老', '通过经费保障老年大学。'])).toBe('通过经费保障老年大学。')
	expect(joinSplit(['提高使用率,为群众解', '是高使用率,为群众解决困难。'])).toBe(
		'提高使用率,为群众解决困难。',
	)
	expect(joinSplit(['奖杯、', '、奖牌。'])).toBe('奖杯、奖牌。')
})
