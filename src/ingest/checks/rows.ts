import type { Heading, Reading } from '../reading.ts'
import type { DocumentRows } from './check.ts'
import { grouped } from './grouped.ts'

/** What a layout read, as the checks see it; `heading` is the one that the document was placed by. */
export function documentRows(heading: Heading, readings: readonly Reading[]): DocumentRows {
	const byTable = grouped(readings, ({ table }) => table)
	const of = <T extends Reading['table']>(table: T) =>
		(byTable.get(table) ?? []) as readonly Extract<Reading, { readonly table: T }>[]
	return {
		heading,
		lines: of('budget_line').map(({ row }) => row),
		projects: of('project').map(({ row }) => row),
		indicators: of('indicator'),
		payment_plans: of('payment_plan'),
		cost_shares: of('cost_share'),
		formulas: of('formula'),
		unit_costs: of('unit_cost'),
		goals: of('goal'),
		facts: of('fact'),
	}
}
