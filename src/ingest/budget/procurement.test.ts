import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { fundsMakeUpPurchase, purchasesMakeUpTotal } from '../checks/procurement.ts'
import { documentRows } from '../checks/rows.ts'
import { readBudget } from './read.ts'

const rowsOf = (text: string) =>
	[...readBudget(fromText('made-up.txt', text))].flatMap((it) =>
		it.table === 'budget_line' && it.row.statement === 'procurement'
			? [[it.row.item_name, it.row.measure, it.row.fund, it.row.amount_yuan, it.row.is_leaf]]
			: [],
	)

const BORDERED = `政府采购预算表
单位：万元
采购项目名称\t采购品目\t采购目录编码\t数量\t计量单位\t单价\t资金来源\t\t
\t\t\t\t\t\t合计\t一般公共预算\t政府性基金
合计\t\t\t\t\t\t36.50\t30.50\t6.00
办公设备购置\t台式计算机\tA02010105\t10\t台\t0.60\t6.00\t6.00\t
水库除险加固监理\t工程监理\tC20020000\t1\t项\t6.00\t6.00\t\t6.00
`

test('what is bought is a row for each fund; how many and at what price are no amounts', () => {
	expect(rowsOf(BORDERED)).toEqual([
		['合计', 'total', null, 36_500_000n, false],
		['合计', 'total', 'general_public', 30_500_000n, false],
		['合计', 'total', 'government_fund', 6_000_000n, false],
		['办公设备购置·台式计算机', 'total', null, 6_000_000n, true],
		['办公设备购置·台式计算机', 'total', 'general_public', 6_000_000n, true],
		['水库除险加固监理·工程监理', 'total', null, 6_000_000n, true],
		['水库除险加固监理·工程监理', 'total', 'government_fund', 6_000_000n, true],
	])
})

const SET_BY_BLANKS = `                          部门政府采购支出表
                                                              单位：元
采购项目            采购品目            数量      金额合计      财政拨款      其他资金
合计                                            365,000.00    305,000.00     60,000.00
办公设备购置        台式计算机            10     60,000.00     60,000.00
物业管理服务        物业管理               1    245,000.00    245,000.00
水库除险加固监理    工程监理               1     60,000.00                   60,000.00
`

test('columns set by blanks are told by all rows of a page', () => {
	expect(rowsOf(SET_BY_BLANKS).filter(([, , , , isLeaf]) => isLeaf)).toEqual([
		['办公设备购置·台式计算机', 'total', null, 6_000_000n, true],
		['办公设备购置·台式计算机', 'fiscal_appropriation', null, 6_000_000n, true],
		['物业管理服务·物业管理', 'total', null, 24_500_000n, true],
		['物业管理服务·物业管理', 'fiscal_appropriation', null, 24_500_000n, true],
		['水库除险加固监理·工程监理', 'total', null, 6_000_000n, true],
		['水库除险加固监理·工程监理', 'other_income', null, 6_000_000n, true],
	])
})

test('an empty table has no rows, and services bought from others are a table of their own', () => {
	expect(rowsOf(BORDERED.split('\n').slice(0, 4).join('\n'))).toEqual([])
	expect(rowsOf(BORDERED.replace('政府采购预算表', '政府购买服务支出预算表'))).toEqual([])
})

const HEADING = {
	title: '2024年部门预算',
	department_name: '柳溪县水利局',
	printed_code: null,
	fiscal_year: 2024,
	scope: 'department_budget',
	amount_unit: '万元',
	stated_total_yuan: null,
	template_family: null,
} as const

/** For each comparison its subject, what is expected and found in cents, and the outcome. */
const compared = (text: string, check: typeof purchasesMakeUpTotal) =>
	[...check.run(documentRows(HEADING, [...readBudget(fromText('made-up.txt', text))]))].flatMap((it) =>
		it.table === 'reconciliation' ? [[it.row.subject, it.row.expected, it.row.actual, it.row.outcome]] : [],
	)

test('purchases are held against their total in each column, and the money of each against its amount', () => {
	// 6.00 + 6.00 = 12.00 is not the printed 36.50: a row of the table is not there.
	expect(compared(BORDERED, purchasesMakeUpTotal)).toEqual([
		['procurement 合计', 1_200_0000n, 3_650_0000n, 'fails'],
		['procurement 合计 general_public', 600_0000n, 3_050_0000n, 'fails'],
		['procurement 合计 government_fund', 600_0000n, 600_0000n, 'holds'],
	])
	expect(compared(BORDERED, fundsMakeUpPurchase).map(([, , , outcome]) => outcome)).toEqual([
		'holds',
		'holds',
		'holds',
	])
	// 60,000 + 245,000 + 60,000 = 365,000
	expect(compared(SET_BY_BLANKS, purchasesMakeUpTotal)).toEqual([
		['procurement 合计', 36_500_000n, 36_500_000n, 'holds'],
		['procurement 合计 fiscal_appropriation', 30_500_000n, 30_500_000n, 'holds'],
		['procurement 合计 other_income', 6_000_000n, 6_000_000n, 'holds'],
	])
	const wrong = SET_BY_BLANKS.replace('245,000.00    245,000.00', '245,000.00    235,000.00')
	expect(compared(wrong, fundsMakeUpPurchase).map(([, , , outcome]) => outcome)).toEqual([
		'holds',
		'holds',
		'fails',
		'holds',
	])
})
