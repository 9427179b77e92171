import { describe, expect, test } from 'vitest'
import { understand, type Understood, type ValueContext } from './value.ts'

/** Every column in one line: operator, kind, number or ends, unit, then the state unless printed, then per what it costs. */
function told(value: Understood): string {
	const { operator, value_kind, value: single, value_low, value_high, unit, value_state, cost } = value
	const ends = value_low === null ? null : `${String(value_low)}~${String(value_high)}`
	const number = single === null ? ends : String(single)
	const state = value_state === 'printed' ? null : `(${value_state})`
	const rate = cost?.per || cost?.period ? `/${cost.per ?? ''}/${cost.period ?? ''}` : null
	return [operator, value_kind, number, unit, state, rate].filter(Boolean).join(' ')
}

const read = (printed: string, context: Partial<ValueContext> = {}) =>
	told(understand(printed, { amountUnit: '元', ...context }))

describe('values in the cell, as county forms in 元 print them', () => {
	test.for([
		['10 个', 'count 10 个'],
		['50 人次', 'count 50 人次'],
		['1000 人次', 'count 1000 人次'],
		['180 节课', 'count 180 节课'],
		['2 场次', 'count 2 场次'],
		['6694 名', 'count 6694 名'],
		['3 套', 'count 3 套'],
		['28', 'count 28'],
		['11', 'count 11'],
		['10-50 个', 'range 10~50 个'],
		['100%', 'percent 100 %'],
		['95%', 'percent 95 %'],
		['2022 年底', 'deadline'],
		['2022 年', 'deadline'],
		['2021 年 12 月底', 'deadline 12 月'],
		['1-12 月份', 'deadline 1~12 月'],
		['每月', 'frequency'],
		['5000-10000/人', 'money_range 5000~10000 元 (inferred) /人/'],
		['50000-100000/个', 'money_range 50000~100000 元 (inferred) /个/'],
		['5-10 万/个', 'money_range 50000~100000 元 /个/'],
		['500-1000 元/人', 'money_range 500~1000 元 /人/'],
		['500 元/人', 'money 500 元 /人/'],
		['8 元/人', 'money 8 元 /人/'],
		['1 万元每个项目', 'money 10000 元 /项目/'],
		['2 万元/期', 'money 20000 元 /期/'],
		['2 万元/个', 'money 20000 元 /个/'],
		['10 万元/部', 'money 100000 元 /部/'],
		['5 万元/个', 'money 50000 元 /个/'],
		['400 元/月', 'money 400 元 //月'],
		['200 元/月', 'money 200 元 //月'],
		['15 万元', 'money 150000 元'],
		['9 万元', 'money 90000 元'],
		['完成', 'qualitative'],
		['良好', 'qualitative'],
		['较好', 'qualitative'],
		['明显', 'qualitative'],
		['提升', 'qualitative'],
		['明显提高', 'qualitative'],
		['得到长久提升', 'qualitative'],
		['推动基层党组织全面进步', 'sentence'],
		['', 'none (blank)'],
		['——', 'none (blank)'],
	] as const)('%s → %s', ([printed, expected]) => expect(read(printed)).toBe(expected))
})

