import { expect, test } from 'vitest'
import { budget, read, rows } from './julu.fixture.ts'

type Months = Readonly<Partial<Record<3 | 6 | 10 | 12, number>>>

/** The plan of every form, by the form's first line, as printed below its months. */
const PLANS: readonly (readonly [number, Months])[] = [
	[471, { 6: 40, 10: 40, 12: 100 }],
	[490, { 10: 50, 12: 100 }],
	[511, { 12: 100 }],
	[528, { 3: 25, 6: 50, 10: 75, 12: 100 }],
	[545, { 6: 40, 10: 40, 12: 100 }],
	[564, { 10: 40, 12: 100 }],
	[581, { 3: 25, 6: 50, 10: 75, 12: 100 }],
	[600, { 6: 30, 10: 50, 12: 100 }],
	[617, { 3: 20, 10: 60, 12: 100 }],
	[635, { 12: 100 }],
	[654, { 6: 30, 10: 50, 12: 100 }],
	[673, { 6: 20, 10: 50, 12: 100 }],
	[690, { 12: 100 }],
	[709, { 6: 40, 10: 60, 12: 100 }],
	[726, { 6: 30, 10: 50, 12: 100 }],
	[743, { 3: 10, 6: 40, 10: 80, 12: 100 }],
	[762, { 6: 50, 10: 50, 12: 100 }],
	[781, { 3: 10, 6: 40, 10: 50, 12: 100 }],
	[800, { 12: 100 }],
	[817, { 3: 20, 6: 40, 10: 70, 12: 100 }],
	[834, { 6: 30, 10: 60, 12: 100 }],
	[851, { 6: 100 }],
	[868, { 3: 25, 6: 50, 10: 75, 12: 100 }],
	[885, { 6: 50, 10: 50, 12: 100 }],
	[904, { 3: 25, 6: 50, 10: 70, 12: 100 }],
	[921, { 12: 100 }],
	[938, { 6: 100 }],
	[955, { 12: 100 }],
	[972, { 6: 30, 10: 60, 12: 100 }],
	[989, { 3: 20, 6: 40, 10: 60, 12: 100 }],
	[1006, { 3: 20, 6: 40, 10: 60, 12: 100 }],
	[1028, { 12: 100 }],
	[1045, { 12: 100 }],
	[1064, { 12: 100 }],
	[1083, { 12: 100 }],
]

const plans = read(budget).flatMap((it) => (it.table === 'payment_plan' ? [it] : []))
const origins = (line: number) => plans.flatMap((it) => (it.project_line === line ? [it.row.origin] : []))
const about = (rule: string, found = read(budget)) => rows('finding', found).filter((it) => it.rule === rule)

test('every plan is read', () => {
	const found = PLANS.map(([line]) => [
		line,
		Object.fromEntries(
			plans.filter((it) => it.project_line === line).map(({ row }) => [row.month, row.cumulative_percent]),
		),
	])
	expect(found).toEqual(PLANS)
	expect(plans).toHaveLength(PLANS.flatMap(([, months]) => Object.keys(months)).length)
})

/** Form, the line of its percents, and these, each printed right below its month. */
const IN_PLACE: readonly (readonly [number, number, Months])[] = [
	[471, 479, { 6: 40, 10: 40, 12: 100 }],
	[511, 517, { 12: 100 }],
	[528, 534, { 3: 25, 6: 50, 10: 75, 12: 100 }],
	[545, 553, { 6: 40, 10: 40, 12: 100 }],
	[564, 570, { 10: 40, 12: 100 }],
	[600, 606, { 6: 30, 10: 50, 12: 100 }],
	[673, 679, { 6: 20, 10: 50, 12: 100 }],
	[690, 698, { 12: 100 }],
	[709, 715, { 6: 40, 10: 60, 12: 100 }],
	[726, 732, { 6: 30, 10: 50, 12: 100 }],
	[762, 770, { 6: 50, 10: 50, 12: 100 }],
	[800, 806, { 12: 100 }],
	[817, 823, { 3: 20, 6: 40, 10: 70, 12: 100 }],
	[834, 840, { 6: 30, 10: 60, 12: 100 }],
	[851, 857, { 6: 100 }],
]

test.for(IN_PLACE)('the plan of the form at %i is read in full', ([form, line, months]) => {
	const own = plans.filter((it) => it.project_line === form).map((it) => it.row)
	expect(own).toEqual(
		Object.entries(months).map(([month, cumulative_percent]) => ({
			line_start: line,
			line_end: line,
			origin: 'disclosed',
			month: Number(month),
			cumulative_percent,
		})),
	)
})

test('a percent below its own month is disclosed, a shifted one is inferred where nothing else is possible', () => {
	expect(origins(528)).toEqual(Array(4).fill('disclosed'))
	// Four percents for four months, two of them in one cell.
	expect(origins(581)).toEqual(['inferred_exact', 'inferred_exact', 'inferred_exact', 'disclosed'])
	// Two percents below October: all is spent by the end of December, says the form's own target.
	expect(origins(490)).toEqual(['inferred_exact', 'inferred_exact'])
	// June has lost its heading, and stands between March and October.
	expect(origins(885)).toEqual(['inferred_exact', 'disclosed', 'disclosed'])
})

test('where several months are possible the reading is a suggestion, and the others are named', () => {
	expect(origins(617)).toEqual(['suggested', 'suggested', 'inferred_exact'])
	expect(about('plan-months-uncertain')).toMatchObject([
		{
			line_start: 623,
			repaired: '3月底 20%,10月底 60%,12月底 100%',
			alternatives: '3月底 20%,6月底 60%,12月底 100% | 6月底 20%,10月底 60%,12月底 100%',
		},
	])
	expect(about('plan-percent-damaged')).toMatchObject([{ line_start: 623, printed: '6', repaired: '100%' }])
})

test('34 plans end at 100 %, and the one whose end is damaged cannot be asked', () => {
	const checks = rows('reconciliation').filter((it) => it.rule === 'payment-plan-ends-at-100')
	expect(checks.filter((it) => it.outcome === 'holds')).toHaveLength(34)
	expect(checks.filter((it) => it.outcome !== 'holds')).toMatchObject([
		{ line_start: 622, outcome: 'cannot_be_formed', actual: null },
	])
})

test('a plan that falls, stops short or is missing is said', () => {
	const found = read({
		lines: budget.lines
			.with(533, '划 (%)\t\t25%\t50%\t45%\t100%\t\t')
			.with(552, '划 (%)\t\t\t40%\t40%\t90%\t')
			.with(569, '划 (%)\t\t\t\t\t\t'),
	})
	expect(about('plan-not-rising', found).map((it) => it.line_start)).toEqual([534])
	expect(about('plan-unread', found).map((it) => it.line_start)).toEqual([569])
	expect(about('payment-plan-ends-at-100', found).map((it) => [it.line_start, it.actual])).toEqual([
		[552, '90.00%'],
	])
})
