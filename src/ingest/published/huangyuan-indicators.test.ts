import { describe, expect, test } from 'vitest'
import { documentOf, linesOf, replaced as changed } from './read.fixture.ts'

const FILE = 'huangyuan-2024-project-targets.txt'
const ID = '630123-zuzhibu-2024-targets'
const lines = linesOf(FILE)
const read = (of: readonly string[] = lines) => documentOf(FILE, of)
const whole = await read()
const { indicator: indicators } = whole
const found = (rule: string, of = whole) => of.finding.filter((it) => it.rule === rule)
const replaced = (line: number, change: (text: string) => string) => changed(lines, line, change)

// Typed from the document: project's first line, then line, class, subclass, name, operator, value, unit, weight.
const EXPECTED: Readonly<Record<number, readonly (readonly (string | number)[])[]>> = {
	8: [
		[8, '成本', '经济成本指标', '发放生活补助标准为每人每天60元；购买人身', '>=', 1660, '元', 20],
		[9, '产出', '数量指标', '县乡派驻的驻村工作队员人数', '>=', 92, '人', 20],
		[10, '产出', '质量指标', '资金使用合规性', '>=', 90, '%', 20],
		[11, '效益', '社会效益指标', '按时足额保障工作经费补贴，确保驻村干部能', '>=', 92, '人', 20],
		[12, '满意度', '服务对象满意度指标', '第一书记和驻村工作队员满意度', '>=', 90, '%', 10],
	],
	13: [
		[13, '成本', '经济成本指标', '考核系统维护费', '=', 5000, '元', 20],
		[14, '产出', '数量指标', '市管县管干部年度考核', '>=', 700, '人', 10],
		[15, '产出', '质量指标', '年度考核工作完成率', '=', 100, '%', 20],
		[16, '产出', '时效指标', '年度考核按期完成率', '=', 100, '%', 20],
		[17, '效益', '可持续影响指标', '系统正常使用年限', '>=', 5, '年', 20],
	],
	18: [
		[18, '产出', '数量指标', '引进、培训人才数量', '>=', 196, '人', 20],
		[19, '产出', '质量指标', '科教兴县和人才强县行动计划目标考核任务率', '>=', 90, '%', 15],
		[21, '产出', '时效指标', '项目按期推进率', '>=', 90, '%', 15],
		[22, '效益', '社会效益指标', '引进的人才对县域发展带来的直接或间接影响', '>=', 90, '%', 30],
		[23, '满意度', '服务对象满意度指标', '人才满意率', '>=', 90, '%', 10],
	],
	24: [
		[24, '产出', '数量指标', '汇集群众急需解决的“难心事”和“忧心事”件数', '=', 350, '个', 25],
		[25, '产出', '质量指标', '工程验收合格率', '>=', 90, '%', 25],
		[26, '效益', '社会效益指标', '项目持续发挥作用的期限', '>=', 5, '年', 30],
		[27, '满意度', '服务对象满意度指标', '第一书记及驻村工作队队员满意度', '>=', 90, '%', 10],
	],
	28: [
		[28, '成本', '经济成本指标', '发放档案整理人员工资，共3人每人每月', '=', 2000, '元', 20],
		[29, '产出', '数量指标', '1.编撰及出版《2007年-2017年湟源县组织史》', '>=', 22, '类', 25],
		[30, '产出', '质量指标', '采购办公设备的合格率', '>=', 90, '%', 25],
		[31, '效益', '可持续影响指标', '更好的保障正常运转和完成日常工作任务所发', '=', 5, '年', 20],
	],
	32: [
		[32, '成本', '经济成本指标', '慰问县级、科级领导标准', '=', 1500, '元', 20],
		[33, '产出', '数量指标', '遭遇重大变故的领导干部数量', '>=', 71, '人', 20],
		[34, '产出', '质量指标', '资金使用合规性', '>=', 95, '%', 20],
		[35, '效益', '社会效益指标', '切实落实干部关心关爱措施，持续推进严管厚', '>=', 90, '%', 20],
		[36, '满意度', '服务对象满意度指标', '领导干部满意度', '>=', 90, '%', 10],
	],
	37: [
		[37, '产出', '数量指标', '打造党建品牌观摩点、拍摄党建电教片数量', '>=', 10, '个', 25],
		[39, '产出', '质量指标', '培训人员合格率', '>=', 90, '%', 25],
		[40, '效益', '社会效益指标', '项目持续发挥作用的期限', '>=', 5, '年', 30],
		[41, '满意度', '服务对象满意度指标', '服务群众满意度', '>=', 90, '%', 10],
	],
	42: [
		[42, '产出', '数量指标', '计划开展培训班次', '=', 18, '期', 10],
		[43, '产出', '质量指标', '培训人员考试优秀率', '>=', 90, '%', 20],
		[44, '产出', '时效指标', '培训计划按期完成率', '>=', 90, '%', 20],
		[45, '效益', '社会效益指标', '通过教育培训提高干部队伍整体素质，促进县', '>=', 90, '%', 30],
		[46, '满意度', '服务对象满意度指标', '培训人员满意度', '>=', 90, '%', 10],
	],
	47: [
		[47, '产出', '数量指标', '支持到村任职选调生形成国情调研报告数', '>=', 24, '篇', 10],
		[48, '产出', '数量指标', '安排到村任职选调生人数', '=', 24, '人', 20],
		[49, '产出', '质量指标', '到村任职选调生驻村率', '=', 100, '%', 10],
		[50, '产出', '质量指标', '预算完成率', '>=', 95, '%', 10],
		[51, '产出', '时效指标', '年度内完成', '>=', 95, '%', 10],
		[52, '效益', '社会效益指标', '激发选调生安心扎根基层助力乡村振兴', '>=', 95, '%', 20],
		[53, '满意度', '服务对象满意度指标', '驻村任职选调生满意度', '>=', 95, '%', 10],
	],
	54: [
		[54, '产出', '数量指标', '培训党员人数', '>=', 154, '人', 30],
		[55, '产出', '质量指标', '培训项目预算完成率', '>=', 98, '%', 10],
		[57, '产出', '时效指标', '年度内培训工作及时完成率', '>=', 98, '%', 10],
		[58, '效益', '社会效益指标', '党员能力素质进一步提升', '>=', 90, '%', 30],
		[59, '满意度', '服务对象满意度指标', '对教育培训工作满意度', '>=', 95, '%', 10],
	],
	60: [
		[60, '产出', '数量指标', '支持到村任职选调生形成国情调研报告数', '=', 12, '篇', 10],
		[61, '产出', '数量指标', '安排到村任职选调生人数', '=', 12, '人', 10],
		[62, '产出', '质量指标', '项目完成率', '>=', 98, '%', 10],
		[63, '产出', '质量指标', '到村任职选调生驻村率', '=', 100, '%', 10],
		[64, '产出', '时效指标', '年度内完成', '>=', 95, '%', 10],
		[65, '效益', '社会效益指标', '激发选调生扎根基层助理乡村振兴', '>=', 95, '%', 30],
		[66, '满意度', '服务对象满意度指标', '到村任职选调生满意度', '>=', 98, '%', 10],
	],
	67: [
		[67, '产出', '数量指标', '实施市级党建项目数量', '=', 12, '个', 30],
		[68, '产出', '质量指标', '财政资金到位及时率', '=', 100, '%', 20],
		[69, '效益', '社会效益指标', '高质量推进基层党建工作完成率', '>=', 90, '%', 30],
		[70, '满意度', '服务对象满意度指标', '基层党员满意度', '>=', 98, '%', 10],
	],
	71: [
		[71, '成本', '经济成本指标', '新建每个服务中心补助资金', '=', 450_000, '元', 20],
		[72, '产出', '数量指标', '新建村级综合服务中心', '=', 12, '个', 20],
		[73, '产出', '质量指标', '项目验收合格率', '>=', 100, '%', 10],
		[75, '产出', '时效指标', '项目建设时长', '>=', 6, '月', 10],
		[76, '效益', '社会效益指标', '提升服务功能，打造群众活动阵地', '>=', 95, '%', 20],
		[77, '满意度', '服务对象满意度指标', '农村党员群众满意度', '>=', 98, '%', 10],
	],
}

