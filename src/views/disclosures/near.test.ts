import { expect, test } from 'vitest'
import { many } from '../../../test/support/many.ts'
import { budgetsLike, nearestByCode, nearestBySize } from './near.ts'

const SIZES = new Map([
	['100001', 500],
	['100002', 480],
	['100003', 530],
	['100004', 470],
	['100005', 900],
])

test('nearest by a size: the smallest differences, ties to the smaller code, and the county itself', () => {
	const near = (county: string, count: number) => nearestBySize({ county, by: 'people', count }, SIZES)
	expect(near('100001', 1)).toEqual(['100001', '100002'])
	// 470 and 530 are as far from 500.
	expect(near('100001', 2)).toEqual(['100001', '100002', '100003'])
	expect(near('100005', 1)).toEqual(['100003', '100005'])
	expect(near('100001', 99)).toEqual([...SIZES.keys()])
	expect(near('999999', 3)).toEqual(['999999'])
})

test('next by code: as many on either side, and more on one side where the other ends', () => {
	const near = (county: string, count: number) =>
		nearestByCode({ county, by: 'code', count }, [...SIZES.keys(), '100003'])
	expect(near('100003', 2)).toEqual(['100002', '100003', '100004'])
	expect(near('100001', 2)).toEqual(['100001', '100002', '100003'])
	expect(near('100005', 3)).toEqual(['100002', '100003', '100004', '100005'])
	expect(near('100003', 99)).toEqual([...SIZES.keys()])
})

const [first] = many
if (!first) throw new Error('no disclosure')
const budget = (county_code: string, department_slug: string, stated_total: number | null, more = {}) => ({
	...first,
	...{ county_code, department_slug, stated_total, fiscal_year: 2024, ...more },
})

test('budgets are compared by the same departments, year and scope, and only where all of them are told', () => {
	const known = [
		budget('100001', 'zuzhibu', 10),
		budget('100001', 'jiaoyuju', 5),
		budget('100001', 'shuiliju', 99, { fiscal_year: 2023 }),
		budget('100002', 'zuzhibu', 11),
		budget('100002', 'jiaoyuju', 6),
		budget('100002', 'shuiliju', 100),
		// One of the two is missing, or not told.
		budget('100003', 'zuzhibu', 10),
		budget('100004', 'zuzhibu', 10),
		budget('100004', 'jiaoyuju', null),
		// Projects alone are no whole budget; final accounts are none.
		budget('100005', 'zuzhibu', 10),
		budget('100005', 'jiaoyuju', 5, { scope: 'projects' }),
		budget('100006', 'zuzhibu', 10, { stage: 'final' }),
		budget('100006', 'jiaoyuju', 5, { stage: 'final' }),
	]
	expect([...budgetsLike('100001', known)]).toEqual([
		['100001', 15],
		['100002', 17],
	])
	expect(budgetsLike('999999', known).size).toBe(0)
})
