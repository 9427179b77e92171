import { expect, test } from 'vitest'
import { documentOf } from './published/read.fixture.ts'

/**
 * Readings that were wrong once and silent, each in a made-up text. Of the same list `text/amount.test.ts` holds numbers
 * that are none, `targets/read.test.ts` forms that are printed twice, subtotals and impossible values,
 * `checks/copied-indicator.test.ts` targets that go with any project, `identity/identity.test.ts` two departments in a text,
 * `formats/decode.test.ts` and `data/build.test.ts` encodings and repeated identities, `damage.test.ts` a unit that is lost.
 */
const read = (...lines: readonly string[]) =>
	documentOf('made-up.txt', ['柳溪县林草局2024年项目支出绩效目标', ...lines])

const form = (name: string, funding: string, targets: readonly string[] = TARGETS) => [
	'项目支出绩效目标表',
	'(2024年度)',
	`项目名称\t${name}\t主管部门\t柳溪县林草局`,
	funding,
	...targets,
]
const TARGETS = [
	'一级指标\t二级指标\t三级指标\t指标值',
	'产出指标\t数量指标\t巡护人员\t≥24人',
	'\t质量指标\t巡护到位率\t不低于95%',
	'满意度指标\t服务对象满意度指标\t村民满意度\t≥90%',
]
const IN_YUAN = '项目资金（元）\t年度资金总额：\t\t365,000.00'

test('a form in 万元 among forms in 元 is read in 万元', async () => {
	const { project, finding } = await read(
		'金额单位：元',
		...form('湿地巡护补助', '项目资金\t年度资金总额：\t\t365,000.00'),
		...form('苗圃改造', '项目资金 (万元)\t年度资金总额：\t\t25.5'),
		...form('防火宣传', IN_YUAN),
	)
	// 365,000 元; 25.5 万元 = 255,000 元; 365,000 元
	expect(project.map((it) => it.amount_yuan)).toEqual([36_500_000n, 25_500_000n, 36_500_000n])
	expect(finding.map(({ rule }) => rule)).toContain('units-differ')
})

const APPROVAL = [
	'项目名称\t预算数\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值',
	'湿地巡护补助\t365000\t保护湿地。\t产出指标\t数量指标\t巡护人员\t≥24人',
	'\t\t\t\t质量指标\t巡护到位率\t≥95%',
	'苗圃改造\t255000\t更新苗木。\t产出指标\t数量指标\t改造面积\t≥12亩',
	'\t\t\t\t质量指标\t苗木成活率\t≥85%',
]

test('the unit above an approval table is that of its amounts', async () => {
	for (const [unit, cents] of [
		['元', 100n],
		['万元', 1_000_000n],
	] as const) {
		const { project } = await read('项目支出绩效目标批复表', `金额单位：${unit}`, ...APPROVAL)
		expect(project.map((it) => it.amount_yuan)).toEqual([365_000n * cents, 255_000n * cents])
	}
})

test('tasks are tasks however they are numbered', async () => {
	for (const number of ['任务1：', '1.', '1、', '（1）']) {
		const { project } = await read(
			'部门整体支出绩效目标表',
			'年度主要任务\t名称\t主要实施内容\t拟投入的资金(万元)\t期望达到的目标(概述)',
			`\t${number}业务费\t办公业务支出\t7\t保证办公业务支出`,
			`\t${number.replace('1', '2')}购置公务用车\t购置公务用车一辆\t18\t购置公务用车一辆`,
		)
		expect(project.map(({ name, amount_yuan }) => [name, amount_yuan])).toEqual([
			['业务费', 7_000_000n],
			['购置公务用车', 18_000_000n],
		])
	}
})

const targetsOf = async (targets: readonly string[]) => {
	const { indicator } = await read(...form('湿地巡护补助', IN_YUAN, targets))
	return indicator.map(({ name, operator, value, unit, weight }) => [name, operator, value, unit, weight])
}

test('a header whose tabs became blanks takes no target with it', async () => {
	const [header = '', ...rows] = TARGETS
	expect(await targetsOf([header.replaceAll('\t', ' '), ...rows])).toEqual([
		['巡护人员', '>=', 24, '人', null],
		['巡护到位率', '>=', 95, '%', null],
		['村民满意度', '>=', 90, '%', null],
	])
})

test('a unit in brackets behind its number is a unit', async () => {
	const [header = '', first = '', second = ''] = TARGETS
	expect(
		await targetsOf([
			header,
			first.replace('≥24人', '≥12.00(次)'),
			second.replace('不低于95%', '=100.00(%)'),
		]),
	).toEqual([
		['巡护人员', '>=', 12, '次', null],
		['巡护到位率', '=', 100, '%', null],
	])
})

test('more columns behind the value are no part of it', async () => {
	const [header = '', first = '', second = ''] = TARGETS
	expect(
		await targetsOf([
			`${header}\t权重\t指标方向`,
			`${first.replace('≥24人', '5所')}\t45\t正向指标`,
			`${second}\t25\t正向指标`,
		]),
	).toEqual([
		['巡护人员', null, 5, '所', 45],
		['巡护到位率', '>=', 95, '%', 25],
	])
})
