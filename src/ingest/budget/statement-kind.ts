import type { Row } from '../../schema/schema.ts'

type Line = Row<'budget_line'>
export type Statement = Line['statement']

/** What a table is, by the parts of its title; the words over its columns stand in where it has none. */
export interface StatementKind {
	readonly statement: Statement
	/** A final account (决算): never mixed with a budget. */
	readonly isFinal: boolean
	readonly direction: Line['direction'] | null
	readonly fund: Line['fund']
}

/** What the rows of a table show, whatever its title says. */
export interface TableEvidence {
	readonly title: string
	/** All words over its columns. */
	readonly labels: string
	readonly classification: 'function' | 'economic' | 'government_economic' | null
	/** Whether items of revenue and expenditure stand side by side. */
	readonly twoSided: boolean
}

const FINAL = /决算/
/** What is bought under the rules of public procurement; services bought from others are a table of their own. */
const PROCUREMENT = /^(?!.*购买服务).*政府采购/
/** Tables of budgets that hold no statement of this kind, though their rows begin with a code. */
const OTHER = /绩效|项目支出(?:预算|决算)?(?:明细|汇总|情况)?表|购买服务|资产|上年对比|对比表|转移支付|债务/

/** A table whose rows are units with codes of their own, which may look like those of functions. */
const isOfUnits = (labels: string) =>
	/(?:单位|部门)(?:[（(].{2,4}[）)])?(?:代码|编码|名称)/.test(labels.replace(/\s/g, '')) &&
	!/科目|功能|经济分类|[类款项]\s+[款项]/.test(labels)

/** Whether the words of a table say that it is no statement, whatever its rows show. */
export function isNoStatement({ title, labels }: Pick<TableEvidence, 'title' | 'labels'>): boolean {
	const text = title.replace(/[“”"']/g, '')
	const mayBe = /三公/.test(text) || PROCUREMENT.test(text) || /公务接待|采购/.test(labels.replace(/\s/g, ''))
	return !mayBe && (OTHER.test(text) || isOfUnits(labels))
}

/** The statement that a table is, or null where it is none that is read. */
export function statementKind({
	title,
	labels,
	classification,
	twoSided,
}: TableEvidence): StatementKind | null {
	const text = title.replace(/[“”"']/g, '')
	const isFinal = FINAL.test(text) || FINAL.test(labels)
	const kind = (statement: Statement, direction: StatementKind['direction'], fund: Line['fund'] = null) => ({
		statement,
		isFinal,
		direction,
		fund,
	})
	if (/三公/.test(text) || (!classification && /公务接待/.test(labels) && /出国/.test(labels)))
		return kind('three_public', 'expenditure')
	if (PROCUREMENT.test(text) || (!text && /采购(?:品目|目录|项目|物品)/.test(labels.replace(/\s/g, ''))))
		return kind('procurement', 'expenditure')
	if (OTHER.test(text) || isOfUnits(labels)) return null
	if (classification === 'government_economic') return null
	if (classification === 'economic')
		return /项目支出/.test(text) && !/基本支出/.test(text)
			? null
			: kind(
					'basic_expenditure_by_economic',
					'expenditure',
					/一般公共预算/.test(text) ? 'general_public' : null,
				)
	if (twoSided)
		return /财政拨款|拨款收支/.test(text)
			? kind('appropriation_summary', null)
			: kind('revenue_expenditure_summary', null)
	if (classification !== 'function') return null
	const fundText = text || labels
	if (/政府性基金/.test(text)) return kind('government_fund_expenditure', 'expenditure', 'government_fund')
	if (/国有资本/.test(text)) return kind('state_capital_expenditure', 'expenditure', 'state_capital')
	if (/一般公共预算|公共财政预算/.test(text))
		return kind('general_public_expenditure', 'expenditure', 'general_public')
	if (/收入/.test(text) && !/支出/.test(text)) return kind('income_by_function', 'revenue')
	if (/财政拨款/.test(text)) return null
	if (/支出/.test(text)) return kind('expenditure_by_function', 'expenditure')
	if (/政府性基金预算支出/.test(fundText))
		return kind('government_fund_expenditure', 'expenditure', 'government_fund')
	if (/一般公共预算(?:财政拨款)?支出/.test(fundText))
		return kind('general_public_expenditure', 'expenditure', 'general_public')
	if (/财政拨款收入|事业收入|其他收入/.test(labels)) return kind('income_by_function', 'revenue')
	return kind('expenditure_by_function', 'expenditure')
}
