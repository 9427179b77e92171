import { describe, expect, test } from 'vitest'
import { budget, HEADING, read } from '../published/julu.fixture.ts'
import type { DocumentRows, Line, Project } from './check.ts'
import { sumChecks as checks } from './checks.ts'
import { documentRows } from './rows.ts'

const printed = documentRows(HEADING, read(budget))

const run = (id: string, of: DocumentRows) => {
	const check = checks.find((it) => it.id === id)
	if (!check) throw new Error(`There is no check ${id}.`)
	const found = [...check.run(of)]
	const outcomes = found.flatMap((it) => (it.table === 'reconciliation' ? [it.row] : []))
	return { outcomes, findings: found.flatMap((it) => (it.table === 'finding' ? [it.row] : [])) }
}
const subjects = (id: string, of: DocumentRows, outcome: string) =>
	run(id, of)
		.outcomes.filter((it) => it.outcome === outcome)
		.map((it) => it.subject)

/** One yuan more than printed, in the lines that match. */
const withLine = (match: Partial<Line>): DocumentRows => ({
	...printed,
	lines: printed.lines.map((line) =>
		Object.entries(match).every(([key, value]) => line[key as keyof Line] === value)
			? { ...line, amount_yuan: (line.amount_yuan ?? 0n) + 100n }
			: line,
	),
})
const withProject = (seq: number, change: (project: Project) => Partial<Project>): DocumentRows => ({
	...printed,
	projects: printed.projects.map((it) => (it.seq === seq ? { ...it, ...change(it) } : it)),
})

/** How often each check can be asked of the document: how many hold, and how many cannot be formed. */
const ASKED: Readonly<Record<string, readonly [number, number]>> = {
	// The prose states 7601.94 万元.
	'stated-total-equals-expenditure': [1, 0],
	// Two summaries; the second by two funds as well. The first one's 支出总计 is unreadable.
	'revenue-equals-expenditure': [3, 1],
	// Five equations of revenue, six of expenditure by total and two funds; two of lost totals.
	'items-make-up-summary-total': [11, 2],
	// Seven 类 with money and two totals.
	'funds-make-up-item': [9, 0],
	'basic-and-project-make-up-total': [77, 0],
	// 38 rows, three of which have only what was carried over.
	'current-year-and-carried-over-make-up-total': [38, 0],
	'kinds-of-income-make-up-current-year': [35, 0],
	'personnel-and-public-funds-make-up-total': [18, 0],
	'income-equals-expenditure-by-code': [38, 0],
	'basic-by-economic-equals-basic-by-function': [2, 0],
	'summary-revenue-equals-income': [3, 0],
	'projects-make-up-project-expenditure': [1, 0],
	'fiscal-and-other-make-up-project': [35, 0],
}

test.for(Object.entries(ASKED))('%s holds wherever it can be asked', ([id, [holds, unformed]]) => {
	const { outcomes, findings } = run(id, printed)
	const count = (outcome: string) => outcomes.filter((it) => it.outcome === outcome).length
	expect([count('holds'), count('cannot_be_formed'), count('fails'), findings.length]).toEqual([
		holds,
		unformed,
		0,
		0,
	])
})

test('no check of the whole budget fails, and each subject is asked once', () => {
	const all = checks.flatMap((check) => run(check.id, printed).outcomes)
	expect(all.filter((it) => it.outcome === 'fails')).toEqual([])
	expect(all.length).toBeGreaterThan(500)
	expect(new Set(all.map((it) => `${it.rule}\t${it.subject}`)).size).toBe(all.length)
})

/** For each check, one amount of the document made a yuan larger, and the subject that fails by it. */
const DAMAGE: readonly (readonly [string, Partial<Line>, string])[] = [
	[
		'revenue-equals-expenditure',
		{ statement: 'appropriation_summary', item_name: '收入总计' },
		'appropriation_summary 支出总计',
	],
	[
		'items-make-up-summary-total',
		{ statement: 'appropriation_summary', item_name: '六、科学技术支出', fund: 'general_public' },
		'appropriation_summary 本年支出合计 expenditure general_public',
	],
	[
		'items-make-up-summary-total',
		{ statement: 'appropriation_summary', item_name: '二、政府性基金预算拨款', level: 2 },
		'appropriation_summary 年初财政拨款结转和结余 revenue',
	],
	[
		'funds-make-up-item',
		{ statement: 'appropriation_summary', item_name: '十二、城乡社区支出', fund: 'government_fund' },
		'appropriation_summary 十二、城乡社区支出',
	],
	[
		'children-make-up-parent',
		{ statement: 'expenditure_by_function', function_code: '2082702', measure: 'basic' },
		'expenditure_by_function 20827 财政对其他社会保险基金的补助 basic',
	],
	[
		'children-make-up-parent',
		{ statement: 'basic_expenditure_by_economic', economic_code: '30305', measure: 'personnel' },
		'basic_expenditure_by_economic 303 对个人和家庭的补助 personnel',
	],
	[
		'basic-and-project-make-up-total',
		{ statement: 'general_public_expenditure', function_code: '2013201', measure: 'project' },
		'general_public_expenditure 2013201 行政运行',
	],
	[
		'current-year-and-carried-over-make-up-total',
		{ statement: 'income_by_function', function_code: '212', measure: 'carried_over' },
		'income_by_function 212 城乡社区支出',
	],
	[
		'kinds-of-income-make-up-current-year',
		{ statement: 'income_by_function', function_code: '206', measure: 'fiscal_appropriation' },
		'income_by_function 206 科学技术支出',
	],
	[
		'personnel-and-public-funds-make-up-total',
		{ statement: 'basic_expenditure_by_economic', economic_code: '30201', measure: 'public_funds' },
		'basic_expenditure_by_economic 30201 办公费',
	],
	[
		'income-equals-expenditure-by-code',
		{ statement: 'income_by_function', function_code: '2130705', measure: 'total' },
		'expenditure_by_function 2130705 对村民委员会和村党支部的补助',
	],
	[
		'funds-make-up-expenditure-by-code',
		{ statement: 'government_fund_expenditure', function_code: '2120899', measure: 'project' },
		'expenditure_by_function 2120899 其他国有土地使用权出让收入安排的支出 project',
	],
	[
		'basic-by-economic-equals-basic-by-function',
		{ statement: 'general_public_expenditure', level: 0, measure: 'basic' },
		'basic_expenditure_by_economic 合计 general_public_expenditure',
	],
	[
		'summary-revenue-equals-income',
		{ statement: 'revenue_expenditure_summary', item_name: '上年结转结余' },
		'revenue_expenditure_summary 上年结转结余 carried_over',
	],
	[
		'summary-expenditure-equals-classes',
		{ statement: 'revenue_expenditure_summary', item_name: '十、卫生健康支出' },
		'revenue_expenditure_summary 十、卫生健康支出 revenue_expenditure_summary',
	],
	[
		'projects-make-up-project-expenditure',
		{ statement: 'expenditure_by_function', level: 0, measure: 'project' },
		'expenditure_by_function project',
	],
	[
		'stated-total-equals-expenditure',
		{ statement: 'expenditure_by_function', level: 0, measure: 'total' },
		'expenditure_by_function total',
	],
]

