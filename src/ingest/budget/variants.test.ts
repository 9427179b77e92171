import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import type { Reading } from '../reading.ts'
import { printed, type Print } from './printed-table.fixture.ts'
import { withoutRepeats } from '../repeated-statements.ts'
import { readBudget } from './read.ts'

type Line = Extract<Reading, { table: 'budget_line' }>['row']

const readings = (text: string) => withoutRepeats([...readBudget(fromText('made-up', text))])
const lines = (text: string) => readings(text).flatMap((it) => (it.table === 'budget_line' ? [it.row] : []))
const rules = (text: string) => readings(text).flatMap((it) => (it.table === 'finding' ? [it.row.rule] : []))
const short = ({ function_code, economic_code, item_name, measure, amount_printed }: Line) =>
	[function_code ?? economic_code ?? item_name, measure, amount_printed].join(' ')

const PRINTS: readonly Print[] = ['blanks', 'wide-blanks', 'tabs', 'pipes']

test.each(PRINTS)('row numbers in columns of their own (行次) are no amounts: %s', (print) => {
	const rows = [
		['收入', '', '', '支出', '', ''],
		['项目', '行次', '决算数', '项目', '行次', '决算数'],
		['栏次', '', '1', '栏次', '', '2'],
		['一、一般公共预算财政拨款收入', '1', '2,210.35', '一、一般公共服务支出', '31', '1,980.15'],
		['二、政府性基金预算财政拨款收入', '2', '', '二、外交支出', '32', ''],
		['三、其他收入', '3', '120.00', '三、农林水支出', '33', '350.20'],
		['本年收入合计', '27', '2,330.35', '本年支出合计', '57', '2,330.35'],
	]
	const text = `收入支出决算总表\n公开01表\n公开部门：松岭县林业局  金额单位：万元\n${printed(rows, print)}`
	expect(
		lines(text)
			.filter((it) => it.amount_yuan)
			.map((it) => `${it.direction} ${it.item_name} ${String(it.amount_printed)}`)
			.toSorted(),
	).toEqual(
		[
			'revenue 一、一般公共预算财政拨款收入 2,210.35',
			'revenue 三、其他收入 120.00',
			'revenue 本年收入合计 2,330.35',
			'expenditure 一、一般公共服务支出 1,980.15',
			'expenditure 三、农林水支出 350.20',
			'expenditure 本年支出合计 2,330.35',
		].toSorted(),
	)
	expect(rules(text)).toEqual([])
})

test.each(PRINTS)('last year beside this year, a rate behind: only this year is the budget: %s', (print) => {
	const rows = [
		['科目编码', '科目名称', '2030年预算数', '2031年预算数', '增减比例'],
		['204', '公共安全支出', '1,400.00', '1,512.60', '8.04%'],
		['20402', '公安', '1,400.00', '1,512.60', '8.04%'],
		['2040201', '行政运行', '1,200.00', '1,300.60', '8.38%'],
		['2040220', '执法办案', '200.00', '212.00', '6.00%'],
	]
	const text = `2031年一般公共预算支出表\n单位：万元\n${printed(rows, print)}`
	expect(lines(text).map(short)).toEqual([
		'204 total 1,512.60',
		'20402 total 1,512.60',
		'2040201 total 1,300.60',
		'2040220 total 212.00',
	])
})

test.each(PRINTS)('a code of the unit between code and name, columns of persons and offices: %s', (print) => {
	const rows = [
		['类', '款', '项', '单位代码', '单位名称（科目）', '合计', '人员支出', '公用支出', '项目支出'],
		['206', '07', '02', '318001', '科普活动', '86.40', '', '', '86.40'],
		['206', '07', '01', '318001', '机构运行', '212.75', '180.25', '32.50', ''],
	]
	const text = `部门支出总表\n单位：万元\n${printed(rows, print)}`
	expect(lines(text).map(short)).toEqual([
		'2060702 total 86.40',
		'2060702 project 86.40',
		'2060701 total 212.75',
		'2060701 personnel 180.25',
		'2060701 public_funds 32.50',
	])
})

