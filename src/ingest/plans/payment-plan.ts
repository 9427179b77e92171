import { cents } from '../../base/money.ts'
import { reconcile } from '../checks/check.ts'
import { finding } from '../finding.ts'
import type { Place, Reading } from '../reading.ts'
import {
	assignments,
	columnKeys,
	monthsOf,
	planCells,
	type Assignment,
	type PlanCells,
	type PlanRow,
} from './plan-columns.ts'
import { ambiguous, damagedEnd, notRising, planUnread } from './plan-notes.ts'

const PLAN_ENDS = {
	id: 'payment-plan-ends-at-100',
	zh: '资金支出计划累计到 100%',
	en: 'The payment plan adds up to 100 %',
}

/** A project with the rows of its plan: one of months, below it one of percents. */
export interface PlannedProject {
	readonly line_start: number
	readonly name: string
	readonly rows: readonly PlanRow[]
	/** The month by whose end the money is to be spent, where a target of time says so. */
	readonly due: number | undefined
}

/** The cumulative percents of every project's plan, and whether they come to 100 %. */
export function* paymentPlans(all: readonly PlannedProject[]): Generator<Reading> {
	const months = monthsOf(all.map(({ rows }) => rows))
	const plans = all.map((form) => ({ form, cells: planCells(form.rows, months), due: form.due }))
	const seen = witnesses(plans)
	for (const [index, { form, cells, due }] of plans.entries()) {
		if (cells.percents.length > 0) yield* plan(form, cells, { due, seen })
		else yield planUnread(placeOf(form), form.line_start)
		yield* reconcile(PLAN_ENDS, {
			subject: `${index + 1} ${form.name}`,
			place: placeOf(form),
			expected: 100_00n,
			actual: lastPercent(cells),
			unit: '%',
		})
	}
}

const placeOf = ({ rows, line_start }: PlannedProject): Place => ({
	line_start: rows[0]?.line ?? line_start,
	line_end: rows.at(-1)?.line ?? line_start,
})

interface Evidence {
	/** The month by whose end the money is to be spent, where an indicator of the form says so. */
	readonly due: number | undefined
	/** The months for which a column stands in plans that leave no choice. */
	readonly seen: ReadonlyMap<string, ReadonlySet<number>>
}

function* plan(form: PlannedProject, cells: PlanCells, evidence: Evidence): Generator<Reading> {
	const place = { line_start: cells.line, line_end: cells.line }
	const project = form.line_start
	if (cells.damaged !== null) yield finding(place, damagedEnd(cells.damaged), project)
	if (!rises(cells)) yield finding(place, notRising(cells), project)
	const possible = satisfying(cells, evidence.due)
	const likely = possible.filter((it) => agrees(it, cells, evidence.seen))
	const chosen = possible.length === 1 ? possible[0] : likely.length === 1 ? likely[0] : undefined
	if (possible.length !== 1) yield finding(place, ambiguous(cells, chosen, possible), project)
	if (!chosen) return
	for (const [index, percent] of cells.percents.entries()) {
		const month = chosen[index] ?? 0
		const certain = possible.every((it) => it[index] === month)
		const aligned = percent.alone && !percent.inferred && percent.below.join() === String(month)
		yield {
			table: 'payment_plan',
			row: {
				...place,
				origin: aligned ? 'disclosed' : certain ? 'inferred_exact' : 'suggested',
				month,
				cumulative_percent: percent.value,
			},
			project_line: project,
		}
	}
}

/** The readings of a plan; where its form says by when all is spent, those that reach 100 % in that month. */
function satisfying(cells: PlanCells, due: number | undefined): readonly Assignment[] {
	const all = assignments(cells)
	const whole = cells.percents.findIndex((it) => it.value === 100)
	const agreeing = all.filter((months) => months[whole] === due)
	return agreeing.length > 0 ? agreeing : all
}

/** What columns stand for, as told by the plans of the document that can be read in one way only. */
function witnesses(
	plans: readonly { readonly cells: PlanCells; readonly due: number | undefined }[],
): Evidence['seen'] {
	const seen = new Map<string, Set<number>>()
	for (const { cells, due } of plans) {
		const [only, ...others] = satisfying(cells, due)
		if (!only || others.length > 0) continue
		for (const [index, key] of columnKeys(cells).entries())
			seen.set(key, (seen.get(key) ?? new Set()).add(only[index] ?? 0))
	}
	return seen
}

const agrees = (months: Assignment, cells: PlanCells, seen: Evidence['seen']): boolean =>
	columnKeys(cells).every((key, index) => seen.get(key)?.has(months[index] ?? 0) ?? true)

const rises = ({ percents }: PlanCells) =>
	percents.every(({ value }, index) => value <= 100 && value >= (percents[index - 1]?.value ?? 0))

/** Hundredths of a percent; undefined where the last cell is damaged or there is none. */
const lastPercent = ({ percents, damaged }: PlanCells): bigint | undefined =>
	damaged === null ? (cents(String(percents.at(-1)?.value ?? ''), '元') ?? undefined) : undefined

const DUE = /^(\d{1,2})\s*月底$/

/** The one month that targets of time give, by their values as printed. */
export function dueMonth(values: readonly string[]): number | undefined {
	const [only, ...others] = new Set(values.flatMap((value) => DUE.exec(value)?.[1] ?? []))
	return only !== undefined && others.length === 0 ? Number(only) : undefined
}
