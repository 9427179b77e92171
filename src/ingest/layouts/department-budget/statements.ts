import type { Row } from '../../../schema/schema.ts'

type Line = Row<'budget_line'>
export type Measure = Line['measure']
export type Fund = Line['fund']

/** A numbered column (栏次) of a statement: an item column begins a side, amounts belong to the side before them. */
export type Column =
	| { readonly as: 'code' }
	| { readonly as: 'item'; readonly direction: Line['direction'] }
	| { readonly as: 'amount'; readonly measure: Measure; readonly fund: Fund }

/** A budget table of the official template: its title, its numbered columns in order, what its codes are. */
export interface StatementForm {
	readonly statement: Line['statement']
	readonly title: string
	readonly codes: 'function_code' | 'economic_code' | null
	readonly columns: readonly Column[]
}

const code: Column = { as: 'code' }
const revenue: Column = { as: 'item', direction: 'revenue' }
const expenditure: Column = { as: 'item', direction: 'expenditure' }
const amounts = (fund: Fund, ...measures: readonly Measure[]): readonly Column[] =>
	measures.map((measure) => ({ as: 'amount', measure, fund }))
const byFund: readonly Column[] = [
	...amounts(null, 'total'),
	...amounts('general_public', 'total'),
	...amounts('government_fund', 'total'),
	...amounts('state_capital', 'total'),
]

/** The statements of a department budget, in the order of the template. */
export const STATEMENT_FORMS: readonly StatementForm[] = [
	{
		statement: 'revenue_expenditure_summary',
		title: '部门预算收支总表',
		codes: null,
		columns: [revenue, ...amounts(null, 'total'), expenditure, ...amounts(null, 'total')],
	},
	{
		statement: 'income_by_function',
		title: '部门预算收入总表',
		codes: 'function_code',
		columns: [
			code,
			revenue,
			...amounts(null, 'total', 'current_year', 'fiscal_appropriation', 'fiscal_account'),
			...amounts(null, 'business_income', 'operating_income', 'superior_subsidy'),
			...amounts(null, 'subordinate_payment', 'other_income', 'carried_over'),
		],
	},
	{
		statement: 'expenditure_by_function',
		title: '部门预算支出总表',
		codes: 'function_code',
		columns: [
			code,
			expenditure,
			...amounts(null, 'total', 'basic', 'project', 'operating'),
			...amounts(null, 'paid_to_superior', 'paid_to_subordinate'),
		],
	},
	{
		statement: 'appropriation_summary',
		title: '部门预算财政拨款收支总表',
		codes: null,
		columns: [revenue, ...amounts(null, 'total'), expenditure, ...byFund],
	},
	{
		statement: 'general_public_expenditure',
		title: '部门预算一般公共预算财政拨款支出表',
		codes: 'function_code',
		columns: [code, expenditure, ...amounts('general_public', 'total', 'basic', 'project')],
	},
	{
		statement: 'basic_expenditure_by_economic',
		title: '部门预算一般公共预算财政拨款基本支出表',
		codes: 'economic_code',
		columns: [code, expenditure, ...amounts('general_public', 'total', 'personnel', 'public_funds')],
	},
	{
		statement: 'government_fund_expenditure',
		title: '部门预算政府性基金预算财政拨款支出表',
		codes: 'function_code',
		columns: [code, expenditure, ...amounts('government_fund', 'total', 'basic', 'project')],
	},
	{
		statement: 'state_capital_expenditure',
		title: '部门预算国有资本经营预算财政拨款支出表',
		codes: 'function_code',
		columns: [code, expenditure, ...amounts('state_capital', 'total', 'basic', 'project')],
	},
	{
		statement: 'three_public',
		title: '部门预算财政拨款"三公"经费支出表',
		codes: null,
		columns: [expenditure, ...byFund],
	},
]

/** The fund that the name of an item tells. */
export function fundOf(item: string): Fund {
	if (item.includes('一般公共预算')) return 'general_public'
	if (item.includes('政府性基金预算')) return 'government_fund'
	return item.includes('国有资本经营预算拨款') ? 'state_capital' : null
}
