import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { printed, type Print } from './printed-table.fixture.ts'
import { readBudget } from './read.ts'

const readings = (text: string) => [...readBudget(fromText('made-up', text))]
const amounts = (text: string) =>
	readings(text).flatMap((it) =>
		it.table === 'budget_line'
			? [[it.row.function_code ?? it.row.economic_code, it.row.measure, it.row.amount_yuan] as const]
			: [],
	)
const rules = (text: string) => readings(text).flatMap((it) => (it.table === 'finding' ? [it.row.rule] : []))

const SPENDING = [
	['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
	['', '合计', '1,250.50', '1,000.25', '250.25'],
	['205', '教育支出', '1,200.00', '949.75', '250.25'],
	['20502', '普通教育', '1,200.00', '949.75', '250.25'],
	['2050201', '学前教育', '949.75', '949.75', ''],
	['2050202', '小学教育', '250.25', '', '250.25'],
	['221', '住房保障支出', '50.50', '50.50', ''],
	['22102', '住房改革支出', '50.50', '50.50', ''],
	['2210201', '住房公积金', '50.50', '50.50', ''],
] as const

const EXPECTED = SPENDING.slice(1).flatMap(([code, , ...cells]) =>
	(['total', 'basic', 'project'] as const).flatMap((measure, at) =>
		cells[at] ? [[code || null, measure, BigInt(cells[at].replace(/[,.]/g, '')) * 10_000n] as const] : [],
	),
)

test.each(['blanks', 'wide-blanks', 'tabs', 'pipes'] as const)(
	'codes and amounts by column, printed with %s',
	(print: Print) => {
		const text = `部门支出预算总表\n编制部门：松岭县教育局  单位：万元\n${printed(SPENDING, print)}`
		expect(amounts(text)).toEqual(EXPECTED)
		expect(rules(text)).toEqual([])
	},
)

test('codes in three columns, a page that goes on without headings, another that repeats them', () => {
	const parts = SPENDING.slice(2).map(([code, ...rest]) => [
		code.slice(0, 3),
		code.slice(3, 5),
		code.slice(5),
		...rest,
	])
	const header = [
		['功能分类科目编码', '', '', '功能分类科目名称', '合计', '基本支出', '项目支出'],
		['类', '款', '项', '', '', '', ''],
	]
	const pages = [
		`部门支出预算总表\n单位：元\n${printed([...header, ...parts.slice(0, 2)], 'blanks')}`,
		printed(parts.slice(2, 4), 'blanks'),
		printed([...header, ...parts.slice(4)], 'blanks'),
	]
	const inYuan = EXPECTED.slice(3).map(([code, measure, amount]) => [code, measure, amount / 10_000n])
	expect(amounts(pages.join('\n\n   7\n\f'))).toEqual(inYuan)
})

test('revenue and expenditure side by side: items without amounts stay, totals are no leaves', () => {
	const rows = [
		['收入', '', '支出', ''],
		['项目', '预算数', '项目', '预算数'],
		['一、一般公共预算拨款收入', '980.40', '一、教育支出', '1,001.20'],
		['二、政府性基金预算拨款收入', '', '二、卫生健康支出', '30.00'],
		['三、事业收入', '50.80', '三、住房保障支出', ''],
		['收入总计', '1,031.20', '支出总计', '1,031.20'],
	]
	for (const print of ['blanks', 'tabs', 'pipes'] as const) {
		const lines = readings(`部门收支总表\n单位：万元\n${printed(rows, print)}`).flatMap((it) =>
			it.table === 'budget_line'
				? [[it.row.item_name, it.row.direction, it.row.level, it.row.is_leaf, it.row.amount_printed]]
				: [],
		)
		expect(lines.toSorted()).toEqual(
			[
				['一、一般公共预算拨款收入', 'revenue', 1, true, '980.40'],
				['一、教育支出', 'expenditure', 1, true, '1,001.20'],
				['三、事业收入', 'revenue', 1, true, '50.80'],
				['三、住房保障支出', 'expenditure', 1, true, null],
				['二、卫生健康支出', 'expenditure', 1, true, '30.00'],
				['二、政府性基金预算拨款收入', 'revenue', 1, true, null],
				['支出总计', 'expenditure', 0, false, '1,031.20'],
				['收入总计', 'revenue', 0, false, '1,031.20'],
			].toSorted(),
		)
	}
})

test('items over their columns: 三公 with budget and final account in pairs', () => {
	const text = [
		'财政拨款“三公”经费支出决算表',
		'                                        单位：万元',
		'合计              因公出国（境）费     公务接待费',
		'预算数   决算数   预算数   决算数   预算数   决算数',
		'9.20     8.15     3.00     2.75     6.20     5.40',
	].join('\n')
	const lines = readings(text).flatMap((it) =>
		it.table === 'budget_line' ? [[it.row.item_name, it.row.measure, it.row.amount_yuan]] : [],
	)
	expect(lines).toEqual([
		['合计', 'budgeted', 9_200_000n],
		['合计', 'total', 8_150_000n],
		['因公出国（境）费', 'budgeted', 3_000_000n],
		['因公出国（境）费', 'total', 2_750_000n],
		['公务接待费', 'budgeted', 6_200_000n],
		['公务接待费', 'total', 5_400_000n],
	])
})

test('one cell a line with the numbers of the columns is folded into rows, empty cells in their places', () => {
	const cells = ['序号', '收入', '支出', '项目', '预算数', '项目', '预算数', '栏次', '1', '2', '3', '4']
	const rows = [
		['1', '一、一般公共预算拨款收入', '88.60', '一、国防支出', ''],
		['2', '', '', '二、教育支出', '88.60'],
		['3', '收入总计', '88.60', '支出总计', '88.60'],
	]
	const text = [
		'单位：万元',
		...cells.map((it) => `${it} |`),
		...rows.flat().map((it) => (it ? `${it} |` : '|')),
	].join('\n')
	const lines = readings(text).flatMap((it) =>
		it.table === 'budget_line' && it.row.amount_yuan
			? [[it.row.item_name, it.row.direction, it.row.line_start]]
			: [],
	)
	expect(lines).toEqual([
		['一、一般公共预算拨款收入', 'revenue', 15],
		['二、教育支出', 'expenditure', 22],
		['收入总计', 'revenue', 25],
		['支出总计', 'expenditure', 27],
	])
})

test('the unit is what is printed or proved, never what is usual', () => {
	const table = printed(SPENDING, 'tabs')
	const states = (text: string) =>
		new Set(readings(text).flatMap((it) => (it.table === 'budget_line' ? [it.row.amount_state] : [])))
	const bare = `部门支出预算总表\n${table}`
	expect(states(bare)).toEqual(new Set(['unreadable', 'blank'].filter((it) => it !== 'blank')))
	expect(rules(bare)).toEqual(['unit-unknown'])
	const told = `${bare}\n\n2031年支出预算1,250.50万元，其中基本支出1,000.25万元。`
	expect(amounts(told)).toEqual(EXPECTED)
	expect(rules(told)).toEqual(['unit-inferred'])
	const contradicted = `部门支出预算总表\n单位：元\n${table}\n\n2031年支出预算1,250.50万元，其中基本支出1,000.25万元。`
	expect(amounts(contradicted)).toEqual(EXPECTED)
	expect(rules(contradicted)).toEqual(['statement-unit-contradicted'])
	const impossible = `部门支出预算总表\n单位：元\n${table}`
	expect(states(impossible)).toEqual(new Set(['unreadable']))
	expect(rules(impossible)).toEqual(['statement-unit-contradicted'])
})

test('a table printed empty is disclosed empty; one of a kind that is not known is named', () => {
	const empty = `政府性基金预算支出表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t\t\t\n注：本表为空表。`
	expect(
		readings(empty).map((it) => (it.table === 'coverage' ? [it.row.item, it.row.state] : it.table)),
	).toEqual([['government_fund_expenditure', 'disclosed_empty']])
	const government = `政府预算支出经济分类汇总表\n单位：万元\n科目编码\t科目名称\t合计\n501\t机关工资福利支出\t210.00\n50101\t工资奖金津补贴\t210.00`
	expect(rules(government)).toEqual(['table-not-read'])
})
