import { coverage, span } from '../../coverage.ts'
import type { Place, Reading, Source } from '../../reading.ts'
import type { Form, FormLine } from './forms.ts'
import { statedTotal } from './heading.ts'

/** What the document has of each item, and where it stands. */
export function* covered(
	source: Source,
	budget: readonly Reading[],
	forms: readonly Form[],
): Generator<Reading> {
	const statements = budget.flatMap((it) => (it.table === 'coverage' ? [it.row] : []))
	const withCodes = (codes: 'function_code' | 'economic_code') => {
		const coded = new Set<string>(
			budget.flatMap((it) => (it.table === 'budget_line' && it.row[codes] ? [it.row.statement] : [])),
		)
		return span(statements.filter(({ item, state }) => coded.has(item) && state === 'disclosed'))
	}
	const blocks = (lines: (form: Form) => readonly FormLine[]) => span(forms.flatMap(lines).map(placeOf))
	const whole = { line_start: 1, line_end: Math.max(1, source.lines.length) }
	yield* coverage(source.lines.length, {
		...Object.fromEntries(statements.map((it) => [it.item, it])),
		department_overview: { ...whole, state: 'not_applicable' },
		projects: span(forms),
		project_codes: blocks((form) => form.code),
		stated_total: statedTotal(source),
		function_codes: withCodes('function_code'),
		economic_codes: withCodes('economic_code'),
		indicators: blocks((form) => form.indicators),
		indicator_weights: blocks((form) =>
			form.header.filter((line) => line.cells.some((it) => /权重|分值/.test(it))),
		),
		indicator_basis: blocks((form) =>
			form.header.some((line) => line.cells.some((it) => it.includes('依据'))) ? form.indicators : [],
		),
		payment_plan: blocks((form) => form.plan),
	})
}

const placeOf = ({ line }: FormLine): Place => ({ line_start: line, line_end: line })
