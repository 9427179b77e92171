import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readTargets } from '../targets/read.ts'
import { readPlans } from './plans.ts'

const form = (title: string, amount: string, plan: readonly string[]) => [
	`${title}绩效目标表`,
	`项目编码\t33010224P00610010025K\t项目名称\t水库巡查经费\t\t`,
	`预算规模及\t预算数\t${amount}\t其中:财政资金\t${amount}\t`,
	'资金用途\t巡查水库。\t\t\t\t',
	...plan,
	'一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
	'产出指标\t数量指标\t巡查水库\t巡查水库的座数\t≥42座\t工作计划',
	'\t时效指标\t完成时限\t巡查完成的时间\t9 月底\t工作计划',
	'满意度指标\t服务对象满意度指标\t群众满意度\t群众对巡查的满意度\t≥90%\t问卷',
	'',
]
/** Quarters, which no published form has. */
const HEADER = '资金支出计划（%）\t3月底\t6月底\t9月底\t12月底\t'

function plansOf(...forms: readonly (readonly string[])[]) {
	const document = fromText('made-up.txt', ['2024年部门预算', '单位：万元', ...forms.flat()].join('\n'))
	const read = [...readTargets(document)]
	const plans = [...readPlans(document, read)]
	return {
		plans: plans.flatMap((it) =>
			it.table === 'payment_plan' ? [[it.row.month, it.row.cumulative_percent, it.row.origin]] : [],
		),
		outcomes: plans.flatMap((it) => (it.table === 'reconciliation' ? [it.row.outcome] : [])),
		rules: plans.flatMap((it) => (it.table === 'finding' ? [it.row.rule] : [])),
	}
}

test('a plan by quarters stands under its months', () => {
	expect(plansOf(form('1、水库巡查经费', '16.80', [HEADER, '\t10%\t40%\t70%\t100%\t']))).toEqual({
		plans: [
			[3, 10, 'disclosed'],
			[6, 40, 'disclosed'],
			[9, 70, 'disclosed'],
			[12, 100, 'disclosed'],
		],
		outcomes: ['holds'],
		rules: [],
	})
})

test('a plan that falls, or does not come to 100 percent, is told', () => {
	const { outcomes, rules } = plansOf(
		form('1、水库巡查经费', '16.80', [HEADER, '\t10%\t40%\t30%\t90%\t']),
		form('2、河道保洁经费', '12.00', [HEADER, '\t\t\t\t100%\t']),
	)
	expect(outcomes).toEqual(['fails', 'holds'])
	expect(rules).toContain('plan-not-rising')
})

test('a form without a plan has none, and months among targets are no plan', () => {
	expect(plansOf(form('1、水库巡查经费', '16.80', []))).toEqual({ plans: [], outcomes: [], rules: [] })
})
