import { expect, test } from 'vitest'
import { source } from '../../source.ts'
import { goals } from './goals.ts'

const objectives = (...objective: readonly string[]) =>
	[
		...goals(
			source(['(二) 分项绩效目标', '1.人才工作', ...objective, '绩效指标:培训不少于2次。'].join('\n')),
			'万元',
		),
	].flatMap((it) => (it.table === 'goal' ? [it.row.objective] : []))

test('a goal’s objective is what is printed behind its label', () => {
	expect(objectives('绩效目标:保障人才政策的落实。')).toEqual(['保障人才政策的落实。'])
})

test('a goal whose objective is empty or not printed has none, not an empty text', () => {
	expect(objectives('绩效目标: ')).toEqual([null])
	expect(objectives()).toEqual([null])
})
