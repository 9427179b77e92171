import { describe, expect, test } from 'vitest'
import { documentOf, linesOf, replaced as changed } from './read.fixture.ts'

const FILE = 'suixi-2024-department-targets.txt'
const lines = linesOf(FILE)
const read = (of: readonly string[] = lines) => documentOf(FILE, of)
const whole = await read()
const { indicator: indicators } = whole

const NONE = [null, null, null] as const
const ALL = [null, 100, '%'] as const

// Typed from the document: line, name, operator, number, unit, value as printed.
const EXPECTED = [
	[70, '“两新”组织培训人数(人)', null, 125, '人', '125人'],
	[86, '发展党建指导员、联络员数量', null, 56, null, '56'],
	[87, '反映教育培训情况', null, 100, null, '100'],
	[88, '党员教育培训完成率(%)', ...ALL, '100%'],
	[89, '支出率(%)', ...ALL, '100%'],
	[90, '培训完成率(%)', ...ALL, '100%'],
	[91, '干部人才培训率(%)', ...ALL, '100%'],
	[92, '完善党委党务教育培训机制', '>=', 1, '部', '每年推荐党课不少于1部'],
	[93, '基层党组织服务覆盖率(%)', null, 95, '%', '0.95'],
	[
		94,
		'增强联系服务群众的合力',
		...NONE,
		'保障我县348个行政村(社区)党组织用于为群众解决难题、办实事的开支需求。',
	],
	[95, '奖励补贴发放覆盖率(%)', ...ALL, '100%'],
	[96, '开办农村创业青年培训班次数(次)', '>=', 1, '次', '≥ 1'],
	[97, '培训及跟踪服务农村青年(人/年)', '>=', 300, '人/年', '≥ 300'],
	[98, '活动开展率(%)', '>=', 90, '%', '≥ 90%'],
	[99, '培训班次完成率(%)', '>=', 90, '%', '≥ 90%'],
	[100, '反映人才激励情况(%)', ...ALL, '100%'],
	[101, '培训计划完成率(%)', ...ALL, '100%'],
	[102, '健全基层党组织书记激励机制', ...NONE, '进一步健全基层党组织书记激励机制'],
	[103, '社区基层组织运转情况', ...NONE, '良好'],
	[104, '村党组织服务群众水平', ...NONE, '提高村党组织服务群众水平'],
	[105, '党组织培训次数完成率(%)', ...ALL, '100%'],
	[106, '建设老干部学习活动场所面积达标率(%)', ...ALL, '100%'],
	[107, '老干部学习活动场所运行良好率(%)', ...ALL, '100%'],
	[108, '老干部学习活动场所设备达标率(%)', ...ALL, '100%'],
	[109, '培训签到率(%)', '>=', 95, '%', '≥ 95'],
	[110, '农村创业青年学员跟踪服务率(%)', '>=', 90, '%', '≥ 90'],
	[111, '资金支出进度(%)', ...ALL, '100%'],
	[112, '资金拨付及时(%)', ...ALL, '100%'],
	[113, '年度资金支出进度(%)', ...ALL, '100%'],
	[114, '总体工作任务完成及时率(%)', ...ALL, '100%'],
	[115, '每年培训完成时效', null, 12, '月', '12月31日前'],
	[116, '人均培训成本(元)', '<=', 550, '元', '≤ 550'],
	[117, '资金拨付率(%)', ...ALL, '100%'],
	[118, '资金使用率(%)', ...ALL, '100%'],
	[119, '业务处理能力提升率(%)', null, 80, '%', '80%'],
	[120, '提升综合素质和工作能力', ...NONE, '综合素质和工作能力进一步提升'],
	[121, '当地产业发展水平', ...NONE, '当地产业发展水平较上年度提高'],
	[
		123,
		'公开、平等、竞争、择优地完成公务员招录工作,取得了良好的社会效益和人才效益',
		...NONE,
		'公开、平等、竞争、择优地完成公务员招录工作,取得了良好的社会效益和人才效益',
	],
	[124, '单位员工满意度(%)', null, 90, '%', '90%'],
	[
		125,
		'强化基层“头雁”综合素质和能力',
		...NONE,
		'进一步提高党建指导员政策理论知识储备;进一步增强党建指导员业务能力水平',
	],
	[126, '社会组织党建工作覆盖面(%)', ...ALL, '100%'],
	[127, '加强基层党组织书记队伍建设', ...NONE, '较上年提升'],
	[128, '加强农村青年扎根农村创业的思想', ...NONE, '加强'],
	[129, '宣传教育水平', ...NONE, '宣传教育水平逐年提高'],
	[
		130,
		'通过公开考试招录选拔优秀人才,优化公务员人才队伍',
		...NONE,
		'通过公开考试招录选拔优秀人才,优化公务员人才队伍',
	],
	[131, '发挥农村党组织建设作用', ...NONE, '正常运转'],
	[132, '对办公条件改善发挥作用', ...NONE, '改善办公条件'],
	[133, '是否提升办公保障能力', ...NONE, '进一步提升办公保障能力'],
	[134, '提升农村青年创业能力', ...NONE, '长期'],
	[135, '考察目标群体满意度(%)', ...ALL, '100%'],
	[136, '考察学员对教学质量、环境满意度(%)', ...ALL, '100%'],
	[137, '服务对象满意度(%)', ...ALL, '100%'],
	[138, '受益对象满意度(%)', ...ALL, '100%'],
	[139, '社会群众对新一届村(社区)“两委”班子的满意度(%)', ...ALL, '100%'],
	[140, '受惠对象满意率(%)', '>=', 90, '%', '≥90'],
	[141, '群众满意度(%)', ...ALL, '100%'],
	[142, '基层党组织服务对象满意度(%)', ...ALL, '100%'],
	[143, '周边群众满意度(%)', ...ALL, '100%'],
] as const