describe('indicators', () => {
	test.each(Object.entries(EXPECTED))('of the project in line %s', (line, expected) => {
		const own = indicators.filter(({ project_id }) => project_id === `${ID}.L${line}`)
		expect(
			own.map((it) => [
				it.line_start,
				it.class1,
				it.class2,
				it.name,
				it.operator,
				it.value,
				it.unit,
				it.weight,
			]),
		).toEqual(expected)
		expect(own.map(({ seq }) => seq)).toEqual(expected.map((_, at) => at + 1))
	})

	test('sixty-six, each with a printed number', () => {
		expect(indicators).toHaveLength(66)
		expect(new Set(indicators.map(({ value_state }) => value_state))).toEqual(new Set(['printed']))
	})

	test('a cost keeps what was printed beside its yuan', () => {
		expect(indicators.find(({ line_start }) => line_start === 71)).toMatchObject({
			value_kind: 'money',
			value_printed: '45万元',
			class1_printed: '成本指标',
		})
	})

	test('a label covers the rows below it, over a page break as well', () => {
		const printed = (line: number) => indicators.find(({ line_start }) => line_start === line)
		expect(printed(10)).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
		expect(printed(21)).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
	})

	test('eleven rows in three projects print no class: it follows from the subclass', () => {
		const concluded = indicators.filter(({ class1_printed }) => class1_printed === null)
		expect(concluded.map(({ line_start }) => line_start)).toEqual([
			42, 43, 44, 47, 48, 49, 50, 51, 54, 55, 57,
		])
		expect(new Set(concluded.map(({ class1_origin }) => class1_origin))).toEqual(new Set(['inferred_exact']))
		expect(found('class-not-printed').map(({ line_start, line_end }) => [line_start, line_end])).toEqual([
			[42, 44],
			[47, 51],
			[54, 57],
		])
	})
})

