import { cents } from '../base/money.ts'
import { readBudget } from './budget/read.ts'
import type { CellDocument } from './cells/cell.ts'
import { readFacts } from './facts/facts.ts'
import { readGoals } from './goals/goals.ts'
import type { Answers } from './identity/answers.ts'
import { readPlans } from './plans/plans.ts'
import type { Reading } from './reading.ts'
import { unitNotPrinted } from './rules/projects.ts'
import { unitUnknown } from './rules/statements.ts'
import { of } from './tables.ts'
import { readTargets } from './targets/read.ts'

/** What reads a disclosure, whoever laid it out. */
const READERS: readonly ((document: CellDocument) => Iterable<Reading>)[] = [
	readBudget,
	readTargets,
	readGoals,
]

/**
 * What a disclosure prints, by its headings: statements, projects, targets, plans, goals and facts, in this order. `unit` is
 * that of amounts beside which none is printed, as a person says it. Null where it holds none of them.
 */
export function readingsOf(document: CellDocument, unit?: Answers['unit']): readonly Reading[] | null {
	const rows = inUnits(once(READERS.flatMap((read) => [...read(document)])), unit)
	if (!holdsRows(rows)) return null
	return [...rows, ...readPlans(document, rows), ...beside(rows, readFacts(document, rows))]
}

/** Lines of a department's overview once, which pairs of a line and labels of a form both tell. */
function once(rows: readonly Reading[]): readonly Reading[] {
	const seen = new Set<string>()
	return rows.filter((it) => {
		if (it.table !== 'budget_line' || it.row.statement !== 'department_overview') return true
		const { line_start, direction, measure, amount_printed, item_name } = it.row
		const key = [line_start, direction, measure, amount_printed ?? item_name].join('|')
		return !seen.has(key) && seen.add(key)
	})
}

/** Facts of staff and assets that no other reader tells. */
function beside(rows: readonly Reading[], facts: Iterable<Reading>): readonly Reading[] {
	const told = new Set(of(rows, 'fact').map(({ row }) => row.measure))
	return [...facts].filter((it) => it.table !== 'fact' || !told.has(it.row.measure))
}

const HOLDS: ReadonlySet<Reading['table']> = new Set(['budget_line', 'project', 'indicator', 'goal', 'fact'])

/** Whether readings hold rows of a disclosure, and not only what is said of it. */
export const holdsRows = (readings: readonly Reading[]): boolean =>
	readings.some(({ table }) => HOLDS.has(table))

/** Amounts whose unit is not printed in the unit that a person answered, without the findings that ask for it. */
export const inUnits = (rows: readonly Reading[], unit: Answers['unit']): readonly Reading[] =>
	rows.filter((it) => !isAnswered(it, unit)).map((it) => inUnit(it, unit))

/** A finding that asks for the unit of amounts, where a person has said it. */
const isAnswered = (reading: Reading, unit: Answers['unit']): boolean =>
	unit !== undefined &&
	reading.table === 'finding' &&
	ASKING.has(reading.row.rule) &&
	reading.row.alternatives !== null
const ASKING: ReadonlySet<string> = new Set([unitUnknown.id, unitNotPrinted.id])

/** An amount whose unit is not printed, in the unit that a person answered. */
function inUnit(reading: Reading, unit: Answers['unit']): Reading {
	if (unit === undefined || (reading.table !== 'project' && reading.table !== 'budget_line')) return reading
	const { amount_yuan, amount_printed } = reading.row
	if (amount_yuan !== null || amount_printed === null) return reading
	const amount = cents(amount_printed, unit)
	if (amount === null || amount === undefined) return reading
	return { ...reading, row: { ...reading.row, amount_yuan: amount, amount_state: 'inferred' } } as Reading
}