test.for(DAMAGE)('%s fails by one yuan too many', ([id, match, subject]) => {
	expect(subjects(id, printed, 'fails')).not.toContain(subject)
	const { outcomes, findings } = run(id, withLine(match))
	const failing = outcomes.filter((it) => it.outcome === 'fails')
	expect(failing.map((it) => it.subject)).toContain(subject)
	expect(findings).toHaveLength(failing.length)
	const finding = findings.find((it) => it.message_zh.includes(`（${subject}）`))
	expect(finding).toMatchObject({ rule: id, kind: 'reconciliation', severity: 'high', certainty: 'fact' })
})

test('every check has an amount that makes it fail', () => {
	const own = ['fiscal-and-other-make-up-project', 'projects-make-up-stated-total']
	// The document buys nothing; `budget/procurement.test.ts` makes these fail.
	const ofPurchases = ['purchases-make-up-total', 'funds-make-up-purchase']
	// It prints no overview of parts and tasks; `published/suixi.test.ts` makes these fail.
	const ofOverviews = ['parts-make-up-total', 'not-itemised']
	// It lists only what holds (`unit-confirmed.test.ts`): a product that differs covers part of a project, and proves nothing.
	const confirming = 'unit-confirmed'
	const covered = new Set([...DAMAGE.map(([id]) => id), ...own, ...ofPurchases, ...ofOverviews, confirming])
	expect(checks.map((it) => it.id).filter((id) => !covered.has(id))).toEqual([])
})

describe('projects', () => {
	test('a project whose fiscal money is not its amount fails', () => {
		const damaged = withProject(9, ({ fiscal_yuan }) => ({ fiscal_yuan: (fiscal_yuan ?? 0n) - 1n }))
		expect(subjects('fiscal-and-other-make-up-project', damaged, 'fails')).toEqual(['9 党校基础设施建设资金'])
	})

	test('a project without an amount leaves the sum unformed, not short', () => {
		const damaged = withProject(7, () => ({ amount_yuan: null, amount_state: 'blank' }))
		expect(run('projects-make-up-project-expenditure', damaged).outcomes.map((it) => it.outcome)).toEqual([
			'cannot_be_formed',
		])
	})
})

describe('what is not there', () => {
	const LEAF = { statement: 'general_public_expenditure', function_code: '2082701' } as const
	const hasIt = (line: Line) => line.statement === LEAF.statement && line.function_code === LEAF.function_code

	test('an unreadable part leaves the sum unformed', () => {
		const lines = printed.lines.map((line) =>
			hasIt(line) ? { ...line, amount_yuan: null, amount_state: 'unreadable' as const } : line,
		)
		const subject = 'general_public_expenditure 20827 财政对其他社会保险基金的补助 total'
		expect(subjects('children-make-up-parent', { ...printed, lines }, 'cannot_be_formed')).toContain(subject)
		expect(subjects('children-make-up-parent', { ...printed, lines }, 'fails')).not.toContain(subject)
	})

	test('a missing part makes the sum fail, since the others have amounts', () => {
		const lines = printed.lines.filter((line) => !hasIt(line))
		expect(subjects('children-make-up-parent', { ...printed, lines }, 'fails')).toContain(
			'general_public_expenditure 20827 财政对其他社会保险基金的补助 total',
		)
	})

	test('parts that are all missing do not make up 0', () => {
		const lines = printed.lines.filter((line) => !(hasIt(line) && line.measure === 'basic'))
		expect(subjects('basic-and-project-make-up-total', { ...printed, lines }, 'cannot_be_formed')).toEqual([
			'general_public_expenditure 2082701 财政对失业保险基金的补助',
		])
	})

	test('an inferred amount is no evidence', () => {
		expect(subjects('revenue-equals-expenditure', printed, 'cannot_be_formed')).toEqual([
			'revenue_expenditure_summary 支出总计',
		])
	})

	test('with other income, the statements by fund are not asked to make up the whole', () => {
		const other = withLine({ statement: 'income_by_function', level: 0, measure: 'total' })
		expect(run('funds-make-up-expenditure-by-code', other).outcomes).toEqual([])
	})
})