describe('values in the cell, as department budgets in 万元 print them', () => {
	const inBudget = { amountUnit: '万元' } as const
	test.for([
		['≤14 人', '<= count 14 人'],
		['14 人', 'count 14 人'],
		['100%', 'percent 100 %'],
		['≥95%', '>= percent 95 %'],
		['≥1%', '>= percent 1 %'],
		['≤5%', '<= percent 5 %'],
		['≪3%', '<= percent 3 %'],
		['12 月底', 'deadline 12 月'],
		['12月底', 'deadline 12 月'],
		['6月底', 'deadline 6 月'],
		['1年', 'duration 1 年'],
		['≤1 年', '<= duration 1 年'],
		['24 个月', 'duration 24 个月'],
		['≥3 个月', '>= duration 3 个月'],
		['≤2 个月', '<= duration 2 个月'],
		['≥12 天', '>= duration 12 天'],
		['≤10 天', '<= duration 10 天'],
		['≥10 小时', '>= duration 10 小时'],
		['0.2万元', 'money 2000 元'],
		['<0.6万元', '< money 6000 元'],
		['≤1.5万元', '<= money 15000 元'],
		['<0.2万元', '< money 2000 元'],
		['>0.05万元', '> money 500 元'],
		['≥12万元', '>= money 120000 元'],
		['≤2.88万元', '<= money 28800 元'],
		['≤9.7万元', '<= money 97000 元'],
		['21 万元', 'money 210000 元'],
		['<2 万元', '< money 20000 元'],
		['≤1 万元', '<= money 10000 元'],
		['≤89 万元', '<= money 890000 元'],
		['168 元', 'money 168 元'],
		['3000 元', 'money 3000 元'],
		['≤30 元', '<= money 30 元'],
		['1000 份', 'count 1000 份'],
		['1人', 'count 1 人'],
		['≥1 次', '>= count 1 次'],
		['≥3 项', '>= count 3 项'],
		['≤1165 人', '<= count 1165 人'],
		['≥2 ↑', '>= count 2 个'],
		['≥500 ↑', '>= count 500 个'],
		['≥2000 ↑', '>= count 2000 个'],
		['≥20 万件', '>= count 200000 件'],
		['提升', 'qualitative'],
		['提高', 'qualitative'],
		['长期', 'qualitative'],
		['按时', 'qualitative'],
		['正常开展', 'qualitative'],
		['安全运行', 'qualitative'],
		['正常开展工作', 'qualitative'],
		['每月', 'frequency'],
	] as const)('%s → %s', ([printed, expected]) => expect(read(printed, inBudget)).toBe(expected))

	test.for([
		['≤1万', '茶话会成本', '每次召开茶话会的成本', '<= money 10000 元 /次/'],
		['0.2万元', '补助标准', '平均每人补助的医药费金额', 'money 2000 元 /人/'],
		['<0.6万元', '平均补助标准', '平均每名选调生补助标准', '< money 6000 元 /人/'],
		['168 元', '征订标准', '每份党刊征订费金额', 'money 168 元 /份/'],
		['0.1万元', '补助标准', '定向选调生每人每月房租补助金额', 'money 1000 元 /人/月'],
		['<0.2万元', '教育点经费标准', '每个教育点经费金额', '< money 2000 元 /教育点/'],
		['≥12万元', '办公费标准', '平均每个村级组织每年办公费用', '>= money 120000 元 /村级组织/年'],
		['≤2.88万元', '补贴标准', '每人每年补贴标准', '<= money 28800 元 /人/年'],
		['740 元', '服务费标准', '每个终端站点年运行服务费', 'money 740 元 /终端站点/年'],
		['2万元', '经费标准', '干部档案信息管理中心工作经费每年总数', 'money 20000 元 //年'],
		['1万元', '维护费标准', '每年维护经费总额', 'money 10000 元 //年'],
		['0.4万元', '每班经费', '平均每个班级所需经费', 'money 4000 元 /班/'],
		['350 元', '体检成本', '每个老干部体检费用', 'money 350 元 /老干部/'],
		['0.1万元', '帮扶标准', '每个困难老干部的帮扶金额', 'money 1000 元 /困难老干部/'],
		['≤200 元', '购置平均标准', '购置奖杯、奖牌平均单价', '<= money 200 元 /个/'],
		['3000 元', '工资标准', '档案员每人每月工资数', 'money 3000 元 /人/月'],
		['≤0.1万元', '站点维护标准', '平均每个村级站点维护费用', '<= money 1000 元 /村级站点/'],
		['≤2 万元', '经费成本', '平均每项专项工作所需经费金额', '<= money 20000 元 /项/'],
		['≤30 元', '培训标准', '每天每人培训标准', '<= money 30 元 /人/天'],
		['1万元', '经费标准', '干部监督工作所需经费', 'money 10000 元'],
		['≤50 元', '印制成本', '印制资料的平均成本', '<= money 50 元'],
	] as const)('%s under %s, %s → %s', ([printed, name, description, expected]) => {
		expect(read(printed, { ...inBudget, name, description })).toBe(expected)
	})
})

describe('operator and unit in cells of their own', () => {
	test.for([
		['≥', '92', '人', '', '>= count 92 人'],
		['=', '12', '个数', '', '= count 12 个数'],
		['≥', '90', '%', '', '>= percent 90 %'],
		['≥', '22', '类', '编撰及出版《组织史》', '>= count 22 类'],
		['≥', '6', '月', '项目建设时长', '>= duration 6 月'],
		['=', '5', '年', '', '= duration 5 年'],
		['=', '5000', '元', '考核系统维护费', '= money 5000 元'],
		['=', '45', '万元', '新建每个服务中心补助资金', '= money 450000 元 /服务中心/'],
		['=', '2000', '元', '发放整理人员工资，共3人每人每月', '= money 2000 元 /人/月'],
		['≥', '1660', '元', '发放生活补助标准为每人每天60元；购买人身', '>= money 1660 元'],
		['≥', '', '', '', '>= none (blank)'],
	] as const)('%s %s %s of %s → %s', ([operator, printed, unit, name, expected]) => {
		expect(read(printed, { operator, unit, name, amountUnit: '万元' })).toBe(expected)
	})
})