test('the weights of all thirteen projects come to 90', () => {
	const checks = whole.reconciliation.filter(({ rule }) => rule === 'weights-make-up-whole')
	expect(checks.map(({ line_start }) => line_start)).toEqual(Object.keys(EXPECTED).map(Number))
	for (const it of checks)
		expect([it.expected, it.actual, it.unit, it.outcome]).toEqual([9000n, 9000n, '分', 'holds'])
})

test('twenty-one rows have moved left; those of a page that leaves out merged cells have not', () => {
	const moved = found('columns-shifted').map(
		({ line_start, message_zh }) => /第 (.*) 行/.exec(message_zh)?.[1] ?? String(line_start),
	)
	expect(moved.join('、')).toBe(
		'17、21、39、42、43、44、47、48、49、50、51、52、53、54、55、57、62、63、64、66、75',
	)
	expect(moved).toHaveLength(9)
})

test('five names fill their cells and stop in mid-sentence; long names that are whole do not count', () => {
	const cut = found('truncated-text').filter(({ indicator_id }) => indicator_id !== null)
	expect(cut.map(({ line_start }) => line_start)).toEqual([8, 11, 31, 35, 45])
	expect(cut.map((it) => it.project_id)).toEqual([8, 8, 28, 32, 42].map((line) => `${ID}.L${String(line)}`))
})

test('个数 is read as 个, and says so', () => {
	expect(found('unit-written-two-ways').map((it) => [it.line_start, it.printed, it.repaired])).toEqual([
		[67, '个数', '个'],
	])
})

describe('a damaged document', () => {
	test('a weight that is changed fails its sum', async () => {
		const of = await read(replaced(16, (line) => line.replace(/20\s*$/, '25')))
		const check = of.reconciliation.find((it) => /^weights/.test(it.rule) && it.line_start === 13)
		expect(check).toMatchObject({ actual: 9500n, outcome: 'fails' })
		expect(found('weights-make-up-whole', of).map(({ actual }) => actual)).toEqual(['95'])
	})

	test('a weight that is lost is said, and fails the sum', async () => {
		const of = await read(replaced(16, (line) => line.replace(/20\s*$/, '')))
		const check = of.reconciliation.find((it) => /^weights/.test(it.rule) && it.line_start === 13)
		expect(check).toMatchObject({ actual: 7000n, outcome: 'fails' })
		expect(found('weight-not-read', of).map(({ line_start }) => line_start)).toEqual([16])
	})

	test('a value that is lost is blank, not zero', async () => {
		const of = await read(replaced(16, (line) => line.replace('\t100\t', '\t\t')))
		const it = of.indicator.find(({ line_start }) => line_start === 16)
		expect(it).toMatchObject({ value: null, value_state: 'blank' })
		expect(found('indicator-value-unread', of).map(({ line_start }) => line_start)).toEqual([16])
	})

	test('an indicator whose name is lost is kept, and says so', async () => {
		const of = await read(replaced(16, (line) => line.replace('年度考核按期完成率', '')))
		expect(found('value-without-name')).toEqual([])
		expect(found('value-without-name', of).map(({ line_start }) => line_start)).toEqual([16])
		const it = of.indicator.find(({ line_start }) => line_start === 16)
		expect(it).toMatchObject({ name: null, value: 100, unit: '%', weight: 20 })
	})

	test('indicators above the first project are said', async () => {
		const of = await read([...lines.slice(0, 7), ...lines.slice(8)])
		expect(found('indicator-without-project', of).map(({ line_start }) => line_start)).toEqual([8, 9, 10, 11])
	})
})
