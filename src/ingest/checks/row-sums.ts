import { type Check, type Line } from './check.ts'
import { reconcileSums, type Sum } from './rounding.ts'
import { cell, items, known, said, subjectOf, sum, type Item } from './item.ts'

interface RowSum extends Pick<Check, 'id' | 'zh' | 'en'> {
	readonly statements: readonly Line['statement'][]
	readonly whole: Line['measure']
	readonly parts: readonly Line['measure'][]
}

/** A check that in every row of the statements the columns `parts` make up the column `whole`. */
const rowSum = ({ id, zh, en, statements, whole, parts }: RowSum): Check => ({
	id,
	zh,
	en,
	*run({ lines }) {
		const sums: Sum[] = []
		for (const { item, own } of statements.flatMap((statement) => divided(items(lines, statement), parts))) {
			const expected = sum(own.map((part) => cell(item, part)))
			const actual = cell(item, whole)
			// Nothing in the parts: the row may be divided by other columns, or be an item without a budget.
			if (!said(expected) && whole !== 'total') continue
			if (said(expected, actual))
				sums.push({
					comparison: {
						subject: subjectOf(item),
						place: item,
						expected: known(expected),
						actual: known(actual),
					},
					items: Array<Item>(own.length).fill(item),
				})
		}
		yield* reconcileSums({ id, zh, en }, sums)
	},
})

const KINDS_OF_INCOME: readonly Line['measure'][] = [
	'fiscal_appropriation',
	'government_fund',
	'state_capital',
	'fiscal_account',
	'business_income',
	'operating_income',
	'superior_subsidy',
	'subordinate_payment',
	'other_income',
]

/** What makes up a part that a statement has no column for. */
const INSTEAD: Partial<Record<Line['measure'], readonly Line['measure'][]>> = {
	basic: ['personnel', 'public_funds'],
	current_year: KINDS_OF_INCOME,
}

/** Items with the parts that their statement divides them into. */
function divided(all: readonly Item[], parts: readonly Line['measure'][]) {
	const has = (measure: Line['measure']) => all.some((item) => cell(item, measure) !== undefined)
	const own = parts.flatMap((part) => (has(part) ? part : [part, ...(INSTEAD[part] ?? [])]))
	// A statement with one column only is divided by none.
	return own.some(has) ? all.map((item) => ({ item, own })) : []
}

/** The columns of each row make up its total. */
export const rowSums: readonly Check[] = [
	rowSum({
		id: 'basic-and-project-make-up-total',
		zh: '基本支出、项目支出等各栏之和等于合计',
		en: 'Basic, project and other expenditure make up the total',
		statements: [
			'expenditure_by_function',
			'general_public_expenditure',
			'government_fund_expenditure',
			'state_capital_expenditure',
		],
		whole: 'total',
		parts: ['basic', 'project', 'operating', 'paid_to_superior', 'paid_to_subordinate'],
	}),
	rowSum({
		id: 'current-year-and-carried-over-make-up-total',
		zh: '本年收入与上年结转之和等于合计',
		en: 'Income of the year and what was carried over make up the total',
		statements: ['income_by_function'],
		whole: 'total',
		parts: ['current_year', 'carried_over'],
	}),
	rowSum({
		id: 'kinds-of-income-make-up-current-year',
		zh: '各类收入之和等于本年收入小计',
		en: 'The kinds of income make up the income of the year',
		statements: ['income_by_function'],
		whole: 'current_year',
		parts: KINDS_OF_INCOME,
	}),
	rowSum({
		id: 'personnel-and-public-funds-make-up-total',
		zh: '人员经费与公用经费之和等于合计',
		en: 'Personnel and public funds make up the total',
		statements: ['basic_expenditure_by_economic'],
		whole: 'total',
		parts: ['personnel', 'public_funds'],
	}),
]
