import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readTargets } from './read.ts'

const readings = (...lines: readonly (readonly string[])[]) => [
	...readTargets(fromText('made-up.txt', lines.map((cells) => cells.join('\t')).join('\n'))),
]
const kinds = (...lines: readonly (readonly string[])[]) =>
	readings(...lines).flatMap((it) => (it.table === 'project' ? [it.row.kind] : []))
const rows = [
	['1', '乡村道路养护', '交通运输局', '860.00'],
	['2', '营养改善', '教育局', '415.60'],
]

test.each([
	['the word over the names', '2024年资金安排情况', '专项资金名称'],
	['the title', '2024年县级专项资金清单', '项目名称'],
	['a title with its year', '甲县专项转移支付资金分配表（2024年度）', '项目名称'],
])('%s says that a table lists earmarked funds', (_, title, name) => {
	const list = [[title], ['单位：万元'], ['序号', name, '主管部门', '预算金额'], ...rows]
	expect(kinds(...list)).toEqual(['earmarked', 'earmarked'])
})

test.each([
	['projects', '2024年县级项目支出表'],
	['projects of funds', '2024年县级专项资金项目清单'],
])('a list of %s lists projects', (_, title) => {
	expect(kinds([title], ['单位：万元'], ['序号', '项目名称', '主管部门', '预算金额'], ...rows)).toEqual([
		'project',
		'project',
	])
})

test('the title of a table above another says nothing of it', () => {
	const other = [['专项资金目录'], ['2024年县级项目支出表'], ['序号', '项目名称', '主管部门', '预算金额']]
	expect(kinds(...other, ...rows)).toEqual(['project', 'project'])
})

test('a form whose label says so is that of an earmarked fund', () => {
	const form = (label: string) => [
		['绩效目标表'],
		[label, '乡村道路养护'],
		['年度资金总额', '860.00万元'],
		['一级指标', '二级指标', '三级指标', '指标值'],
		['产出指标', '数量指标', '养护里程', '≥120公里'],
	]
	expect(kinds(...form('专项资金名称'))).toEqual(['earmarked'])
	expect(kinds(...form('项目名称'))).toEqual(['project'])
})

test('a list of funds is held against its total', () => {
	const list = [
		['2024年县级专项资金清单'],
		['单位：万元'],
		['序号', '专项资金名称', '主管部门', '预算金额'],
		...rows,
	]
	const sums = (total: string) =>
		readings(...list, ['合计', '', '', total]).flatMap((it) =>
			it.table === 'reconciliation' ? [[it.row.rule, it.row.expected, it.row.outcome]] : [],
		)
	// 860.00 + 415.60 = 1,275.60 万元
	expect(sums('1275.60')).toEqual([['projects-make-up-stated-total', 1_275_600_000n, 'holds']])
	expect(sums('1275.61')).toEqual([['projects-make-up-stated-total', 1_275_600_000n, 'fails']])
})

test.each([
	['its title', '2024年县级专项资金绩效目标清单', '名称', 'earmarked'],
	['the word over its names', '2024年资金绩效目标', '专项资金名称', 'earmarked'],
	['neither: a list of projects', '2024年项目支出绩效目标清单', '项目名称', 'project'],
])('a list with targets in tagged text is of the kind that it is headed as: %s', (_, title, name, kind) => {
	const list = [
		[title],
		['单位：万元'],
		[name, '预算金额'],
		['乡村道路养护'],
		['860.00'],
		['【产出指标-数量指标】'],
		['指标1:养护里程(≥120公里)'],
	]
	expect(kinds(...list)).toEqual([kind])
})