test('fifty-eight indicators of the department, in their lines, with their values', () => {
	expect(
		indicators.map((it) => [it.line_start, it.name, it.operator, it.value, it.unit, it.value_printed]),
	).toEqual(EXPECTED)
	expect(indicators.map(({ seq }) => seq)).toEqual(Array.from({ length: 58 }, (_, at) => at + 1))
	expect(indicators.every(({ project_id }) => project_id === null)).toBe(true)
})

test('kinds of values: words are words, a sentence with a number in its limit is that number', () => {
	const kind = (seq: number) => indicators[seq - 1]?.value_kind
	expect([1, 8, 9, 10, 19, 31, 32, 42, 49].map(kind)).toEqual([
		'count',
		'count',
		'percent',
		'sentence',
		'qualitative',
		'deadline',
		'money',
		'qualitative',
		'qualitative',
	])
	// 0.95 stands beside percents: it was understood, not printed so.
	expect(indicators.filter((it) => it.value_state !== 'printed').map(({ seq }) => seq)).toEqual([9])
})

test('the one cost per something', () => {
	expect(whole.unit_cost.filter(({ indicator_id }) => indicator_id !== null)).toMatchObject([
		{ amount_yuan: 55_000n, per: '人', line_start: 116 },
	])
})

// Typed from the document: 社会效益 begins at 指标38, 可持续影响 at 44, 满意度 at 49; what is above was concluded.
test.for([
	[1, 12, '产出', 'inferred_exact', '数量指标', 'inferred_exact'],
	[13, 13, '产出', 'inferred_exact', '数量指标', 'suggested'],
	[14, 26, '产出', 'inferred_exact', '质量指标', 'suggested'],
	[27, 30, '产出', 'inferred_exact', '时效指标', 'suggested'],
	[31, 31, '产出', 'inferred_exact', '时效指标', 'inferred_exact'],
	[32, 32, '成本', 'inferred_exact', '成本指标', 'inferred_exact'],
	[33, 34, '成本', 'suggested', '成本指标', 'suggested'],
	[35, 36, '效益', 'suggested', '经济效益指标', 'suggested'],
	[37, 37, '效益', 'inferred_exact', '经济效益指标', 'inferred_exact'],
	[38, 43, '效益', 'disclosed', '社会效益指标', 'disclosed'],
	[44, 48, '效益', 'disclosed', '可持续影响指标', 'disclosed'],
	[49, 58, '满意度', 'disclosed', '服务对象满意度指标', 'disclosed'],
] as const)('the class of indicators %i to %i', ([from, to, ...classed]) => {
	for (const it of indicators.slice(from - 1, to))
		expect([it.class1, it.class1_origin, it.class2, it.class2_origin]).toEqual(classed)
})

test('that labels stand apart is one finding, with what was chosen and what stays open', () => {
	const [found, ...more] = whole.finding.filter(({ rule }) => rule === 'class-labels-apart')
	expect(more).toEqual([])
	expect(found).toMatchObject({
		line_start: 72,
		line_end: 84,
		kind: 'repair',
		certainty: 'inference',
		repaired:
			'数量指标：指标1–13；质量指标：指标14–26；时效指标：指标27–31；成本指标：指标32–34；经济效益指标：指标35–37',
		alternatives: '数量指标、质量指标、时效指标：指标13–30；成本指标、经济效益指标：指标33–36',
	})
})

describe('a damaged document', () => {
	const rules = async (of: readonly string[]) => (await read(of)).finding.map(({ rule }) => rule)
	const replaced = (line: number, by: string) => changed(lines, line, () => by)

	test('without labels there is no class, and findings say so', async () => {
		const of = lines.filter((_, at) => at < 72 - 1 || at > 84 - 1)
		const { indicator, finding } = await read(of)
		expect(indicator[5]).toMatchObject({ class1: null, class1_origin: null })
		expect(finding.filter(({ rule }) => rule === 'class-not-known')).toHaveLength(37)
	})

	test('a lost indicator is seen by its number, a line that is none is told', async () => {
		const lost = lines.filter((_, at) => at !== 100 - 1)
		expect(await rules(lost)).toContain('indicator-numbers-not-consecutive')
		expect(await rules(replaced(122, '以下指标由各股室填报'))).toContain('not-used')
	})

	test('proofs that contradict the order prove nothing', async () => {
		// 成本 before 数量: the words of the labels no longer settle any class.
		const of = replaced(70, '\t\t\t指标1: 人均成本\t9')
		expect((await read(of)).indicator[1]?.class2_origin).toBe('suggested')
	})
})
