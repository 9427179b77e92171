import type { Reading } from '../reading.ts'
import type { FormAmount, FormFacts } from './form.ts'
import { centsOf, moneyIn, unitIn } from './money.ts'
import type { FieldRole } from '../words/terms.ts'

const LINES: readonly (readonly [
	FieldRole,
	'revenue' | 'expenditure',
	'fiscal_appropriation' | 'other_income' | 'basic' | 'project' | 'total',
	number,
])[] = [
	['revenue_total', 'revenue', 'total', 0],
	['fiscal', 'revenue', 'fiscal_appropriation', 1],
	['other', 'revenue', 'other_income', 1],
	['expenditure_total', 'expenditure', 'total', 0],
	['basic', 'expenditure', 'basic', 1],
	['project_expenditure', 'expenditure', 'project', 1],
]

/** The budget of the whole department where a form of its targets prints it, as lines of `department_overview`. */
export function* departmentLines(facts: FormFacts): Generator<Reading> {
	const overview = facts.fields.some(({ role }) => role === 'revenue_total' || role === 'expenditure_total')
	if (!overview) return
	let row_no = 0
	for (const [role, direction, measure, level] of LINES) {
		const amount = amountOf(facts, role)
		if (!amount || amount.yuan === null) continue
		row_no += 1
		yield {
			table: 'budget_line',
			row: {
				line_start: amount.token.line,
				line_end: amount.token.line,
				origin: 'disclosed',
				statement: 'department_overview',
				row_no,
				item_name: amount.field.label.text.replace(/^其中[:：]?|[:：*]/g, ''),
				function_code: null,
				economic_code: null,
				level,
				is_leaf: level > 0,
				measure,
				fund: null,
				direction,
				amount_yuan: amount.yuan,
				amount_printed: amount.money.printed,
				amount_state: 'printed',
			},
			cells: amount.token.cells,
		}
	}
}

function amountOf({ fields, unit }: FormFacts, role: FieldRole): FormAmount | null {
	for (const field of fields) {
		if (field.role !== role) continue
		for (const token of field.values) {
			const money = token.form === 'text' ? null : moneyIn(token.text)
			if (money) return { money, token, field, yuan: centsOf(money, unitIn(field.label.text) ?? unit) }
		}
	}
	return null
}
