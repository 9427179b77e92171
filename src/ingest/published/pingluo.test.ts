import { describe, expect, test } from 'vitest'
import { documentOf, documentsOf, linesOf, replaced as changed } from './read.fixture.ts'

const FILE = 'pingluo-2022-project-targets.txt'
const lines = linesOf(FILE)
const read = (of: readonly string[] = lines) => documentOf(FILE, of)
const whole = await read()
const { project: projects } = whole
const replaced = (line: number, change: (text: string) => string) => changed(lines, line, change)

// Typed from the document: title line, last indicator, name, yuan as printed.
const EXPECTED = [
	[5, 25, '党群服务及村干部学历提升补助', '200000'],
	[27, 46, '非公企业和社会组织党建项目补助经费', '200000'],
	[48, 73, '干部教育培训经费', '300000'],
	[75, 100, '庆祝七一建党经费、党史工作经费', '300000'],
	[103, 128, '人才工作经费', '300000'],
	[130, 160, '关工委、延研会、老年大学、离退休党工委工作经费', '300000'],
	[162, 186, '基层党建工作及村书记、社区书记教育培训和公务员工作经费', '210000'],
	[188, 213, '农村党员教育培训及农村基层党建专项经费', '1000000'],
	[215, 239, '社区党务工作者津贴', '1000000'],
	[
		241,
		267,
		'全县机关事业单位网上名称管理经费，财政一体化工资审核网络维护费，机构编制管理系统及编制库维护费',
		'130000',
	],
	[269, 293, '非公企业党建指导员和社会组织党务工作者津贴', '220000'],
	[295, 315, '社区为民服务资金', '1450000'],
	[317, 344, '乡村整治专项资金', '7300000'],
	[346, 364, '村集体经济发展专项资金', '5000000'],
] as const

test('the heading', () => {
	expect(whole.department).toMatchObject([
		{ name: '中国共产党平罗县委员会组织部', printed_code: '074', county_code: '640221' },
	])
	expect(whole.document).toMatchObject([
		{
			title: '附件2：平罗县委组织部项目支出预算绩效目标表',
			identity: 'printed',
			fiscal_year: 2022,
			scope: 'projects',
			amount_unit: '元',
			stated_total_yuan: null,
			template_family: 'three_class',
		},
	])
})

test('fourteen forms with their lines, names and amounts', () => {
	expect(projects.map((it) => [it.line_start, it.line_end, it.name, it.amount_printed])).toEqual(EXPECTED)
	expect(projects.map((it) => it.amount_yuan)).toEqual(
		EXPECTED.map(([, , , printed]) => BigInt(printed) * 100n),
	)
	// 2 × 20 万 + 4 × 30 万 + 21 万 + 2 × 100 万 + 13 万 + 22 万 + 145 万 + 730 万 + 500 万 = 1,791 万元
	expect(projects.reduce((sum, it) => sum + (it.amount_yuan ?? 0n), 0n)).toBe(1_791_000_000n)
})

test('all of it is fiscal money, and 其他资金 is an empty cell, not zero', () => {
	for (const it of projects) expect([it.fiscal_yuan, it.other_yuan]).toEqual([it.amount_yuan, null])
})

test('category, period and objective', () => {
	expect(new Set(projects.map((it) => it.category))).toEqual(new Set(['01-新增一次性项目']))
	expect(new Set(projects.map((it) => it.period))).toEqual(new Set(['2022-2022']))
	expect(projects[4]?.objective).toBe(
		'优化人才服务发展环境,打造观摩点,提炼人才工作亮点,为县域经济发展提供人才保障',
	)
	expect(projects[7]?.objective).toBe(
		'完成6694人党员冬季轮训及党组织建设工作，促进发挥党员先锋模范带头作用。',
	)
	expect(projects[9]?.objective).toBe('提高社区党务工作者积极性，提升社区党建工作，发挥社区党组织凝聚力。')
})

test('two prices in 万元 times a count confirm that amounts are in 元', () => {
	// 20 个 × 1 万元每个项目 = 200,000 元; 29 个 × 5 万元/个 = 1,450,000 元
	expect(
		whole.reconciliation
			.filter(({ rule }) => rule === 'unit-confirmed')
			.map((it) => [it.line_start, it.rule, it.expected, it.actual, it.outcome]),
	).toEqual([
		[27, 'unit-confirmed', 20_000_000n, 20_000_000n, 'holds'],
		[295, 'unit-confirmed', 145_000_000n, 145_000_000n, 'holds'],
	])
})

test('a document without such a price confirms nothing', async () => {
	const { reconciliation } = await read(lines.slice(0, 26))
	expect(reconciliation.filter(({ rule }) => rule === 'unit-confirmed')).toEqual([])
})

test('coverage: projects and indicators, no total, codes or weights', () => {
	const disclosed = whole.coverage.filter(({ state }) => state !== 'not_disclosed')
	expect(disclosed.map((it) => [it.item, it.line_start, it.line_end])).toEqual([
		['projects', 5, 364],
		['indicators', 15, 364],
	])
	expect(whole.coverage.find(({ item }) => item === 'stated_total')).toMatchObject({
		line_start: 1,
		line_end: 365,
		state: 'not_disclosed',
	})
})

describe('a damaged document', () => {
	test('a form whose title is lost begins at its project name', async () => {
		const of = await read(replaced(215, () => '').map((line, at) => (at === 215 ? '' : line)))
		expect(of.project.map((it) => it.line_start)).toContain(217)
	})

	test('an amount that is not one is unreadable', async () => {
		const of = await read(replaced(220, (line) => line.replace('1000000', '1OOOOOO')))
		expect(of.project[8]).toMatchObject({ amount_yuan: null })
		const own = of.finding.filter(({ project_id }) => project_id === of.project[8]?.project_id)
		expect(own.map(({ rule }) => rule)).toContain('amount-not-read')
	})

	test('a form of another year is a document of its own', async () => {
		const of = await documentsOf(
			FILE,
			replaced(216, (line) => line.replace('2022', '2021')),
		)
		expect(of.map(({ document, project }) => [document[0]?.fiscal_year, project.length])).toEqual([
			[2022, 13],
			[2021, 1],
		])
	})

	test('a form whose project name is lost keeps its money and its targets, and a finding says so', async () => {
		const of = await read(replaced(217, () => ''))
		expect(of.project[8]).toMatchObject({ line_start: 215, name: '—', amount_yuan: 100_000_000n })
		const own = of.indicator.filter(({ project_id }) => project_id === of.project[8]?.project_id)
		expect(own).toHaveLength(12)
		expect(of.finding.filter(({ rule }) => rule === 'name-not-read').map((it) => it.line_start)).toEqual([
			215,
		])
	})
})
