import { expect, test } from 'vitest'
import type { Reading } from '../reading.ts'
import { understand } from '../text/value.ts'
import { unitCosts } from './unit-costs.ts'

interface Printed {
	readonly value: string
	readonly name: string | null
	readonly description?: string
	readonly unit?: string
	readonly class1?: '成本' | '产出' | null
}

function indicator({ value, name, description, unit, class1 = '成本' }: Printed): Reading {
	const context = { amountUnit: '元', name, unit: unit ?? null, cost: class1 === '成本' } as const
	const read = understand(value, context)
	return {
		table: 'indicator',
		row: {
			line_start: 7,
			line_end: 8,
			origin: 'disclosed',
			seq: 3,
			class1,
			class1_printed: null,
			class1_origin: null,
			class2: null,
			class2_origin: null,
			name,
			description: description ?? null,
			weight: null,
			basis: null,
			operator: read.operator,
			value: read.value,
			value_low: read.value_low,
			value_high: read.value_high,
			value_kind: read.value_kind,
			value_printed: read.value_printed,
			value_state: read.value_state,
			unit: read.unit,
		},
		project_line: 2,
	}
}

const costs = (printed: Printed) =>
	[...unitCosts([indicator(printed)])].map(({ row }) => [
		row.origin,
		row.amount_yuan,
		row.amount_high_yuan,
		row.per,
		row.period,
	])

test('a cost per something is a row that names its indicator, its project and its lines', () => {
	const description = '平均每个村级组织每年办公费用'
	expect([...unitCosts([indicator({ value: '≥12万元', name: '办公费标准', description })])]).toEqual([
		{
			table: 'unit_cost',
			row: {
				line_start: 7,
				line_end: 8,
				origin: 'disclosed',
				item: '办公费标准',
				amount_yuan: 12_000_000n,
				amount_high_yuan: null,
				per: '村级组织',
				period: '年',
				value_printed: '≥12万元',
			},
			project_line: 2,
			indicator_seq: 3,
		},
	])
})

test.for([
	[{ value: '5-10 万/个', name: '村级建设补助' }, ['disclosed', 5_000_000n, 10_000_000n, '个', null]],
	[{ value: '5000-10000/人', name: '学历提升' }, ['suggested', 500_000n, 1_000_000n, '人', null]],
	[{ value: '2000', unit: '元', name: '工资，每人每月' }, ['disclosed', 200_000n, null, '人', '月']],
	[
		{ value: '45', unit: '万元', name: '每个服务中心补助' },
		['disclosed', 45_000_000n, null, '服务中心', null],
	],
	[{ value: '≤ 550', name: '人均培训成本(元)' }, ['disclosed', 55_000n, null, '人', null]],
	[{ value: '400 元/月', name: '社区党务工作者优秀' }, ['suggested', 40_000n, null, '人', '月']],
	[
		{ value: '0.1万元', name: '补助标准', description: '每人每月金额' },
		['disclosed', 100_000n, null, '人', '月'],
	],
	[{ value: '350 元', name: '人均体检成本', class1: null }, ['disclosed', 35_000n, null, '人', null]],
] as const)('%j', ([printed, expected]) => expect(costs(printed)).toEqual([expected]))

test.for([
	{ value: '8 万元', name: '关工委工作' },
	{ value: '1万元', name: '维护费标准', description: '每年维护经费总额' },
	{ value: '5000 元', name: '人均收入', class1: '产出' },
	{ value: '10 人', name: '每个中心人数' },
	{ value: '明显', name: '每个中心补助' },
	{ value: '5 万元/个', name: null },
] as const)('%j is no cost per something', (printed) => expect(costs(printed)).toEqual([]))

test('a cost that the layout read itself stands once', () => {
	const read = indicator({ value: '5 万元/个', name: '社区' })
	const [own] = [...unitCosts([read])]
	if (!own) throw new Error('no cost was read')
	expect([...unitCosts([read, own])]).toEqual([])
})
