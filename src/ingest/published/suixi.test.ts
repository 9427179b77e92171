import { describe, expect, test } from 'vitest'
import { documentOf, linesOf, replaced as changed } from './read.fixture.ts'

const FILE = 'suixi-2024-department-targets.txt'
const lines = linesOf(FILE)
const read = (of: readonly string[] = lines) => documentOf(FILE, of)
const whole = await read()
const { project: tasks } = whole
const replaced = (line: number, change: (text: string) => string) => changed(lines, line, change)

/** Whole cents of 万元, as `78.966`. */
const wan = (printed: string) => {
	const [whole = '', fraction = ''] = printed.split('.')
	return BigInt(whole + fraction.padEnd(6, '0'))
}

// Typed from the document: line, name, 万元 as printed.
const EXPECTED = [
	[15, '业务费', '7'],
	[16, '资产出租出借处置收入安排的工作经费(行政)', '1.5'],
	[17, '购置公务用车', '18'],
	[18, '公务员管理和政审经费', '20'],
	[19, '全县镇街党校工作经费', '5'],
	[20, '电教宣传片拍摄制作工作经费', '5'],
	[21, '精品党课拍摄制作工作经费', '5'],
	[22, '党建指导员年度轮训及季度培训经费', '8'],
	[23, '党建及调研指导工作经费', '30'],
	[24, '村级干部培训经费', '20'],
	[25, '村(社区)工作激励考核配套激励奖励资金', '230'],
	[27, '村办公经费', '322'],
	[28, '社区办公经费', '28'],
	[29, '村“两委”干部补贴', '900.9'],
	[30, '社区“两委”干部补贴', '411.6'],
	[31, '村(社区)服务群众专项经费', '210'],
	[35, '村(社区)党组织书记绩效奖励经费', '24.5'],
	[36, '40年以上党龄(含40年)的农村党员生活补助', '168'],
	[37, '村(社区)阵地建设经费', '101'],
	[38, '县级配套两新组织党建工作资金', '15'],
	[40, '两新组织党组织书记、两新党建指导员、党员培训经费', '7'],
	[41, '全县党员干部学习培训经费', '250'],
	[42, '县人才发展专项资金', '30'],
	[43, '县、镇级人才驿站工作经费', '20'],
	[44, '离退休干部联谊会经费', '20'],
	[45, '建国初期参加革命工作的部分退休干部生活待遇补助', '3'],
	[46, '建国初期参加革命工作的部分退休干部医疗补助', '2.1'],
	[48, '退休人员活动经费', '90'],
	[49, '离休干部特需管理费', '10'],
	[50, '企业离休干部管理费', '4.55'],
	[51, '县原四套班子体检费', '5'],
	[52, '遗属供养人员生活补助', '78.966'],
	[53, '老干部方言宣讲团和老干部基层党建指导员发挥正能量活动经费', '20'],
	[54, '老干部大学楼建设县级补助', '200'],
	[55, '“大组工网”维护费', '10'],
	[56, '干部系统管理平台开发建设经费', '20'],
	[57, '信息网络安全工作经费', '10'],
	[58, '干部档案工作经费', '20'],
	[59, '关工委工作经费', '50'],
	[60, '基层工作经费', '8'],
	[61, '农村创业青年培训经费', '11'],
	[62, '宣传辅导主题教育关爱和创业青年培训费', '10'],
	[63, '业务费', '8'],
	[64, '老干部大学经费', '6'],
	[65, '资产出租出借处置收入安排的工作经费（事业）', '6.2'],
] as const

test('the heading; the total is exact to the cent', () => {
	expect(whole.department).toMatchObject([{ name: '中共遂溪县委组织部', printed_code: null }])
	expect(whole.document).toMatchObject([
		{
			document_id: '440823-zuzhibu-2024-targets',
			title: '2024年县级部门整体预算绩效目标表',
			fiscal_year: 2024,
			stage: 'budget',
			scope: 'department_tasks',
			amount_unit: '万元',
			stated_total_yuan: 14_253_696_250n,
			template_family: 'three_class',
		},
	])
})

test('forty-five tasks with their lines, names and amounts; the placeholder is none', () => {
	expect(tasks.map((it) => [it.line_start, it.name, it.amount_printed])).toEqual(EXPECTED)
	expect(tasks.map((it) => it.amount_yuan)).toEqual(EXPECTED.map(([, , printed]) => wan(printed)))
	expect(tasks.reduce((sum, it) => sum + (it.amount_yuan ?? 0n), 0n)).toBe(wan('3430.316'))
	expect(new Set(tasks.map((it) => it.kind))).toEqual(new Set(['task']))
	expect(tasks.every((it) => it.line_end === it.line_start)).toBe(true)
})

test('content and objective are plain characters, formulas included', () => {
	const use = (seq: number) => tasks[seq - 1]?.use_of_funds
	expect(use(12)).toMatch(/需配套村办公经费322×10×0\.1=322万元。$/)
	expect(use(15)).toContain('多224-28×5=84人,84人“两委”补贴经费')
	expect(use(17)).toContain('322×7000×0.1=22.54万元,社区按照省市县4:5:1')
	expect(use(29)).toBe('管理和服务离休干部')
	expect(tasks[17]?.objective).toBe('保障40年以上党龄(含40年)的农村党员生活补助展开。')
	for (const it of tasks) expect([it.name, it.use_of_funds, it.objective].join('')).not.toMatch(/[<>$\\]/)
})

