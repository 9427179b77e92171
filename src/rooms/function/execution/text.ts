import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { moneyWords } from '../../../views/words/text.ts'

export const text = texts({
	zh: {
		...moneyWords.zh,
		name: '预算执行',
		question: '预算、调整预算与决算各是多少，执行了多少？',
		only_budgets: (n: number) =>
			`所选 ${count(n, 'zh')} 份文件都是预算，没有调整预算数和决算数，不能计算执行率`,
		lead: (unit: string) =>
			`同一行印出的年初预算数、调整预算数和决算数并列；决算表没有印出预算数的，取同一部门同一年度预算中编码或名称唯一相同的一行。执行率为决算数除以调整预算数，没有调整预算数的除以年初预算数。不同阶段的数从不相加。单位${unit}。`,
		none: '没有印出',
		no_rate: '没有决算数，不算执行率',
		rate_of: (rate: string, base: string) => `执行率 ${rate}（占${base}）`,
		base_adjusted: '调整预算数',
		base_budget: '年初预算数',
		part: (name: string, amount: string) => `${name} ${amount}`,
		column_statement: '表',
		column_direction: '收入或支出',
		column_item: '编码',
		column_name: '科目或项目',
		column_budget: '年初预算数',
		column_adjusted: '调整预算数',
		column_final: '决算数',
		column_rate: '执行率',
		column_base: '分母',
		column_leads: '代表整份文件',
		total: '合计',
	},
	en: {
		...moneyWords.en,
		name: 'Execution',
		question: 'What was budgeted, what was it adjusted to, and how much of it was spent?',
		only_budgets: (n: number) =>
			n === 1
				? 'The chosen document is a budget: it has no adjusted budget or final account, so no execution rate'
				: `All ${count(n, 'en')} documents are budgets: none has an adjusted budget or final account, so no execution rate`,
		lead: (unit: string) =>
			`Initial budget, adjusted budget and final account as one row prints them. Where a final account prints no budget, it comes from the budget of the same department and year, if one row there has the same code or name. The rate is the final account as a share of the adjusted budget, or of the initial one where none is adjusted. Stages are never added up. Unit: ${unit}.`,
		none: 'not printed',
		no_rate: 'no final account, so no execution rate',
		rate_of: (rate: string, base: string) => `Execution rate ${rate} of the ${base}`,
		base_adjusted: 'adjusted budget',
		base_budget: 'initial budget',
		part: (name: string, amount: string) => `${name} ${amount}`,
		column_statement: 'Statement',
		column_direction: 'Revenue or expenditure',
		column_item: 'Code',
		column_name: 'Item or project',
		column_budget: 'Initial budget',
		column_adjusted: 'Adjusted budget',
		column_final: 'Final account',
		column_rate: 'Execution rate',
		column_base: 'Share of',
		column_leads: 'Stands for its disclosure',
		total: 'Total',
	},
})
