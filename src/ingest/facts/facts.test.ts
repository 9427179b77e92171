import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readFacts } from './facts.ts'

const factsOf = (text: string) =>
	[...readFacts(fromText('made-up.txt', text))].flatMap((it) =>
		it.table === 'fact' ? [[it.row.measure, it.row.value, it.row.unit, it.row.line_start]] : [],
	)

test('staff beside labels of a form', () => {
	expect(
		factsOf('基本信息\t财政供养人员数\t106\t下属二级单位数\t2\n编制人数(人) | 35 | 在职人员 | 31人'),
	).toEqual([
		['fiscal_supported_staff', 106, '人', 1],
		['subordinate_units', 2, '个', 1],
		['authorised_staff', 35, '人', 2],
		['serving_staff', 31, '人', 2],
	])
})

test('the table of fixed assets: how many, how large, of what value', () => {
	const text = `单位：万元
项目\t数量\t价值
资产总额\t\t457.71
1、房屋（平方米）\t1,200\t310.50
其中：办公用房（平方米）\t800\t
2、车辆（台、辆）\t3\t42.21
3、单价在20万元以上的设备\t1\t25.00
4、其他固定资产\t96\t80
`
	expect(factsOf(text)).toEqual([
		['fixed_assets_value', 4_577_100, '元', 3],
		['building_area', 1_200, '平方米', 4],
		['building_value', 3_105_000, '元', 4],
		['office_building_area', 800, '平方米', 5],
		['vehicle_count', 3, '台、辆', 6],
		['vehicle_value', 422_100, '元', 6],
		['large_equipment_count', 1, null, 7],
		['large_equipment_value', 250_000, '元', 7],
		['other_fixed_assets_count', 96, null, 8],
		['other_fixed_assets_value', 800_000, '元', 8],
	])
})

test('without a unit there is no value; a sentence that says a count again is no second one', () => {
	const text = `项目\t数量\t价值
车辆\t3\t42.21
截至2031年12月31日，本部门共有车辆3辆，单价100万元（含）以上设备（不含车辆）2台（套）。
本部门在职人员 41 人，退休人员12人。
`
	expect(factsOf(text)).toEqual([
		['vehicle_count', 3, null, 2],
		['large_equipment_count', 2, '台', 3],
		['serving_staff', 41, '人', 4],
		['retired_staff', 12, '人', 4],
	])
})

test('what only speaks of them tells none', () => {
	expect(factsOf('车辆数量应当合理，在职人员工资按编制人数核定。\n数量指标\t购置车辆\t3辆')).toEqual([])
})

test('amounts of the prose are facts, and their sums are held against each other', () => {
	const text = `一、主要职责
二、部门预算收支总体情况
2031年预算收入 980.50 万元，其中：一般公共预算收入 900.00 万元，基金预算收入 0.00 万元，国有资本经营预算收入 0.00 万元，财政专户核拨收入 0.00 万元，单位资金收入 60.50 万元，上年结转结余 20.00 万元。
2031年支出预算980.50万元，其中基本支出580.50万元；项目支出400.00万元，较2030年预算增加12.00万元。
四、“三公”经费预算情况
2031年“三公”经费预算安排 8.00 万元，其中因公出国（境）费 0.00 万元；公务用车购置及运行维护费 6.00 万元（其中：公务用车购置费为 0.00 万元，公务用车运行维护费 6.00 万元）；公务接待费 2.00 万元。
`
	const facts = factsOf(text)
	expect(facts).toContainEqual(['revenue_total', 9_805_000, '元', 3])
	expect(facts).toContainEqual(['three_public_abroad', 0, '元', 6])
	expect(facts).toContainEqual(['three_public_vehicles', 60_000, '元', 6])
	// 980.50 − 12.00 = 968.50
	expect(facts).toContainEqual(['previous_year_total', 9_685_000, '元', 4])
	const sums = [...readFacts(fromText('made-up.txt', text))].flatMap((it) =>
		it.table === 'reconciliation' ? [[it.row.rule, it.row.subject, it.row.outcome]] : [],
	)
	expect(sums.filter(([rule]) => rule === 'prose-parts-make-up-total')).toEqual([
		['prose-parts-make-up-total', 'revenue_total', 'holds'],
		['prose-parts-make-up-total', 'expenditure_total', 'holds'],
		['prose-parts-make-up-total', 'three_public_total', 'holds'],
		['prose-parts-make-up-total', 'three_public_vehicles', 'holds'],
	])
})
