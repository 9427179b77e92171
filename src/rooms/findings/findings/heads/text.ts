import type { Texts } from '../../../../base/text.ts'

const of = (zh: string, en: string): Texts<string> => ({ zh, en })

/**
 * Rules whose name says what should hold, and what is said above the findings that break them. Other rules are called
 * after what they found, and head it by their own name.
 */
export const BROKEN: Readonly<Record<string, Texts<string>>> = {
	'amount-without-unit': of('金额没有写单位', 'An amount without a unit'),
	'arithmetic-makes-up-amount': of(
		'文中测算的数额与项目预算数不符',
		'The arithmetic in the text does not come to the project’s amount',
	),
	'asset-parts-make-up-total': of(
		'各类资产之和与固定资产总额不符',
		'The kinds of assets do not come to their total',
	),
	'basic-and-project-make-up-total': of(
		'基本支出、项目支出等各栏之和与合计不符',
		'Basic and project expenditure do not come to the total',
	),
	'basic-by-economic-equals-basic-by-function': of(
		'基本支出按经济分类与按功能科目的合计不符',
		'Basic expenditure differs by economic and by function code',
	),
	'children-make-up-parent': of(
		'下级科目之和与上级科目不符',
		'Codes of a level do not come to the code above',
	),
	'copied-indicator': of('指标说的不是本项目的内容', 'An indicator that speaks of another project'),
	'copied-objective': of('几个项目的绩效目标一字不差', 'Projects with the same objective, word for word'),
	'current-year-and-carried-over-make-up-total': of(
		'本年收入与上年结转之和与合计不符',
		'Income of the year and what was carried over do not come to the total',
	),
	'duplicate-indicator': of('同一项目的指标重复', 'An indicator that a project has twice'),
	'fiscal-and-other-make-up-project': of(
		'财政资金与其他资金之和与项目预算数不符',
		'Fiscal and other funds do not come to the project',
	),
	'fixed-assets-equal-prose': of(
		'资产表与文字说明的固定资产不符',
		'Fixed assets differ between table and prose',
	),
	'floor-under-cost-or-time': of(
		'成本或时长指标以“不低于”为目标',
		'A floor as the target of a cost or a duration',
	),
	'formula-comes-to-its-claim': of(
		'文中算式的结果与所称数额不符',
		'A printed formula that does not come to what it claims',
	),
	'fraction-for-percent': of('以百分比为单位的指标印的是小数', 'A percent printed as a fraction'),
	'funds-make-up-expenditure-by-code': of(
		'各类财政拨款支出表之和与支出总表的同一科目不符',
		'The tables of the funds do not come to a code of expenditure',
	),
	'funds-make-up-item': of('各类财政拨款之和与该项合计不符', 'The funds do not come to the item'),
	'funds-make-up-purchase': of(
		'政府采购各类资金之和与该项合计不符',
		'The kinds of money of a purchase do not come to its amount',
	),
	'goal-agrees-with-project': of(
		'项目指标低于部门目标对同一事项的要求',
		'A project that asks less than the department’s goal for the same thing',
	),
	'income-equals-expenditure-by-code': of(
		'收入总表与支出总表的同一科目金额不符',
		'A code whose amounts differ between income and expenditure',
	),
	'items-make-up-summary-total': of(
		'收支总表各项之和与合计、总计不符',
		'The items of the summary do not come to its totals',
	),
	'kinds-of-income-make-up-current-year': of(
		'各类收入之和与本年收入小计不符',
		'Kinds of income do not come to the income of the year',
	),
	'name-without-value': of('指标没有指标值', 'An indicator without a value'),
	'not-itemised': of('各任务资金只列出所属预算的一部分', 'Tasks that list only a part of their budget'),
	'number-without-unit': of(
		'数字没有单位，名称也没有说明计的是什么',
		'A number without a unit or a word of what it counts',
	),
	'parts-make-up-total': of('各部分预算之和与合计不符', 'The parts of the budget do not come to its total'),
	'payment-plan-ends-at-100': of('支出计划没有累计到 100%', 'A payment plan that does not end at 100%'),
	'personnel-and-public-funds-make-up-total': of(
		'人员经费与公用经费之和与合计不符',
		'Personnel and public funds do not come to the total',
	),
	'previous-year-parts-make-up-total': of(
		'由增减推出的上年基本支出与项目支出之和与上年合计不符',
		'Last year’s parts, worked out from the changes, do not come to its total',
	),
	'projects-counted': of('项目个数与文字说明不符', 'Another number of projects than the text says'),
	'projects-make-up-project-expenditure': of(
		'各项目预算数之和与支出总表的项目支出不符',
		'The projects do not come to project expenditure',
	),
	'projects-make-up-stated-total': of(
		'各项目预算数之和与原文合计不符',
		'The projects do not come to the stated total',
	),
	'prose-equals-statements': of('文字说明中的数与预算表不符', 'Figures in prose that differ from the tables'),
	'prose-parts-make-up-total': of(
		'文字说明中的各部分之和与合计不符',
		'Parts told in prose do not come to their total',
	),
	'purchases-make-up-total': of(
		'政府采购各项之和与合计不符',
		'What is to be bought does not come to the total',
	),
	'revenue-equals-expenditure': of('收入总计与支出总计不符', 'Total revenue differs from total expenditure'),
	'stated-costs-within-amount': of(
		'按成本指标与数量指标计算的支出超过项目预算数',
		'Quantity times unit cost comes to more than the amount',
	),
	'stated-total-equals-expenditure': of(
		'文字说明的支出预算与支出总表合计不符',
		'The expenditure told in prose differs from the table’s total',
	),
	'summary-expenditure-equals-classes': of(
		'收支总表的支出与各支出表的类、合计不符',
		'Expenditure in the summary differs from the classes of the tables',
	),
	'summary-revenue-equals-income': of(
		'收支总表的收入与收入总表不符',
		'Revenue in the summary differs from the table of income',
	),
	'tasks-exceed-budget': of(
		'各任务资金超过所属的预算',
		'Tasks that come to more than the budget they belong to',
	),
	'text-gap': of('指标的文字中间缺字', 'Words missing inside an indicator'),
	'text-lost-in-conversion': of(
		'资金用途和绩效目标的文字有残缺',
		'Uses of funds and objectives that lost words in conversion',
	),
	'truncated-text': of('文字在句子中间断掉', 'A text that stops inside its sentence'),
	'value-repeats-name': of('指标值只是重复指标名称', 'A value that only repeats its name'),
	'value-without-name': of('指标值没有指标名称', 'A value without a name'),
	'values-fit-another-class': of(
		'指标很可能属于另一个类别',
		'An indicator that most likely belongs to another class',
	),
	'values-fit-another-row': of('指标值很可能属于另一行', 'A value that most likely belongs to another row'),
	'villages-and-communities-add-up': of(
		'村（社区）总数与村数、社区数之和不符',
		'Villages and communities do not add up to what is stated together',
	),
	'weights-make-up-whole': of(
		'项目各指标的权重之和不是 90 或 100',
		'The weights of a project’s indicators come to neither 90 nor 100',
	),
	'wrong-year': of('时限指标的年份不是预算年度', 'A deadline outside the budget’s year'),
}
