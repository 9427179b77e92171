import { cents } from '../../../base/money.ts'
import type { Heading, Reading } from '../../reading.ts'
import { printedAmount } from '../../text/amount.ts'

export type Line = Extract<Reading, { table: 'budget_line' }>['row']
type Unit = Heading['amount_unit']

/** The parts of 预算整体情况; the last two expenditures stand under 事业发展性支出, which has no amount of its own. */
const PARTS = [
	{ label: '基本支出', direction: 'expenditure', measure: 'basic', level: 1 },
	{ label: '项目支出', direction: 'expenditure', measure: 'project', level: 1 },
	{ label: '财政专项资金', direction: 'expenditure', measure: 'other', level: 2 },
	{ label: '其他事业发展性支出', direction: 'expenditure', measure: 'other', level: 2 },
	{ label: '财政拨款', direction: 'revenue', measure: 'fiscal_appropriation', level: 1 },
	{ label: '其他资金', direction: 'revenue', measure: 'other_income', level: 1 },
] as const
type Label = (typeof PARTS)[number]['label']

export const LABELS: readonly Label[] = PARTS.map(({ label }) => label)

/** The budget by parts, from the rows (cells as plain text) above the tasks; a label that is lost gives no line. */
export function overview(rows: readonly (readonly string[])[], unit: Unit): readonly Line[] {
	return PARTS.flatMap(({ label, direction, measure, level }) => {
		const at = rows.findIndex((row) => row.includes(label))
		if (at < 0) return []
		const line: Line = {
			line_start: at + 1,
			line_end: at + 1,
			origin: 'disclosed',
			statement: 'department_overview',
			row_no: null,
			item_name: label,
			function_code: null,
			economic_code: null,
			level,
			is_leaf: true,
			measure,
			fund: null,
			direction,
			...printedAmount(beside(rows[at] ?? [], label), unit),
		}
		return [line]
	})
}

/** The sum of a direction's printed amounts; null where none is printed, or one is lost or unreadable. */
export function totalOf(lines: readonly Line[], direction: Line['direction']): bigint | null {
	const wanted = PARTS.filter((part) => part.direction === direction).length
	const own = lines.filter((line) => line.direction === direction)
	if (own.length < wanted || own.some((line) => line.amount_state === 'unreadable')) return null
	return sum(own)
}

/** The sum of what is printed; null where nothing is. */
export function sum(rows: readonly { readonly amount_yuan: bigint | null }[]): bigint | null {
	const amounts = rows.flatMap(({ amount_yuan }) => (amount_yuan === null ? [] : [amount_yuan]))
	return amounts.length === 0 ? null : amounts.reduce((all, amount) => all + amount, 0n)
}

/** One unit of the last digit printed, in cents: the coarsest of the lines. */
export function lastDigit(lines: readonly Line[], unit: Unit): bigint {
	const steps = lines.map(({ amount_printed }) => {
		const decimals = /\.(\d+)\s*$/.exec(amount_printed ?? '')?.[1]?.length ?? 0
		if (amount_printed === null) return 0n
		return cents(decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`, unit) ?? 0n
	})
	return steps.reduce((most, step) => (step > most ? step : most), 0n)
}

/** What stands between a label and the next one. */
function beside(row: readonly string[], label: string): string {
	const after = row.slice(row.indexOf(label) + 1)
	const next = after.findIndex((cell) => LABELS.some((other) => other === cell))
	return (next < 0 ? after : after.slice(0, next)).filter(Boolean).join(' ')
}
