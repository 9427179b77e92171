import { describe, expect, test } from 'vitest'
import text from '../../../../data/disclosures/huangyuan-2024-project-targets.txt?raw'
import type { Reading } from '../../reading.ts'
import { source } from '../../source.ts'
import { projectTargetsApproval } from './index.ts'

const lines = source(text).lines
const read = (of: readonly string[] = lines) => [...projectTargetsApproval.read({ lines: of })]
const only = <T extends Reading['table']>(table: T, of: readonly Reading[] = read()) =>
	of.filter((it): it is Extract<Reading, { readonly table: T }> => it.table === table)
const indicators = only('indicator')
const found = (rule: string, of: readonly Reading[] = read()) =>
	only('finding', of).filter(({ row }) => row.rule === rule)

/** The document with one line replaced; `line` is 1-based. */
const replaced = (line: number, change: (text: string) => string) =>
	lines.map((was, at) => (at === line - 1 ? change(was) : was))

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
		const own = indicators.filter(({ project_line }) => project_line === Number(line))
		expect(
			own.map(({ row }) => [
				row.line_start,
				row.class1,
				row.class2,
				row.name,
				row.operator,
				row.value,
				row.unit,
				row.weight,
			]),
		).toEqual(expected)
		expect(own.map(({ row }) => row.seq)).toEqual(expected.map((_, at) => at + 1))
	})

	test('sixty-six, each with a printed number', () => {
		expect(indicators).toHaveLength(66)
		expect(new Set(indicators.map(({ row }) => row.value_state))).toEqual(new Set(['printed']))
	})

	test('a cost keeps what was printed beside its yuan', () => {
		expect(indicators.find(({ row }) => row.line_start === 71)?.row).toMatchObject({
			value_kind: 'money',
			value_printed: '45万元',
			class1_printed: '成本指标',
		})
	})

	test('a label covers the rows below it, over a page break as well', () => {
		const printed = (line: number) => indicators.find(({ row }) => row.line_start === line)?.row
		expect(printed(10)).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
		expect(printed(21)).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
	})

	test('eleven rows in three projects print no class: it follows from the subclass', () => {
		const concluded = indicators.filter(({ row }) => row.class1_printed === null)
		expect(concluded.map(({ row }) => row.line_start)).toEqual([42, 43, 44, 47, 48, 49, 50, 51, 54, 55, 57])
		expect(new Set(concluded.map(({ row }) => row.class1_origin))).toEqual(new Set(['inferred_exact']))
		expect(found('class-not-printed').map(({ row }) => [row.line_start, row.line_end])).toEqual([
			[42, 44],
			[47, 51],
			[54, 57],
		])
	})
})

test('the weights of all thirteen projects come to 90', () => {
	const checks = only('reconciliation').filter(({ row }) => row.rule === 'weights-make-up-90')
	expect(checks.map(({ row }) => row.line_start)).toEqual(Object.keys(EXPECTED).map(Number))
	for (const { row } of checks)
		expect([row.expected, row.actual, row.unit, row.outcome]).toEqual([9000n, 9000n, '分', 'holds'])
})

test('twenty-one rows have moved left', () => {
	const said = found('columns-shifted').map(({ row }) => /第 (.*) 行/.exec(row.message_zh)?.[1])
	expect(said.join('、')).toBe(
		'17、21、39、42、43、44、47、48、49、50、51、52、53、54、55、57、62、63、64、66、75',
	)
})

test('five names fill their cells and stop in mid-sentence; long names that are whole do not count', () => {
	const cut = found('truncated-text')
	expect(cut.map(({ row }) => row.line_start)).toEqual([8, 11, 31, 35, 45])
	expect(cut.map((it) => [it.project_line, it.indicator_seq])).toEqual([
		[8, 1],
		[8, 4],
		[28, 4],
		[32, 4],
		[42, 4],
	])
})

test('个数 is read as 个, and says so', () => {
	expect(
		found('unit-written-two-ways').map(({ row }) => [row.line_start, row.printed, row.repaired]),
	).toEqual([[67, '个数', '个']])
})

describe('a damaged document', () => {
	test('a weight that is changed fails its sum', () => {
		const of = read(replaced(16, (line) => line.replace(/20\s*$/, '25')))
		const check = only('reconciliation', of).find(({ row }) => row.line_start === 13)
		expect(check?.row).toMatchObject({ actual: 9500n, outcome: 'fails' })
		expect(found('weights-make-up-90', of).map(({ row }) => row.actual)).toEqual(['95.00'])
	})

	test('a weight that is lost cannot be summed, and is said', () => {
		const of = read(replaced(16, (line) => line.replace(/20\s*$/, '')))
		const check = only('reconciliation', of).find(({ row }) => row.line_start === 13)
		expect(check?.row).toMatchObject({ actual: null, outcome: 'cannot_be_formed' })
		expect(found('weight-not-read', of).map(({ row }) => row.line_start)).toEqual([16])
	})

	test('a value that is lost is blank, not zero', () => {
		const of = read(replaced(16, (line) => line.replace('\t100\t', '\t\t')))
		const it = only('indicator', of).find(({ row }) => row.line_start === 16)
		expect(it?.row.value).toBe(null)
		expect(found('value-not-read', of).map(({ row }) => row.line_start)).toEqual([16])
	})

	test('indicators above the first project are said', () => {
		const of = read([...lines.slice(0, 7), ...lines.slice(8)])
		expect(found('indicator-without-project', of).map(({ row }) => row.line_start)).toEqual([8, 9, 10, 11])
	})
})
