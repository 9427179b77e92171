import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import type { Reading } from '../reading.ts'
import { readTargets } from './read.ts'

/** A made-up form in which a page break, a converter and a typist each left something. */
const FORM = [
	'附件3 柳溪县水务局项目支出绩效目标表',
	'',
	'<div>项目支出绩效目标表</div> <div>（2024 年度）</div>',
	'项目名称\t河道清淤补助\t主管部门及代码\t【117】柳溪县水务局\t',
	'项目资金（元）\t年度资金总额：\t\t480000\t',
	'年度总体目标\t完成 12 条河道清淤 ， 保障行洪\t\t\t',
	'名称\t一级指标\t二级指标\t三级指标\t指标值',
	'绩效指标\t产出指\t数量指标（必填硬性指\t清淤河道\t12 条',
	'',
	'\t标\t标）\t清淤土方\t3 万方',
	'\t\t\t\t40 公里',
	'\t\t质量指标（必填）\t验收合格率\t100%',
	'\t\t成本指标\t清淤单价\t40000/条',
	'\t效效益指标\t社会效益指标\t行洪能力\t',
	'\t满意\t服务对象满意度指标（必填）\t沿河群众满意度\t≪95%',
].join('\n')

const read = [...readTargets(fromText('made-up.txt', FORM))]
const rows = <T extends Reading['table']>(table: T) =>
	read.flatMap((it) => (it.table === table ? [it.row as Extract<Reading, { table: T }>['row']] : []))
const found = (rule: string) => rows('finding').filter((it) => it.rule === rule)

test('a form begins at its own title, and its texts lose the blanks of the converter', () => {
	expect(rows('project')).toMatchObject([
		{ line_start: 3, line_end: 15, amount_yuan: 48_000_000n, objective: '完成12条河道清淤，保障行洪' },
	])
})

test('labels carried over a page break, printed with a letter twice or cut short are labels', () => {
	expect(
		rows('indicator').map((it) => [it.line_start, it.class1, it.class1_printed, it.class2, it.name]),
	).toEqual([
		[8, '产出', '产出指标', '数量指标', '清淤河道'],
		[10, '产出', '产出指标', '数量指标', '清淤土方'],
		[11, '产出', '产出指标', '数量指标', null],
		[12, '产出', '产出指标', '质量指标', '验收合格率'],
		[13, '成本', '产出指标', '成本指标', '清淤单价'],
		[14, '效益', '效效益指标', '社会效益指标', '行洪能力'],
		[15, '满意度', '满意', '服务对象满意度指标', '沿河群众满意度'],
	])
	const [told, ...others] = found('label-mended')
	expect(others).toEqual([])
	expect(told).toMatchObject({
		line_start: 8,
		line_end: 15,
		printed: '8: 产出指 | 标、数量指标（必填硬性指 | 标）;14: 效效益指标;15: 满意',
		repaired: '8: 产出指标、数量指标（必填硬性指标）;14: 效益指标;15: 满意度指标',
	})
})

test('a value without a name, a name without a value, money without a unit and a look-alike are told', () => {
	expect(found('value-without-name').map((it) => [it.line_start, it.printed])).toEqual([[11, '40公里']])
	expect(found('name-without-value').map((it) => it.line_start)).toEqual([14])
	expect(found('amount-without-unit').map((it) => it.printed)).toEqual(['40000/条'])
	expect(found('look-alike-characters').map((it) => it.repaired)).toEqual(['≤95%'])
	expect(found('not-used')).toEqual([])
})
