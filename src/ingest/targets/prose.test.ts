import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readTargets } from './read.ts'

const read = (...targets: readonly string[]) =>
	[
		...readTargets(
			fromText(
				'made-up.txt',
				['项目名称：老年人体检', '项目金额：20万元', '绩效目标：', ...targets].join('\n'),
			),
		),
	].flatMap((it) =>
		it.table === 'indicator'
			? [[it.row.class2, it.row.name, it.row.operator, it.row.value, it.row.unit, it.row.value_printed]]
			: [],
	)

test('a clause of 时效 that is only a deadline is a target', () => {
	expect(
		read(
			'1.产出指标',
			'（1）数量指标：体检人数≥300人；',
			'（2）时效指标：2025年10月底前完成体检；',
			'（3）质量指标：体检完成率≥98%。',
		),
	).toEqual([
		['数量指标', '体检人数', '>=', 300, '人', '≥300人'],
		['时效指标', '2025年10月底前完成体检', null, null, null, null],
		['质量指标', '体检完成率', '>=', 98, '%', '≥98%'],
	])
})

test('a date under another class is no target', () => {
	expect(read('数量指标：体检人数≥300人，12月底前入账；', '质量指标：完成率≥98%。')).toEqual([
		['数量指标', '体检人数', '>=', 300, '人', '≥300人'],
		['质量指标', '完成率', '>=', 98, '%', '≥98%'],
	])
})
