import { expect, test } from 'vitest'
import { readBudget } from '../budget/read.ts'
import { fromText } from '../cells/from-text.ts'
import { HEADING } from '../published/julu.fixture.ts'
import { documentRows } from './rows.ts'
import { itemsMakeUpSummaryTotal } from './summaries.ts'

const summary = (carried: string) =>
	[
		'部门收支总表',
		'单位：元',
		'项目\t预算数\t项目\t预算数',
		'一、财政拨款收入\t2,604,300.00\t一、一般公共服务支出\t2,204,300.00',
		'其中：一般公共预算\t2,604,300.00\t二、住房保障支出\t400,000.00',
		'本年收入合计\t2,604,300.00\t本年支出合计\t2,604,300.00',
		`上年结转\t${carried}\t结转下年\t${carried}`,
		'其中：一般公共预算结转\t30,000.00\t\t',
		'收入总计\t2,634,300.00\t支出总计\t2,634,300.00',
	].join('\n')

const failing = (text: string) =>
	[...itemsMakeUpSummaryTotal.run(documentRows(HEADING, [...readBudget(fromText('made-up', text))]))].flatMap(
		(it) =>
			it.table === 'reconciliation' && it.row.outcome === 'fails' ? [[it.row.subject, it.row.expected]] : [],
	)

test('what is carried over is made up of the items below it, not of those below other items', () => {
	expect(failing(summary('30,000.00'))).toEqual([])
	expect(failing(summary('40,000.00'))).toContainEqual([
		'revenue_expenditure_summary 上年结转 revenue',
		3_000_000n,
	])
})
