import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readTargets } from './read.ts'

const read = (lines: readonly string[]) =>
	[...readTargets(fromText('made-up.txt', lines.join('\n')))].flatMap((it) =>
		it.table === 'indicator'
			? [[it.row.class1, it.row.class2, it.row.name, it.row.operator, it.row.value, it.row.unit]]
			: [],
	)

const HEADER = '一级指标\t二级指标\t三级指标\t指标值'
const form = (rows: readonly string[], after: readonly string[] = []) => [
	'项目支出绩效目标申报表',
	'项目名称\t河道清淤\t\t\t\t\t\t',
	'主管部门\t柳溪县水务局\t\t\t项目金额（万元）\t86.00\t\t',
	`${HEADER}\t${HEADER}`,
	...rows,
	...after,
]

test('two tables of indicators under one header are read, the right one after the left one', () => {
	const rows = [
		'产出指标\t数量指标\t清淤河道长度\t≥12公里\t效益指标\t社会效益指标\t受益村数\t≥9个',
		'\t质量指标\t验收合格率\t100%\t\t生态效益指标\t水质达标率\t≥95%',
		'\t成本指标\t清淤总成本\t≤86万元\t满意度指标\t服务对象满意度指标\t村民满意度\t≥90%',
		'\t\t\t\t\t\t干部满意度\t≥85%',
	]
	expect(read(form(rows, ['填报人：张三\t\t\t\t\t\t\t']))).toEqual([
		['产出', '数量指标', '清淤河道长度', '>=', 12, '公里'],
		['产出', '质量指标', '验收合格率', null, 100, '%'],
		['成本', '成本指标', '清淤总成本', '<=', 860_000, '元'],
		['效益', '社会效益指标', '受益村数', '>=', 9, '个'],
		['效益', '生态效益指标', '水质达标率', '>=', 95, '%'],
		['满意度', '服务对象满意度指标', '村民满意度', '>=', 90, '%'],
		['满意度', '服务对象满意度指标', '干部满意度', '>=', 85, '%'],
	])
})

test('where blanks part them, what stands under the second column of a role is told as not used', () => {
	const pair = (left: string, right: string) => `${left.padEnd(24)}${right}`
	const spaced = [
		'项目支出绩效目标申报表',
		'项目名称  河道清淤',
		pair('一级指标  二级指标  三级指标  指标值', '一级指标  二级指标  三级指标  指标值'),
		pair('产出指标  数量指标  清淤长度  ≥12公里', '效益指标  社会效益指标  受益村数  ≥9个'),
		pair('产出指标  质量指标  合格率  100%', '效益指标  生态效益指标  达标率  ≥95%'),
	]
	const told = [...readTargets(fromText('made-up.txt', spaced.join('\n')))]
	expect(told.flatMap((it) => (it.table === 'indicator' ? [it.row.name] : []))).toEqual([
		'清淤长度',
		'合格率',
	])
	const unused = told.flatMap((it) =>
		it.table === 'finding' && it.row.rule === 'not-used' ? [it.row.printed] : [],
	)
	expect(unused).toEqual(['≥9个 | ≥95%'])
})
