import type { Check, Line } from './check.ts'
import { byCode, coded, isWhollyAppropriated, same, totalOf, type Pair } from './across.ts'
import { grouped } from './grouped.ts'
import { cell, items, sum, type Item } from './item.ts'
import { bareName, fundsOf, side, SUMMARIES, type Summary } from './summary.ts'

/** The statement of each fund by function. */
const BY_FUND = {
	general_public: 'general_public_expenditure',
	government_fund: 'government_fund_expenditure',
	state_capital: 'state_capital_expenditure',
} as const
const FUND_STATEMENTS = Object.values(BY_FUND)

const incomeEqualsExpenditure = same(
	{
		id: 'income-equals-expenditure-by-code',
		zh: '收入总表与支出总表的同一科目金额相等',
		en: 'Income and expenditure agree for every code',
	},
	(lines) => {
		// A final account spends what earlier years left and leaves money itself: its two sides differ, item by item.
		const [income, spent] = [totalOf(lines, 'income_by_function'), totalOf(lines, 'expenditure_by_function')]
		const carried = side(lines, 'revenue_expenditure_summary', 'revenue').carried
		if (carriesOver(carried, income) && cell(income, 'total') !== cell(spent, 'total')) return []
		return byCode(items(lines, 'expenditure_by_function'), items(lines, 'income_by_function')).map((it) => ({
			at: it.at,
			of: null,
			expected: cell(it.other, 'total'),
			actual: cell(it.checked, 'total'),
		}))
	},
)

const fundsMakeUpExpenditure = same(
	{
		id: 'funds-make-up-expenditure-by-code',
		zh: '各类财政拨款支出表之和等于支出总表的同一科目',
		en: 'The statements by fund make up the expenditure of every code',
	},
	(lines) => {
		if (!isWhollyAppropriated(lines)) return []
		const funds = FUND_STATEMENTS.map((statement) => items(lines, statement))
		const byFund = funds.map(coded)
		return byCode(items(lines, 'expenditure_by_function'), funds.flat()).flatMap(({ at, checked }) =>
			(['total', 'basic', 'project'] as const).map((measure) => ({
				at,
				of: measure,
				expected: sum(byFund.map((of) => cell(of.get(at.code), measure))),
				actual: cell(checked, measure),
			})),
		)
	},
)

const basicByEconomic = same(
	{
		id: 'basic-by-economic-equals-basic-by-function',
		zh: '基本支出表（按经济分类）合计等于一般公共预算支出表的基本支出',
		en: 'Basic expenditure by economic code equals basic expenditure by function',
	},
	(lines) => {
		const at = totalOf(lines, 'basic_expenditure_by_economic')
		const expected = cell(totalOf(lines, 'general_public_expenditure'), 'basic')
		const whole = cell(totalOf(lines, 'expenditure_by_function'), 'basic')
		const actual = cell(at, 'total')
		if (!at) return []
		const pair = { at, of: 'general_public_expenditure', expected, actual }
		return isWhollyAppropriated(lines)
			? [pair, { at, of: 'expenditure_by_function', expected: whole, actual }]
			: [pair]
	},
)

/** Money of earlier years stands in the summary alone: the statement of income has no column for it. */
const carriesOver = (carried: Item | undefined, income: Item | undefined): boolean =>
	typeof cell(carried, 'total') === 'bigint' &&
	income !== undefined &&
	cell(income, 'carried_over') === undefined

const summaryRevenue = same(
	{
		id: 'summary-revenue-equals-income',
		zh: '收支总表的收入等于收入总表',
		en: 'The revenue of the summary equals the income by function',
	},
	(lines) => {
		const income = totalOf(lines, 'income_by_function')
		const { current, carried, grand } = side(lines, 'revenue_expenditure_summary', 'revenue')
		const pairs = carriesOver(carried, income)
			? ([{ at: current, measure: 'total' }] as const)
			: ([
					{ at: grand, measure: 'total' },
					{ at: current, measure: 'current_year' },
					{ at: carried, measure: 'carried_over' },
				] as const)
		return pairs.flatMap(({ at, measure }) =>
			at ? [{ at, of: measure, expected: cell(income, measure), actual: cell(at, 'total') }] : [],
		)
	},
)

const summaryExpenditure = same(
	{
		id: 'summary-expenditure-equals-classes',
		zh: '收支总表的支出等于各支出表的类与合计',
		en: 'The expenditure of a summary equals the classes and totals of the statements by function',
	},
	(lines) =>
		SUMMARIES.flatMap((summary) =>
			fundsOf(summary, 'expenditure').flatMap((fund) => [
				...classPairs(lines, summary, fund),
				...totalPair(lines, summary, fund),
			]),
		),
)

/** The statements that a column of a summary sums up. */
function sources(summary: Summary, fund: Line['fund']): readonly Line['statement'][] {
	if (fund) return [BY_FUND[fund]]
	return summary === 'appropriation_summary' ? FUND_STATEMENTS : ['expenditure_by_function']
}

const classes = (lines: readonly Line[], summary: Summary, fund: Line['fund']) =>
	sources(summary, fund).flatMap((statement) => items(lines, statement).filter((it) => it.level === 1))

function classPairs(lines: readonly Line[], summary: Summary, fund: Line['fund']): readonly Pair[] {
	const { items: own } = side(lines, summary, 'expenditure')
	const all = classes(lines, summary, fund)
	const named = new Set(own.map(bareName))
	const unknown = all.filter((it) => !named.has(it.item_name))
	const byName = grouped(all, (it) => it.item_name)
	const pair = (at: Item, name: string, actual: Pair['actual']): Pair => ({
		at,
		of: [summary, fund].filter(Boolean).join(' '),
		expected: sum((byName.get(name) ?? []).map((it) => cell(it, 'total'))),
		actual,
	})
	return [
		...own.map((at) => pair(at, bareName(at), cell(at, 'total', fund))),
		...unknown.map((at) => pair(at, at.item_name, undefined)),
	]
}

function totalPair(lines: readonly Line[], summary: Summary, fund: Line['fund']): readonly Pair[] {
	const { grand, current, carried } = side(lines, summary, 'expenditure')
	// What is left for the next year is part of the grand total and of no statement of expenditure.
	const at = typeof cell(carried, 'total') === 'bigint' && current ? current : grand
	if (!at) return []
	const totals = sources(summary, fund).map((statement) => cell(totalOf(lines, statement), 'total'))
	return [{ at, of: fund, expected: sum(totals), actual: cell(at, 'total', fund) }]
}

/** Statements of one budget that must say the same. */
export const statementsAgree: readonly Check[] = [
	incomeEqualsExpenditure,
	fundsMakeUpExpenditure,
	basicByEconomic,
	summaryRevenue,
	summaryExpenditure,
]
