import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readGoals } from './goals.ts'

const goals = (...lines: readonly string[]) =>
	[...readGoals(fromText('made-up.txt', lines.join('\n')))].flatMap((it) =>
		it.table === 'goal' ? [it.row] : [],
	)
const objectives = (...objective: readonly string[]) =>
	goals('五、整体绩效目标', '(二) 分项绩效目标', '1.人才工作', ...objective, '绩效指标:培训不少于2次。').map(
		(it) => it.objective,
	)

test('a goal’s objective is what is printed behind its label', () => {
	expect(objectives('绩效目标:保障人才政策的落实。')).toEqual(['保障人才政策的落实。'])
})

test('a goal whose objective is empty or not printed has none, not an empty text', () => {
	expect(objectives('绩效目标: ')).toEqual([null])
	expect(objectives()).toEqual([null])
})

test('goals of a part of their own, numbered another way, with several figures in a clause', () => {
	const read = goals(
		'三、部门分项绩效目标',
		'1、水库安全',
		'绩效目标：保障水库安全度汛。',
		'绩效指标：巡查水库 42 座，除险加固完成率不低于98%，汛期值守在 24 小时以内，群众安全感明显提升。',
		'2、河道清淤',
		'绩效指标：清淤长度达到35公里。',
		'四、其他说明',
		'1、本年无其他事项 3 件。',
	)
	expect(read.map((it) => [it.goal_seq, it.goal, it.name, it.operator, it.value, it.unit])).toEqual([
		[1, '水库安全', '巡查水库', null, 42, '座'],
		[1, '水库安全', '除险加固完成率', '>=', 98, '%'],
		[1, '水库安全', '汛期值守', '<=', 24, '小时'],
		[1, '水库安全', '群众安全感', null, null, null],
		[2, '河道清淤', '清淤长度', null, 35, '公里'],
	])
})