describe('a name tells the unit in its last bracket', () => {
	test.for([
		['125人', '“两新”组织培训人数(人)', 'count 125 人'],
		['56', '发展党建指导员、联络员数量', 'count 56'],
		['100', '反映教育培训情况', 'count 100'],
		['100%', '支出率(%)', 'percent 100 %'],
		['0.95', '基层党组织服务覆盖率(%)', 'percent 95 % (inferred)'],
		['≥ 95', '培训签到率(%)', '>= percent 95 %'],
		['≥90', '受惠对象满意率(%)', '>= percent 90 %'],
		['≥ 1', '开办农村创业青年培训班次数(次)', '>= count 1 次'],
		['≥ 300', '培训及跟踪服务农村青年(人/年)', '>= count 300 人/年'],
		['≤ 550', '人均培训成本(元)', '<= money 550 元 /人/'],
		['12月31日前', '每年培训完成时效', 'deadline 12 月'],
		['每年推荐党课不少于1部', '完善党委党务教育培训机制', '>= count 1 部'],
		['良好', '社区基层组织运转情况', 'qualitative'],
		['加强', '加强农村青年扎根农村创业的思想', 'qualitative'],
		['较上年提升', '加强基层党组织书记队伍建设', 'qualitative'],
		['改善办公条件', '对办公条件改善发挥作用', 'qualitative'],
		['宣传教育水平逐年提高', '宣传教育水平', 'sentence'],
		['当地产业发展水平较上年度提高', '当地产业发展水平', 'sentence'],
		[
			'保障我县348个行政村(社区)党组织用于为群众解决难题、办实事的开支需求。',
			'增强联系服务群众的合力',
			'sentence',
		],
	] as const)('%s under %s → %s', ([printed, name, expected]) => {
		expect(read(printed, { name, amountUnit: '万元' })).toBe(expected)
	})
})

test.for([
	['40000', { cost: true }, 'money 40000 元 (inferred)'],
	['40000', {}, 'count 40000'],
	['40000', { cost: true, amountUnit: '万元' }, 'count 40000'],
	['16 万', { cost: true }, 'money 160000 元'],
	['16 万', { name: '公务员培训及考察' }, 'count 160000'],
	['28', { cost: true, unit: '人' }, 'count 28 人'],
] as const)('%s in %j → %s', ([printed, context, expected]) => expect(read(printed, context)).toBe(expected))

describe('words of comparison, and clauses of prose', () => {
	test.for([
		['不少于12天', '>= duration 12 天'],
		['不低于 22.5 万件', '>= count 225000 件'],
		['达到 98%', 'percent 98 %'],
		['在 10 天以内', '<= duration 10 天'],
		['95%以上', '>= percent 95 %'],
		['超过 3000 人', '> count 3000 人'],
		['不超过3.5万元', '<= money 35000 元'],
		['每人每天60元', 'money 60 元 /人/天'],
		['60元/人/天', 'money 60 元 /人/天'],
		['100元/人天', 'money 100 元 /人/天'],
		['1,200 元', 'money 1200 元'],
		['2. 5 万元', 'money 25000 元'],
		['每年2次', 'frequency 2 次/年'],
		['年底前', 'deadline'],
		['2024年6月30日前', 'deadline 6 月'],
		['3-5年', 'range 3~5 年'],
		['百分之百', 'qualitative'],
	] as const)('%s → %s', ([printed, expected]) => expect(read(printed)).toBe(expected))
})

test.for(['5. 0O', '1.2.3', '50 100', '1,2345', '>>', '9'.repeat(400)])(
	'%s is no number and no word',
	(printed) => expect(read(printed)).toMatch(/none \(unreadable\)$/),
)

test('an amount is whole cents, a range has both', () => {
	expect(understand('0.1万元', { amountUnit: '元' }).cost).toMatchObject({ amount: 100_000n, high: null })
	expect(understand('5-10 万/个', { amountUnit: '元' }).cost).toEqual({
		amount: 5_000_000n,
		high: 10_000_000n,
		per: '个',
		period: null,
	})
	expect(understand('10 人', { amountUnit: '元' }).cost).toBeNull()
})

test('what was printed is kept, and a repair is said', () => {
	expect(understand(' ≥500 ↑ ', { amountUnit: '元' })).toMatchObject({
		value_printed: '≥500 ↑',
		repaired: '≥500 个',
	})
	expect(understand('≪3%', { amountUnit: '元' })).toMatchObject({ value_printed: '≪3%', repaired: '≤3%' })
	expect(understand('≥500 个', { amountUnit: '元' }).repaired).toBeNull()
	expect(understand('', { amountUnit: '元' })).toMatchObject({ value_printed: null, repaired: null })
})
