import { describe, expect, test } from 'vitest'
import { documentOf, linesOf } from './read.fixture.ts'
import { budget, HEADING, read, rows, wan, type RowsOf } from './julu.fixture.ts'

const lines = rows('budget_line')
const findings = rows('finding')

const amount = (it: RowsOf<'budget_line'> | undefined) => it?.amount_yuan ?? null

test('the document names its department, year and total', async () => {
	const { department, document } = await documentOf('julu.txt', linesOf('julu-2024-department-budget.txt'))
	const { title, printed_code, fiscal_year, scope, amount_unit, stated_total_yuan, template_family } = {
		...document[0],
		printed_code: department[0]?.printed_code,
	}
	expect({
		...{ title, department_name: department[0]?.name, printed_code, fiscal_year, scope },
		...{ amount_unit, stated_total_yuan, template_family },
	}).toEqual(HEADING)
	expect(document[0]).toMatchObject({ layout: 'by_headings', identity: 'printed' })
	expect(department[0]?.department_id).toBe('130529-zuzhibu')
})

test('every printed amount and every item without a budget is a line', () => {
	const count = (statement: string) =>
		(['printed', 'blank', 'unreadable', 'inferred'] as const).map(
			(state) => lines.filter((it) => it.statement === statement && it.amount_state === state).length,
		)
	expect({
		revenue_expenditure_summary: count('revenue_expenditure_summary'),
		income_by_function: count('income_by_function'),
		expenditure_by_function: count('expenditure_by_function'),
		appropriation_summary: count('appropriation_summary'),
		general_public_expenditure: count('general_public_expenditure'),
		basic_expenditure_by_economic: count('basic_expenditure_by_economic'),
		government_fund_expenditure: count('government_fund_expenditure'),
		state_capital_expenditure: count('state_capital_expenditure'),
		three_public: count('three_public'),
	}).toEqual({
		revenue_expenditure_summary: [11, 28, 3, 3],
		income_by_function: [112, 0, 0, 0],
		expenditure_by_function: [82, 0, 0, 0],
		appropriation_summary: [25, 29, 0, 0],
		general_public_expenditure: [76, 0, 0, 0],
		basic_expenditure_by_economic: [37, 0, 0, 0],
		government_fund_expenditure: [8, 0, 0, 0],
		state_capital_expenditure: [0, 0, 0, 0],
		three_public: [0, 0, 0, 0],
	})
})

/** 项 of the expenditure table: total, basic, project in 万元, and the first line. */
const ITEMS: readonly (readonly [string, string, string, string | null, string | null, number])[] = [
	['2010399', '其他政府办公厅(室)及相关机构事务支出', '3.00', null, '3.00', 146],
	['2013201', '行政运行', '334.12', '242.18', '91.94', 146],
	['2013202', '一般行政管理事务', '35.00', null, '35.00', 146],
	['2013204', '公务员事务', '25.00', null, '25.00', 146],
	['2013250', '事业运行', '236.10', '72.40', '163.70', 146],
	['2013299', '其他组织事务支出', '259.80', null, '259.80', 146],
	['2060208', '科技人才队伍建设', '5.00', null, '5.00', 146],
	['2080501', '行政单位离退休', '33.65', '33.65', null, 146],
	['2080505', '机关事业单位基本养老保险缴费支出', '38.00', '38.00', null, 146],
	['2082701', '财政对失业保险基金的补助', '1.40', '1.40', null, 146],
	['2082702', '财政对工伤保险基金的补助', '2.30', '2.30', null, 157],
	['2101101', '行政单位医疗', '14.00', '14.00', null, 160],
	['2101102', '事业单位医疗', '4.00', '4.00', null, 161],
	['2101103', '公务员医疗补助', '5.00', '5.00', null, 162],
	['2109999', '其他卫生健康支出', '2.80', null, '2.80', 164],
	['2120899', '其他国有土地使用权出让收入安排的支出', '21.00', null, '21.00', 167],
	['2130152', '对高校毕业生到基层任职补助', '11.47', null, '11.47', 170],
	['2130705', '对村民委员会和村党支部的补助', '6538.30', null, '6538.30', 172],
	['2210201', '住房公积金', '32.00', '32.00', null, 175],
]

test('the leaves of the expenditure table carry basic and project expenditure', () => {
	const own = lines.filter((it) => it.statement === 'expenditure_by_function' && it.is_leaf)
	const of = (code: string | null, measure: string) =>
		amount(own.find((it) => it.function_code === code && it.measure === measure))
	const found = own
		.filter((it) => it.measure === 'total')
		.map(({ function_code: code, item_name, line_start, level }) => [
			...[code, item_name, line_start, level],
			...[of(code, 'total'), of(code, 'basic'), of(code, 'project')],
		])
	expect(found).toEqual(
		ITEMS.map(([code, name, total, basic, project, line]) => [
			...[code, name, line, 3],
			...[wan(total), basic && wan(basic), project && wan(project)],
		]),
	)
})

