import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { text as room } from '../text.ts'

export const text = texts({
	zh: {
		...room.zh,
		name: '收入来源',
		question: '部门的钱从哪里来？',
		finding: (figures: string) => `预算收入的最大来源：${figures}`,
		without: (n: number) => `所选 ${count(n, 'zh')} 份文件都没有列收入来源`,
		lead: (unit: string) =>
			`每份文件印出的收入合计和各项来源，占比为占印出的收入合计；空白、零和没有列出分开写。各文件口径不同，不相加也不排序。预算数，单位${unit}。`,
		caption: '收入合计',
		caption_none: '没有印出收入合计，不算占比',
		item_total: '收入合计',
		item_general_public: '一般公共预算拨款',
		item_government_fund: '政府性基金预算拨款',
		item_state_capital: '国有资本经营预算拨款',
		item_fiscal_account: '财政专户管理资金',
		item_own_funds: '单位资金',
		item_fiscal_appropriation: '财政拨款',
		item_business_income: '事业收入',
		item_operating_income: '事业单位经营收入',
		item_superior_subsidy: '上级补助收入',
		item_subordinate_payment: '附属单位上缴收入',
		item_other_income: '其他资金',
		item_carried_over: '上年结转结余',
		item_carried_over_general_public: '其中结转：一般公共预算',
		item_carried_over_government_fund: '其中结转：政府性基金',
		item_carried_over_state_capital: '其中结转：国有资本经营预算',
	},
	en: {
		...room.en,
		name: 'Revenue',
		question: 'Where does the department’s money come from?',
		finding: (figures: string) => `Largest source of budgeted revenue: ${figures}`,
		without: (n: number) =>
			n === 1
				? 'The chosen document lists no revenue'
				: `None of the ${count(n, 'en')} documents lists its revenue`,
		lead: (unit: string) =>
			`The total revenue and its sources as each document prints them, with shares of the printed total. Blank, zero and not listed are told apart. Scopes differ, so nothing is added up or ranked. Budgeted; unit: ${unit}.`,
		caption: 'Total revenue',
		caption_none: 'no total revenue printed, so no shares',
		item_total: 'Total revenue',
		item_general_public: 'General public budget',
		item_government_fund: 'Government-fund budget',
		item_state_capital: 'State-capital budget',
		item_fiscal_account: 'Special fiscal account',
		item_own_funds: 'Own funds of the unit',
		item_fiscal_appropriation: 'Fiscal appropriation',
		item_business_income: 'Income from public services',
		item_operating_income: 'Operating income of institutions',
		item_superior_subsidy: 'Subsidies from above',
		item_subordinate_payment: 'Paid in by subordinate units',
		item_other_income: 'Other funds',
		item_carried_over: 'Carried over from last year',
		item_carried_over_general_public: 'Carried over: general public budget',
		item_carried_over_government_fund: 'Carried over: government funds',
		item_carried_over_state_capital: 'Carried over: state capital',
	},
})
