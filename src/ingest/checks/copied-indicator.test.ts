import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readTargets } from '../targets/read.ts'
import { copiedIndicator } from './copied-indicator.ts'
import { documentRows } from './rows.ts'

const HEADING = {
	title: '2024年项目支出绩效目标',
	department_name: '柳溪县教育局',
	printed_code: null,
	fiscal_year: 2024,
	scope: 'projects',
	amount_unit: '万元',
	stated_total_yuan: null,
	template_family: 'three_class',
} as const

const form = (name: string, indicator: string) => [
	'项目支出绩效目标表',
	`项目名称 | ${name} |`,
	'项目资金(万元) | 年度资金总额 | 36.5 |',
	'一级指标 | 二级指标 | 三级指标 | 指标值 |',
	'产出指标 | 数量指标 | 完成数量 | 24个 |',
	`满意度指标 | 服务对象满意度指标 | ${indicator} | ≥90% |`,
]

const told = (lines: readonly string[]) => {
	const read = [...readTargets(fromText('made-up.txt', lines.join('\n')))]
	return [...copiedIndicator.run(documentRows(HEADING, read))].length
}

test('whom a project serves is no word of another project', () => {
	expect(told([...form('学生资助', '学生满意度'), ...form('校舍修缮', '学生满意度')])).toBe(0)
})

test('an indicator that names another project, where it stands as well, is told', () => {
	expect(told([...form('湿地巡护', '湿地巡护到位情况'), ...form('校舍修缮', '湿地巡护到位情况')])).toBe(1)
})