test.each(PRINTS)('units with codes that look like those of functions are no functions: %s', (print) => {
	const rows = [
		['部门代码', '部门名称', '合计', '一般公共预算', '其他收入'],
		['203', '松岭县教育局', '4,210.00', '4,200.00', '10.00'],
		['203001', '松岭县教育局机关', '4,210.00', '4,200.00', '10.00'],
	]
	const text = `部门收入总表\n单位：万元\n${printed(rows, print)}`
	expect(lines(text)).toEqual([])
	expect(rules(text)).toContain('table-not-read')
})

test('a name that goes on in the line below, with the amounts in the first or in the last line', () => {
	const text = [
		'部门支出决算表',
		'单位：万元',
		'科目编码   科目名称            合计        基本支出    项目支出',
		'20805      行政事业单位养老    168.69      168.69',
		'           支出',
		'2080505    机关事业单位基本',
		'           养老保险缴费支出    112.46      112.46',
		'2080599    其他养老支出         56.23                   56.23',
	].join('\n')
	expect(lines(text).map((it) => `${it.item_name} ${it.measure} ${String(it.amount_printed)}`)).toEqual([
		'行政事业单位养老支出 total 168.69',
		'行政事业单位养老支出 basic 168.69',
		'机关事业单位基本养老保险缴费支出 total 112.46',
		'机关事业单位基本养老保险缴费支出 basic 112.46',
		'其他养老支出 total 56.23',
		'其他养老支出 project 56.23',
	])
})

test('the last part of a code alone belongs under the parts above it', () => {
	const text = [
		'部门支出预算总表',
		'单位：元',
		'类   款   项   科目名称      合计          基本支出      项目支出',
		'211            节能环保支出  1,300,000.00  300,000.00    1,000,000.00',
		'     03        污染防治      1,300,000.00  300,000.00    1,000,000.00',
		'          01   大气          300,000.00    300,000.00',
		'          02   水体          1,000,000.00                1,000,000.00',
		'212  05   01   环境卫生      50,000.00     50,000.00',
	].join('\n')
	expect(
		lines(text)
			.filter((it) => it.measure === 'total')
			.map((it) => it.function_code),
	).toEqual(['211', '21103', '2110301', '2110302', '2120501'])
})

test('a statement printed again is counted once and told', () => {
	const table = `部门支出总表\n单位：万元\n${printed(
		[
			['科目编码', '科目名称', '合计'],
			['208', '社会保障和就业支出', '2,100.00'],
			['20801', '人力资源管理事务', '2,100.00'],
		],
		'tabs',
	)}`
	expect(lines(`${table}\n\n${table}`)).toHaveLength(2)
	expect(rules(`${table}\n\n${table}`)).toEqual(['statement-repeated'])
})

test('prose that tells the same sums is no table', () => {
	const text = [
		'2031年部门预算说明',
		'一、收入预算2,310.20万元，其中：一般公共预算2,300.20万元，其他收入10.00万元。',
		'二、支出预算2,310.20万元，其中：基本支出1,200.00万元，项目支出1,110.20万元。',
		'（一）“社会保障和就业支出（类）”科目210.00万元，主要用于养老。',
	].join('\n')
	expect(readings(text)).toEqual([])
})

test.each(PRINTS)('amounts in thousands of yuan (千元) are read to the cent: %s', (print) => {
	const rows = [
		['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
		['204', '公共安全支出', '6,900.05', '5,600.00', '1,300.05'],
		['20406', '司法', '6,900.05', '5,600.00', '1,300.05'],
		['2040601', '行政运行', '5,600.00', '5,600.00', ''],
		['2040604', '基层司法业务', '1,300.05', '', '1,300.05'],
	]
	const text = `部门支出总表\n单位：千元\n${printed(rows, print)}`
	expect(
		lines(text)
			.filter(({ measure }) => measure === 'total')
			.map(({ function_code, amount_yuan }) => [function_code, amount_yuan]),
	).toEqual([
		['204', 690_005_000n],
		['20406', 690_005_000n],
		['2040601', 560_000_000n],
		['2040604', 130_005_000n],
	])
	expect(rules(text)).toEqual([])
})
