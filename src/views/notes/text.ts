import { texts } from '../../base/text.ts'
import { amountUnitInEnglish } from '../words/text.ts'

/** One sentence a kind of note; `facts` are the disclosures it touches, each already in words. */
export const text = texts({
	zh: {
		stages: (facts: string) => `不是预算的文件：${facts}。其金额不是预算数，不与预算数相加。`,
		years: (facts: string) => `年度不同：${facts}。`,
		scopes: (facts: string) => `口径不同：${facts}。同口径的部分才可以相比。`,
		uncoded: (facts: string) => `${facts}的文件未列功能科目，这里列本站归类的用途（点状填充）。`,
		partly_itemised: (facts: string) => `只列出了一部分：${facts}。占比以列出的部分为分母。`,
		no_total: (facts: string) => `没有印出合计，合计由项目相加：${facts}。`,
		shared_cost: (facts: string) => `省、市、县分担的经费只编县级负担部分：${facts}。`,
		fact_unit: (unit: string) => unit,
		units: (facts: string) => `原文单位不同，这里已换算：${facts}。`,
		repaired: (facts: string) => `原文转换受损，由合计推定的金额（斜纹）：${facts}。`,
		departmental: (facts: string) => `指标属部门整体，不分项目：${facts}。`,
		no_operators: (facts: string) => `模板没有比较符，有关的看法不适用：${facts}。`,
		no_weights: (facts: string) => `模板没有指标分值，有关的看法不适用：${facts}。`,
		no_basis: (facts: string) => `模板没有指标值的确定依据：${facts}。`,
		classes_read: (facts: string) => `有的一级指标没有印出或认不出，由二级指标确定或由本站归类：${facts}。`,
		damaged: (facts: string) =>
			`文字被截断或修复过的指标，不计入比较符、值的种类、百分比、用词、期限各图，除非选了计入：${facts}。`,
		worded: (facts: string) => `指标值是文字而不是数字的（含受损的）：${facts}。`,
		fact_scope_projects: '只含项目',
		fact_scope_department_tasks: '整个部门，列出任务',
		fact_scope_department_budget: '完整部门预算',
		fact_part: (part: string, whole: string) => `列出 ${part} 万元，文件合计 ${whole} 万元`,
		fact_sum: (sum: string) => `${sum} 万元`,
		fact_tasks: (count: string, sum: string) => `${count} 项任务，共 ${sum} 万元`,
		fact_repairs: (count: string) => `${count} 个`,
		fact_targets: (count: string) => `${count} 条`,
		fact_of: (count: string, n: string) => `${n} 条中 ${count} 条`,
		fact_suggested: (count: string, suggested: string) => `${count} 条，其中 ${suggested} 条由本站归类`,
		title: '可比性说明',
		synthetic: '合成数据：只有县名是真的，其余都是抽取的，不是任何单位的披露。',
		synthetic_title: (title: string) => `【合成数据】${title}`,
		more: (count: number) => `另有 ${String(count)} 条，与这张图关系不大`,
		further: (count: string) => `，另有 ${count} 份`,
		colon: ' ',
		comma: '、',
	},
	en: {
		stages: (facts: string) =>
			`No budgets: ${facts}. Their amounts are not budgeted, and never added to those that are.`,
		years: (facts: string) => `Different years: ${facts}.`,
		scopes: (facts: string) => `Different scopes: ${facts}. Only like parts compare.`,
		uncoded: (facts: string) =>
			`No function codes are printed by ${facts}; purposes suggested by this site stand instead (dotted).`,
		partly_itemised: (facts: string) => `Only a part is itemised: ${facts}. Shares are of what is itemised.`,
		no_total: (facts: string) => `No total is printed; projects are added up: ${facts}.`,
		shared_cost: (facts: string) =>
			`Where province, city and county share a cost, only the county’s share is budgeted: ${facts}.`,
		fact_unit: amountUnitInEnglish,
		units: (facts: string) => `Printed in different units, converted here: ${facts}.`,
		repaired: (facts: string) => `Damaged by conversion, inferred from the sums (hatched): ${facts}.`,
		departmental: (facts: string) => `Targets belong to the whole department, not to projects: ${facts}.`,
		no_operators: (facts: string) =>
			`The template has no operators, and what rests on them is not applicable: ${facts}.`,
		no_weights: (facts: string) =>
			`The template has no weights, and what rests on them is not applicable: ${facts}.`,
		no_basis: (facts: string) => `The template does not say what a target’s value is based on: ${facts}.`,
		classes_read: (facts: string) =>
			`Classes not printed or unreadable, known from the subclass or suggested by this site: ${facts}.`,
		damaged: (facts: string) =>
			`Targets whose text was cut off or repaired are left out of operators, kinds of value, percents, words and deadlines, unless they are chosen to count: ${facts}.`,
		worded: (facts: string) => `Targets in words, not numbers (damaged ones included): ${facts}.`,
		fact_scope_projects: 'projects only',
		fact_scope_department_tasks: 'whole department, tasks listed',
		fact_scope_department_budget: 'full department budget',
		fact_part: (part: string, whole: string) => `lists ${part} of ${whole} (¥ million)`,
		fact_sum: (sum: string) => `¥${sum} million`,
		fact_tasks: (count: string, sum: string) => `${count} tasks, ¥${sum} million`,
		fact_repairs: (count: string) => `${count} ${count === '1' ? 'amount' : 'amounts'}`,
		fact_targets: (count: string) => count,
		fact_of: (count: string, n: string) => `${count} of ${n}`,
		fact_suggested: (count: string, suggested: string) => `${count}, of which ${suggested} are suggested`,
		synthetic:
			'Synthetic data: only the names of counties are real; all else is drawn, and nobody disclosed it.',
		synthetic_title: (title: string) => `[Synthetic data] ${title}`,
		title: 'Notes on comparability',
		more: (count: number) =>
			count === 1 ? '1 more, of little weight here' : `${String(count)} more, of little weight here`,
		further: (count: string) => ` and ${count} more`,
		colon: ': ',
		comma: ', ',
	},
})
