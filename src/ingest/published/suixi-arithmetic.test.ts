import { expect, test } from 'vitest'
import { documentOf, linesOf } from './read.fixture.ts'

const FILE = 'suixi-2024-department-targets.txt'
const whole = await documentOf(FILE, linesOf(FILE))

/** Whole cents of 万元, as `22.54`. */
const wan = (printed: number) => BigInt(Math.round(printed * 100)) * 10_000n

// Typed from the document: line, expression, units, what it comes to in 万元, the claim. Of 224-28×5 there are 84 people.
const FORMULAS = [
	[27, '322×10×0.1', '村×万元/村×比例', 322, '322万元'],
	[28, '28×10×0.1', '社区×万元/村×比例', 28, null],
	[29, '2145×3500×12×0.1', '人×元/人·月×月×比例', 900.9, '900.9万元'],
	[30, '28×5×3500×12×0.1', '社区×人/社区×元/人·月×月×比例', 58.8, '58.8万元'],
	[30, '224-28×5', '人×社区×人/社区', null, '84人'],
	[30, '84×3500×12', '人×元/人·月×月', 352.8, '352.8万元'],
	[30, '58.8+352.8', '万元×万元', 411.6, '411.6万元'],
	[31, '322×6×0.1', '村×万元/村(社区)·年×比例', 193.2, '193.2万元'],
	[31, '28×6×0.1', '社区×万元/村(社区)·年×比例', 16.8, '16.8万元'],
	[31, '193.2+16.8', '万元×万元', 210, '210万元'],
	[35, '322×7000×0.1', '人×元/人·年×比例', 22.54, '22.54万元'],
	[35, '28×7000×0.1', '人×元/人·年×比例', 1.96, '1.96万元'],
	[36, '3500×40×12', '人×元/人·月×月', 168, '168万元'],
	[37, '8×7+3×15', '重构村×万元/重构村×非重构村(社区)×万元/非重构村(社区)', 101, '101万元'],
	[38, '94×100×12', '人×元/人·月×月', 11.28, '112800元'],
	[38, '6×1200', '个×元/个', 0.72, '7200元'],
	// 26×80×12 = 24,960 yuan, which is 2.496 万元: given in cents below.
	[38, '26×80×12', '人×元/人·月×月', 2_496_000n, '24960元'],
	[38, '112800+5000+7200+24960', '元×元×元×元', 14_996_000n, '149960元'],
	[40, '125×290×2', '人×元/人·天×天', 7.25, '72500元'],
	[40, '2×4000', '人×元/人', 0.8, '8000元'],
	[40, '72500+8000', '元×元', 8.05, '8.05万元'],
] as const

test('every formula, printed or told in words, with its units and its result to the cent', () => {
	expect(
		whole.formula.map((it) => [
			it.line_start,
			it.expression,
			it.operand_units,
			it.computed_yuan,
			it.claimed_printed,
		]),
	).toEqual(
		FORMULAS.map(([line, expression, units, result, claim]) => [
			line,
			expression,
			units,
			typeof result === 'number' ? wan(result) : result,
			claim,
		]),
	)
})

test('every claimed amount is what its formula comes to', () => {
	const money = whole.formula.filter(({ claimed_yuan }) => claimed_yuan !== null)
	expect(money).toHaveLength(19)
	for (const it of money) expect(it.computed_yuan).toBe(it.claimed_yuan)
})

// Typed from the document: line, part, province : city : county, and the county's amount in 万元.
const SHARES = [
	[27, '村', [6, 3, 1], 322],
	[28, '社区', [4, 5, 1], 28],
	[29, '村', [6, 3, 1], 900.9],
	[30, '社区', [4, 5, 1], 58.8],
	[31, '村', [6, 3, 1], 193.2],
	[31, '社区', [4, 5, 1], 16.8],
	[35, '村', [6, 3, 1], 22.54],
	[35, '社区', [4, 5, 1], 1.96],
] as const

test('what the three governments bear of villages and communities', () => {
	const expected = SHARES.flatMap(([line, part, [province, city, county], amount]) => [
		[line, part, 'province', province / 10, wan(amount) * BigInt(province), 'derived'],
		[line, part, 'city', city / 10, wan(amount) * BigInt(city), 'derived'],
		[line, part, 'county', county / 10, wan(amount), 'disclosed'],
	])
	const shares = whole.cost_share
	expect(
		shares.map((it) => [it.line_start, it.part, it.government, it.share, it.amount_yuan, it.origin]),
	).toEqual(expected)
	// The county's share of the village parts: 322 + 900.9 + 193.2 + 22.54 = 1438.64 万元.
	const villages = shares.filter((it) => it.part === '村' && it.government === 'county')
	expect(villages.reduce((sum, it) => sum + (it.amount_yuan ?? 0n), 0n)).toBe(wan(1438.64))
})

test('the rates that the texts state', () => {
	const told = whole.unit_cost.filter(({ project_id }) => project_id !== null)
	expect(told.map((it) => [it.line_start, it.amount_yuan, it.per, it.period])).toEqual([
		[27, 10_000_000n, '村', null],
		[28, 10_000_000n, '村', null],
		[29, 350_000n, '人', '月'],
		[30, 350_000n, '人', '月'],
		[31, 6_000_000n, '村(社区)', '年'],
		[35, 700_000n, '人', '年'],
		[36, 4_000n, '人', '月'],
		[37, 7_000_000n, '重构村', null],
		[37, 15_000_000n, '非重构村(社区)', null],
		[38, 10_000n, '人', '月'],
		[38, 120_000n, '个', null],
		[38, 8_000n, '人', '月'],
		[40, 29_000n, '人', '天'],
		[40, 400_000n, '人', null],
	])
})