describe('the flattened page', () => {
	const page = lines.filter((it) => it.line_start === 146)

	test('gives the rows that only one reading allows, marked as inferred', () => {
		expect(new Set(page.map((it) => it.origin))).toEqual(new Set(['inferred_exact']))
		expect(page).toHaveLength(43)
		expect(findings.filter((it) => it.rule === 'flattened-page').map((it) => it.line_start)).toEqual([146])
	})

	test('keeps what was printed, and the row numbers that are left', () => {
		const total = page.filter((it) => it.level === 0)
		expect(total.map((it) => [it.measure, it.amount_printed, it.amount_yuan])).toEqual([
			['total', '7601.94', wan('7601.94')],
			['basic', '444, 93', wan('444.93')],
			['project', '7157, 01', wan('7157.01')],
		])
		const numbers = page.filter((it) => it.measure === 'total').map((it) => it.row_no)
		expect(numbers).toEqual([null, null, 3, 4, 5, 6, null, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
	})

	test('gives no row where the sums allow none', () => {
		const damaged = read({
			lines: budget.lines.map((it) => it.replace('7601.94 444, 93', '7601.94 444, 94')),
		})
		const left = rows('budget_line', damaged).filter((it) => it.line_start === 146)
		const said = rows('finding', damaged).filter((it) => it.rule === 'flattened-page-unread')
		expect([left.length, said.length]).toEqual([0, 1])
	})
})

/** 类 with money, in 万元; every other item of the summaries is blank. */
const CLASSES = [
	['一、一般公共服务支出', '893.02'],
	['六、科学技术支出', '5.00'],
	['八、社会保障和就业支出', '75.35'],
	['十、卫生健康支出', '25.80'],
	['十二、城乡社区支出', '21.00'],
	['十三、农林水支出', '6549.77'],
	['二十、住房保障支出', '32.00'],
] as const

test.for(['revenue_expenditure_summary', 'appropriation_summary'] as const)(
	'%s has its 31 items',
	(statement) => {
		const items = lines.filter(
			(it) =>
				it.statement === statement &&
				it.direction === 'expenditure' &&
				it.measure === 'total' &&
				it.fund === null &&
				it.item_name.includes('、'),
		)
		expect(items).toHaveLength(31)
		expect(items.every((it) => it.is_leaf && it.level === 1)).toBe(true)
		const printed = items.filter((it) => it.amount_state === 'printed')
		expect(printed.map((it) => [it.item_name, it.amount_yuan])).toEqual(
			CLASSES.map(([name, printed]) => [name, wan(printed)]),
		)
		expect(items.find((it) => it.item_name === '二、外交支出')?.amount_state).toBe('blank')
	},
)

test('the appropriation summary divides expenditure by fund and opens with what was carried over', () => {
	const own = lines.filter((it) => it.statement === 'appropriation_summary')
	const grand = own.filter((it) => it.item_name === '支出总计')
	expect(grand.map((it) => [it.fund, it.amount_yuan])).toEqual([
		[null, wan('7601.94')],
		['general_public', wan('7580.94')],
		['government_fund', wan('21.00')],
	])
	const opening = own.filter(
		(it) => it.direction === 'revenue' && it.line_start >= 228 && it.line_start <= 231,
	)
	expect(opening.map((it) => [it.item_name, it.level, it.is_leaf, it.fund, it.amount_yuan])).toEqual([
		['年初财政拨款结转和结余', 1, false, null, wan('21.00')],
		['一、一般公共预算拨款', 2, true, 'general_public', null],
		['二、政府性基金预算拨款', 2, true, 'government_fund', wan('21.00')],
		['三、国有资本经营预算拨款', 2, true, 'state_capital', null],
	])
	expect(findings.filter((it) => it.rule === 'figures-in-label').map((it) => it.line_start)).toEqual([
		230, 231,
	])
})

test('a lost total is unreadable, and beside it stands what the sums give', () => {
	const totals = lines.filter(
		(it) =>
			it.statement === 'revenue_expenditure_summary' && it.direction === 'expenditure' && it.line_start >= 75,
	)
	expect(totals.map((it) => [it.item_name, it.amount_state, it.origin, it.amount_yuan])).toEqual([
		['本年支出合计', 'unreadable', 'disclosed', null],
		['本年支出合计', 'inferred', 'inferred_exact', wan('7601.94')],
		['年终结转结余', 'unreadable', 'disclosed', null],
		['年终结转结余', 'inferred', 'inferred_exact', 0n],
		['支出总计', 'unreadable', 'disclosed', null],
		['支出总计', 'inferred', 'inferred_exact', wan('7601.94')],
	])
})

test('a name cut by a page break is joined, and its lines span both pages', () => {
	const cut = lines.filter((it) => it.statement === 'income_by_function' && it.function_code === '2109999')
	expect(cut.map((it) => [it.item_name, it.row_no, it.line_start, it.line_end, it.measure])).toEqual([
		['其他卫生健康支出', 27, 118, 125, 'total'],
		['其他卫生健康支出', 27, 118, 125, 'current_year'],
		['其他卫生健康支出', 27, 118, 125, 'fiscal_appropriation'],
	])
})

test('income carried over stands in its own column', () => {
	const carried = lines.filter((it) => it.measure === 'carried_over')
	expect(carried.map((it) => [it.function_code, it.amount_yuan])).toEqual(
		[null, '212', '21208', '2120899'].map((code) => [code, wan('21.00')]),
	)
})

test('basic expenditure stands by economic code, divided into personnel and public funds', () => {
	const own = lines.filter((it) => it.statement === 'basic_expenditure_by_economic')
	const of = (code: string | null) =>
		own.filter((it) => it.economic_code === code).map((it) => [it.measure, it.amount_yuan])
	expect(of(null)).toEqual([
		['total', wan('444.93')],
		['personnel', wan('389.55')],
		['public_funds', wan('55.38')],
	])
	expect(of('30101')).toEqual([
		['total', wan('257.00')],
		['personnel', wan('257.00')],
	])
	expect(of('30201')).toEqual([
		['total', wan('18.88')],
		['public_funds', wan('18.88')],
	])
	expect(own.every((it) => it.fund === 'general_public' && it.function_code === null)).toBe(true)
})
