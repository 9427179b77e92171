import { isTotalName } from '../budget/entry.ts'
import { reconcile } from '../checks/check.ts'
import type { Reading } from '../reading.ts'
import { moneyFact } from './fact-reading.ts'
import type { ProseMeasure, Stated } from './prose.ts'

/** What the amounts of the prose allow: last year's budget, their sums, and what the statements (`budget`) say of them. */
export function* statedSums(prose: readonly Stated[], budget: readonly Reading[]): Generator<Reading> {
	yield* previousYear(prose)
	yield* asInStatements(prose, budget)
	yield* proseSums(prose)
}

const PREVIOUS_YEAR = {
	id: 'previous-year-parts-make-up-total',
	zh: '由增减推得的上年基本支出与项目支出之和等于上年总额',
	en: 'Last year’s basic and project expenditure, as the changes give them, make up its total',
}
const CHANGES = [
	{ measure: 'previous_year_total', now: 'expenditure_total', change: 'total_change_on_previous_year' },
	{ measure: 'previous_year_basic', now: 'basic_expenditure', change: 'basic_change_on_previous_year' },
	{ measure: 'previous_year_project', now: 'project_expenditure', change: 'project_change_on_previous_year' },
] as const

/** Last year's budget: this year's less its change. */
function* previousYear(prose: readonly Stated[]): Generator<Reading> {
	const place = find(prose, 'total_change_on_previous_year')
	if (!place) return
	const [total, basic, project] = CHANGES.map(({ now, change }) => {
		const [after, by] = [find(prose, now)?.amount, find(prose, change)?.amount]
		return after === undefined || by === undefined ? undefined : after - by
	})
	for (const [index, amount] of [total, basic, project].entries()) {
		const measure = CHANGES[index]?.measure
		if (measure && amount !== undefined) yield moneyFact(place, measure, amount, null)
	}
	if (basic === undefined && project === undefined) return
	yield* reconcile(PREVIOUS_YEAR, {
		subject: 'total',
		place,
		expected: basic === undefined || project === undefined ? undefined : basic + project,
		actual: total,
	})
}

const PROSE_SUMS = {
	id: 'prose-parts-make-up-total',
	zh: '正文所述各部分之和等于正文所述总额',
	en: 'The parts told in prose make up the total told in prose',
}
const PARTS: readonly (readonly [total: ProseMeasure, parts: readonly ProseMeasure[]])[] = [
	[
		'revenue_total',
		[
			'revenue_general_public',
			'revenue_government_fund',
			'revenue_state_capital',
			'revenue_fiscal_account',
			'revenue_own_funds',
			'revenue_carried_over',
		],
	],
	['expenditure_total', ['basic_expenditure', 'project_expenditure']],
	['basic_expenditure', ['personnel_expenditure', 'public_funds_expenditure']],
	['three_public_total', ['three_public_abroad', 'three_public_vehicles', 'three_public_reception']],
	['three_public_vehicles', ['three_public_vehicle_purchase', 'three_public_vehicle_operation']],
]

/** The sums within the prose. */
function* proseSums(prose: readonly Stated[]): Generator<Reading> {
	for (const [total, parts] of PARTS) {
		const at = find(prose, total)
		const found = parts.flatMap((part) => find(prose, part) ?? [])
		const expected =
			found.length === parts.length ? found.reduce((sum, it) => sum + it.amount, 0n) : undefined
		// A prose that states no part has nothing to hold its total against.
		if (at && found.length > 0)
			yield* reconcile(PROSE_SUMS, { subject: total, place: at, expected, actual: at.amount })
	}
}

const AS_IN_STATEMENTS = {
	id: 'prose-equals-statements',
	zh: '正文所述金额等于预算表中的合计',
	en: 'The amounts told in prose equal the totals of the statements',
}
type Line = Extract<Reading, { readonly table: 'budget_line' }>['row']
const TOTALS: readonly (readonly [ProseMeasure, Line['statement'], Line['measure']])[] = [
	['revenue_total', 'income_by_function', 'total'],
	['revenue_carried_over', 'income_by_function', 'carried_over'],
	['expenditure_total', 'expenditure_by_function', 'total'],
	['basic_expenditure', 'expenditure_by_function', 'basic'],
	['project_expenditure', 'expenditure_by_function', 'project'],
	['personnel_expenditure', 'basic_expenditure_by_economic', 'personnel'],
	['public_funds_expenditure', 'basic_expenditure_by_economic', 'public_funds'],
	// 机关运行经费 is by definition what 日常公用经费 pays for.
	['operating_funds', 'basic_expenditure_by_economic', 'public_funds'],
]

/** What the prose states against the statement that it speaks of. */
function* asInStatements(prose: readonly Stated[], budget: readonly Reading[]): Generator<Reading> {
	const totals = budget.flatMap((it) =>
		it.table === 'budget_line' && isTotalName(it.row.item_name) ? [it.row] : [],
	)
	for (const [measure, statement, column] of TOTALS) {
		const at = find(prose, measure)
		const total = totals.find((it) => it.statement === statement && it.measure === column)
		const expected = total?.amount_yuan ?? undefined
		if (at && total)
			yield* reconcile(AS_IN_STATEMENTS, { subject: measure, place: at, expected, actual: at.amount })
	}
}

/** The amount of a measure, where the prose states it. */
export const find = (prose: readonly Stated[], measure: ProseMeasure) =>
	prose.find((it) => it.measure === measure)
