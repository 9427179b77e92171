import { expect, test } from 'vitest'
import type { Project } from '../checks/check.ts'
import type { Reading } from '../reading.ts'
import { equations, evaluate } from './expression.ts'
import { formulas } from './formulas.ts'
import { rates } from './rate.ts'

type RowsOf<T extends Reading['table']> = Extract<Reading, { readonly table: T }>['row']

const project = (use: string, more: Partial<Project> = {}): Project => ({
	line_start: 7,
	line_end: 7,
	origin: 'disclosed',
	seq: 1,
	kind: 'task',
	code: null,
	name: '村办公经费',
	category: null,
	amount_yuan: null,
	amount_printed: null,
	amount_state: 'blank',
	fiscal_yuan: null,
	other_yuan: null,
	use_of_funds: use,
	objective: null,
	period: null,
	...more,
})
const rows = <T extends Reading['table']>(table: T, ...projects: readonly Project[]) =>
	[...formulas(projects)].flatMap((it) => (it.table === table ? [it.row as RowsOf<T>] : []))
const formulaOf = (use: string) => rows('formula', project(use))

test('arithmetic is exact, products before sums', () => {
	expect(evaluate('224-28×5')).toEqual({ over: 84n, under: 1n })
	// 0.1 + 0.2 is 0.3, which no binary float says.
	const sum = evaluate('0.1+0.2')
	expect(sum && sum.over * 10n === sum.under * 3n).toBe(true)
	expect(evaluate('7÷2')).toMatchObject({ over: 7n, under: 2n })
	expect(evaluate('7÷0')).toBeUndefined()
})

test('an equation is found with its claim and the units printed in it', () => {
	expect(equations('需12村×3.5万元=42万元,另1×1 =1')).toMatchObject([
		{
			expression: '12×3.5',
			claimed_printed: '42万元',
			terms: [
				{
					factors: [
						{ number: '12', unit: '村' },
						{ number: '3.5', unit: '万元' },
					],
				},
			],
		},
	])
	expect(equations('（2017〕41号=执行, 3:1=3')).toEqual([])
})

test('a rate says per what and per which period', () => {
	const told = (text: string) =>
		rates(text).map(({ number, unit, per, period }) => [number, unit, per, period])
	expect(told('人均每月3500元')).toEqual([['3500', '元', '人', '月']])
	expect(told('每村(社区)每年6万元')).toEqual([['6', '万元', '村(社区)', '年']])
	expect(told('每个重构村7万元')).toEqual([['7', '万元', '重构村', null]])
	expect(told('每人每天培训费用600元')).toEqual([['600', '元', '人', '天']])
	expect(told('每名老师4000元')).toEqual([['4000', '元', '人', null]])
	expect(told('每月40元')).toEqual([['40', '元', null, '月']])
	expect(told('每年推荐党课不少于1部')).toEqual([])
})

test('units come from the rate, the counts and what is missing; the claim is as printed', () => {
	const told = '人均每月200元,省市县6:3:1的比例,需配套30×200×12×0.1=0.72万元'
	expect(formulaOf(told)).toEqual([
		{
			line_start: 7,
			line_end: 7,
			origin: 'disclosed',
			expression: '30×200×12×0.1',
			operand_units: '人×元/人·月×月×比例',
			computed_yuan: 720_000n,
			claimed_yuan: 720_000n,
			claimed_printed: '0.72万元',
		},
	])
})

test('a result that is no money has no yuan; a unit that nothing tells is said to be untold', () => {
	expect(formulaOf('多20-3×4=8人')).toMatchObject([
		{ computed_yuan: null, claimed_yuan: null, claimed_printed: '8人' },
	])
	expect(formulaOf('共计3×4=12万元')).toMatchObject([
		{ operand_units: '未说明×未说明', computed_yuan: null, claimed_yuan: 12_000_000n },
	])
})

test('products and totals told in words', () => {
	const told = '书记总数20人,取酬10人,每人每月100元,共12000元;新建6个,每个1200元,共7200元,以上预算共计19200元'
	expect(formulaOf(told)).toMatchObject([
		{ expression: '10×100×12', origin: 'derived', computed_yuan: 1_200_000n, claimed_yuan: 1_200_000n },
		{ expression: '6×1200', operand_units: '个×元/个', computed_yuan: 720_000n },
		{ expression: '12000+7200', operand_units: '元×元', claimed_printed: '19200元' },
	])
})

test('a price that follows another is a unit cost of its own, where the text counts what it is for', () => {
	const costs = (use: string) =>
		rows('unit_cost', project(use)).map((it) => [it.amount_yuan, it.per, it.value_printed])
	const told = '8个重构村,3个非重构村(社区),按每个重构村7万元,非重构村(社区)15万的标准'
	expect(costs(told)).toEqual([
		[7_000_000n, '重构村', '7万元'],
		[15_000_000n, '非重构村(社区)', '15万'],
	])
	expect(costs('8个重构村,按每个重构村7万元,其他15万的标准')).toEqual([[7_000_000n, '重构村', '7万元']])
})

test('a monthly rate without a claimed result, or a rate without a count, is no formula', () => {
	expect(formulaOf('共30人,每人每月200元')).toEqual([])
	expect(formulaOf('每村10万元')).toEqual([])
})

test('what governments share: the county’s amount as printed, the others derived from it', () => {
	const told = '行政村按照省市县6:3:1计算,每村3万元,需5×3×0.1=1.5万元,社区按照省市县4:5:1计算'
	const own = rows('cost_share', project(told))
	expect(own.map((it) => [it.part, it.government, it.share, it.amount_yuan, it.origin])).toEqual([
		['村', 'province', 0.6, 9_000_000n, 'derived'],
		['村', 'city', 0.3, 4_500_000n, 'derived'],
		['村', 'county', 0.1, 1_500_000n, 'disclosed'],
		['社区', 'province', 0.4, null, 'disclosed'],
		['社区', 'city', 0.5, null, 'disclosed'],
		['社区', 'county', 0.1, null, 'disclosed'],
	])
})

test('a whole amount is the county’s share where count, rate and share come to it, and not otherwise', () => {
	const told = '每村3万元,省市县6:3:1。本县40个村'
	const county = (amount: bigint) =>
		rows('cost_share', project(told, { amount_yuan: amount })).find((it) => it.government === 'county')
	expect(county(12_000_000n)?.amount_yuan).toBe(12_000_000n)
	expect(county(12_000_001n)?.amount_yuan).toBeNull()
})

test('a text of a million characters takes no longer than its length', () => {
	const long = '1×1每人每共需社区按照省市县1:'.repeat(50_000)
	const start = performance.now()
	rows('formula', project(long))
	expect(performance.now() - start).toBeLessThan(5_000)
})
