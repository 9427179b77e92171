import { expect, test } from 'vitest'
import { budget, read, rows } from './julu.fixture.ts'

const OBJECTIVES = [
	'加强基层领导班子建设;加强全县选调生队伍建设;健全全县党的组织制度、党内生活制度建设;加强民主集中制建设和民主生活会宏观指导;协调和指导乡镇党代会、人代会;做好代表补选、罢免等。',
	'培养锻炼干部,提高干部整体素质。表彰先进,鼓舞干劲。',
	'保障人才政策的落实。',
	'加强档案管理集中化、数字化建设。',
	'保障离退休干部各项政策的落实。',
	'为解决群众急难愁盼提供渠道,不断推进基层治理现代化建设。',
]
const TITLES = [
	'党员和党组织建设',
	'干部管理及表彰',
	'人才工作及政策落实',
	'档案集中化、数字化建设',
	'离退休干部政策及服务',
	'政务大数据中心建设',
]

type Typed = readonly [number, number, string, string | null, number | null, string | null, string]

/** Line, goal, name, operator, value, unit, value as printed. */
const GOALS: readonly Typed[] = [
	[423, 1, '村级组织', null, 291, '个', '291个'],
	[423, 1, '村级组织正常运转率', null, 95, '%', '达到95%'],
	[423, 1, '加强党组织建设', null, 100, '%', '100%'],
	[423, 1, '工作成效提升率', null, 20, '%', '20%'],
	[429, 2, '全县干部培训覆盖率', null, 95, '%', '达到95%'],
	[429, 2, '参训时间', '>=', 12, '天', '不少于12天'],
	[429, 2, '党员干部思想政治学习积极性', null, null, null, '提高'],
	[429, 2, '工作能力', null, null, null, '明显提升'],
	[435, 3, '人才培训活动次数', '>=', 2, '次', '不少于2次'],
	[435, 3, '献言献策采纳率', null, 75, '%', '达到75%'],
	[435, 3, '工作积极性', null, null, null, '明显提高'],
	[441, 4, '审核或接收档案数量', null, 500, '个', '500个'],
	[441, 4, '档案数字化进度', null, 30, '%', '达到30%'],
	[441, 4, '档案集中化程度', null, 100, '%', '实现100%'],
	[447, 5, '开展离退休干部相关活动次数', '>=', 5, '次', '不少于5次'],
	[447, 5, '活动开展率', null, 95, '%', '达到95%'],
	[447, 5, '老干部活动参与率', null, 95, '%', '达到95%'],
	[453, 6, '流转办结上报事件数量', '>=', 225000, '件', '不低于22.5万件'],
	[453, 6, '办结率', null, 98, '%', '达到98%'],
	[453, 6, '办结时效', '<=', 10, '天', '在10天以内'],
	[453, 6, '基层治理现代化程度', null, null, null, '大大提升'],
]

test('the six goals give seventeen numbers and four words', () => {
	const found = rows('goal')
	expect(
		found.map((it) => [
			it.line_start,
			it.goal_seq,
			it.name,
			it.operator,
			it.value,
			it.unit,
			it.value_printed,
		]),
	).toEqual(GOALS)
	expect(found.filter((it) => it.value !== null)).toHaveLength(17)
	expect([...new Set(found.map((it) => it.goal))]).toEqual(TITLES)
	expect([...new Set(found.map((it) => it.objective))]).toEqual(OBJECTIVES)
})

test('a target with neither a figure nor a word is said, and so is a goal without targets', () => {
	const found = read({
		lines: budget.lines.with(440, '绩效指标:保障审核,档案数字化进度达到30%。').with(434, ''),
	})
	const unread = rows('finding', found).filter((it) => it.rule === 'goal-unread')
	expect(unread.map((it) => [it.line_start, it.printed])).toEqual([
		[433, '人才工作及政策落实'],
		[441, '保障审核'],
	])
})
