import type { Row } from '../../schema/schema.ts'
import type { Reading } from '../reading.ts'
import { tell } from '../rules/rule.ts'
import { amountNotRead } from '../rules/projects.ts'
import { printedAmount } from '../text/amount.ts'
import type { Field } from './fields.ts'
import type { FormFacts } from './form.ts'
import { moneyIn, unitIn } from './money.ts'
import type { FieldRole } from '../words/terms.ts'
import type { Token } from './token.ts'

type Line = Row<'budget_line'>

/** A label of the overview as a line of the budget; the parts of 事业发展性支出 stand under it, which has no amount of its own. */
const LINES: readonly (readonly [FieldRole, Line['direction'], Line['measure'], number])[] = [
	['revenue_total', 'revenue', 'total', 0],
	['fiscal', 'revenue', 'fiscal_appropriation', 1],
	['other', 'revenue', 'other_income', 1],
	['expenditure_total', 'expenditure', 'total', 0],
	['basic', 'expenditure', 'basic', 1],
	['project_expenditure', 'expenditure', 'project', 1],
	['earmarked_expenditure', 'expenditure', 'other', 2],
	['development_expenditure', 'expenditure', 'other', 2],
]

/**
 * The budget of the whole department where a form of its targets prints it, as lines of `department_overview` in the order
 * of the form. A part beside which nothing is printed is blank; a total that only heads its parts is no line.
 */
export function* departmentLines(facts: FormFacts): Generator<Reading> {
	const overview = facts.fields.some(({ role }) => role === 'revenue_total' || role === 'expenditure_total')
	if (!overview) return
	const found = LINES.flatMap(([role, direction, measure, level]) => {
		const cell = cellOf(facts.fields, role)
		if (!cell || (level === 0 && !cell.value)) return []
		return [{ ...cell, direction, measure, level }]
	})
	found.sort((a, b) => a.field.label.row - b.field.label.row || a.field.label.at - b.field.label.at)
	for (const { field, value, direction, measure, level } of found) {
		const unit = unitIn(field.label.text) ?? facts.unit
		const printed = value?.text ?? ''
		// Without a unit the digits are kept, and the amount is not guessed.
		const amount = unit
			? printedAmount(printed, unit)
			: ({
					amount_yuan: null,
					amount_printed: printed || null,
					amount_state: printed ? 'unreadable' : 'blank',
				} as const)
		const row: Extract<Reading, { table: 'budget_line' }>['row'] = {
			line_start: value?.line ?? field.label.line,
			line_end: value?.line ?? field.label.line,
			origin: 'disclosed',
			statement: 'department_overview',
			row_no: null,
			item_name: field.label.text.replace(/^其中[:：]?|[:：*]/g, ''),
			function_code: null,
			economic_code: null,
			level,
			is_leaf: level > 0,
			measure,
			fund: null,
			direction,
			...amount,
		}
		yield { table: 'budget_line', row }
		if (row.amount_state === 'unreadable')
			yield tell(amountNotRead, row, { name: row.item_name, printed }, { printed })
	}
}

/** The first label of a role with the number beside it; else the first beside which nothing is printed, or no number. */
function cellOf(
	fields: readonly Field[],
	role: FieldRole,
): { readonly field: Field; readonly value: Token | null } | null {
	const own = fields.filter((it) => it.role === role)
	for (const field of own) {
		const value = field.values.find((it) => it.form !== 'text' && moneyIn(it.text))
		if (value) return { field, value }
	}
	for (const field of own) {
		const [value = null] = field.values
		if (!value || /^[\dOoIl.,，\s]+$/.test(value.text)) return { field, value }
	}
	return null
}