test('the budget by parts', () => {
	expect(
		whole.budget_line.map((it) => [
			it.line_start,
			it.item_name,
			it.direction,
			it.measure,
			it.level,
			it.amount_yuan,
			it.amount_state,
		]),
	).toEqual([
		[8, '基本支出', 'expenditure', 'basic', 1, wan('1255.022751'), 'printed'],
		[8, '财政拨款', 'revenue', 'fiscal_appropriation', 1, wan('14253.69625'), 'printed'],
		[9, '项目支出', 'expenditure', 'project', 1, wan('1021.5575'), 'printed'],
		[9, '其他资金', 'revenue', 'other_income', 1, null, 'blank'],
		[11, '财政专项资金', 'expenditure', 'other', 2, null, 'blank'],
		[12, '其他事业发展性支出', 'expenditure', 'other', 2, wan('11977.116'), 'printed'],
	])
})

test('the parts make up the total within its last digit', () => {
	// 1255.022751 + 1021.5575 + 11977.116 = 14253.696251; the total prints five decimals of 万元, so 10 cents.
	expect(whole.reconciliation.filter(({ rule }) => rule === 'parts-make-up-total')).toMatchObject([
		{
			rule: 'parts-make-up-total',
			expected: 14_253_696_251n,
			actual: 14_253_696_250n,
			tolerance: 10n,
			outcome: 'holds',
		},
	])
})

test('the tasks itemise only part of the money', () => {
	// 1021.5575 + 11977.116 = 12998.6735 万元
	expect(whole.finding.filter(({ rule }) => /itemised|exceed/.test(rule))).toMatchObject([
		{
			rule: 'not-itemised',
			kind: 'comparability',
			certainty: 'fact',
			expected: '129986735.00',
			actual: '34303160.00',
			line_start: 15,
			line_end: 65,
		},
	])
})

test('staff and subordinate units', () => {
	expect(whole.fact.map((it) => [it.line_start, it.measure, it.value, it.unit])).toEqual([
		[6, 'fiscal_supported_staff', 106, '人'],
		[6, 'subordinate_units', 2, '个'],
	])
})

test('coverage', () => {
	const disclosed = whole.coverage.filter(({ state }) => state !== 'not_disclosed')
	expect(Object.fromEntries(disclosed.map((it) => [it.item, [it.line_start, it.line_end]]))).toEqual({
		department_overview: [8, 12],
		projects: [15, 65],
		stated_total: [8, 8],
		indicators: [70, 143],
		staff: [6, 6],
	})
})

describe('a damaged document', () => {
	const found = async (of: readonly string[]) => (await read(of)).finding.map(({ rule }) => rule)
	const sums = async (of: readonly string[]) =>
		(await read(of)).reconciliation.filter(({ rule }) => rule === 'parts-make-up-total')

	test('a part that is wrong by more than the last digit fails, and a finding says so', async () => {
		const of = replaced(9, (line) => line.replace('1021.5575', '1021.5576'))
		expect(await sums(of)).toMatchObject([{ outcome: 'fails' }])
		expect(await found(of)).toContain('parts-make-up-total')
	})

	test('a part that is lost fails the sum, one that is unreadable makes it impossible', async () => {
		expect(await sums(replaced(12, () => ''))).toMatchObject([{ outcome: 'fails' }])
		const unreadable = replaced(8, (line) => line.replace('1255.022751', '1255.O22751'))
		expect(await sums(unreadable)).toMatchObject([{ outcome: 'cannot_be_formed', expected: null }])
		expect(await found(unreadable)).toContain('amount-not-read')
	})

	test('a lost task is seen by its number', async () => {
		const { finding } = await read(lines.filter((_, at) => at !== 19 - 1))
		expect(finding.filter(({ rule }) => rule === 'task-numbers-not-consecutive')).toMatchObject([
			{ line_start: 19, expected: '5', actual: '6' },
		])
	})

	test('a task without an amount, and a row that is no task, are findings', async () => {
		const blank = replaced(20, (line) => line.replace('\t5\t', '\t\t'))
		expect((await read(blank)).project[5]).toMatchObject({
			amount_yuan: null,
			amount_state: 'blank',
			use_of_funds: '拍摄2部方言版电教宣传片。',
		})
		expect(await found(blank)).toContain('amount-not-read')
		expect(await found(replaced(26, () => '以下两项由县财政另行安排'))).toContain('not-used')
	})

	test('tasks that come to more than the budget contradict it', async () => {
		const of = replaced(15, (line) => line.replace('\t7\t', '\t70000\t'))
		expect(await found(of)).toContain('tasks-exceed-budget')
	})

	test('other tasks that are filled in are tasks', async () => {
		const of = replaced(66, (line) => line.replace('任务1: .....', '任务46: 档案室改造'))
		expect((await read(of)).project.at(-1)).toMatchObject({ name: '档案室改造', line_start: 66 })
	})
})
