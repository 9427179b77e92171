import { cents, yuan } from '../../base/money.ts'
import { finding } from '../finding.ts'
import { amountEn, amountZh } from '../text/amount-said.ts'
import { reconcile, type Amount, type Check, type DocumentRows, type Line } from './check.ts'

/** The parts of a department's overview come to its total, or to its income where no total of expenditure is printed. */
export const partsMakeUpTotal: Check = {
	id: 'parts-make-up-total',
	zh: '各部分预算之和等于合计',
	en: 'The parts of the budget make up its total',
	*run({ lines, heading }) {
		const overview = overviewOf(lines)
		const income = overview.filter(({ direction }) => direction === 'revenue')
		const parts = overview.filter(({ direction, is_leaf }) => direction === 'expenditure' && is_leaf)
		const [first] = income
		if (!first || parts.length === 0) return
		yield* reconcile(partsMakeUpTotal, {
			subject: '部门预算支出',
			place: first,
			expected: sumOf(parts),
			actual: income.find(({ level }) => level === 0)?.amount_yuan ?? sumOf(income),
			tolerance: lastDigit(income, cents('1', heading.amount_unit ?? '万元') ?? 0n),
		})
	},
}

/** Tasks need not name all of the money; it is told how much they do, beyond basic expenditure. */
export const tasksWithinBudget: Check = {
	id: 'not-itemised',
	zh: '各任务资金等于所属的预算',
	en: 'The tasks make up the budget they belong to',
	*run(rows) {
		const beyond = budgetBeyondBasic(rows)
		const tasks = rows.projects.filter(({ kind }) => kind === 'task')
		const named = known(tasks)
		const [first] = tasks
		if (beyond === null || named === null || !first || named === beyond) return
		const place = { line_start: first.line_start, line_end: tasks.at(-1)?.line_end ?? first.line_end }
		const amounts = { expected: yuan(beyond), actual: yuan(named) }
		if (named > beyond)
			yield finding(place, {
				rule: 'tasks-exceed-budget',
				kind: 'conflict',
				severity: 'high',
				certainty: 'fact',
				zh: `各任务资金合计 ${amountZh(named)}，超过基本支出以外的预算 ${amountZh(beyond)}。`,
				en: `The tasks come to ${amountEn(named)}, more than the budget beyond basic expenditure, ${amountEn(beyond)}.`,
				...amounts,
			})
		else
			yield finding(place, {
				rule: tasksWithinBudget.id,
				kind: 'comparability',
				severity: 'medium',
				certainty: 'fact',
				zh: `各任务资金合计 ${amountZh(named)}，只列出了基本支出以外预算 ${amountZh(beyond)}的一部分，其余 ${amountZh(beyond - named)}没有分列。`,
				en: `The tasks come to ${amountEn(named)} and itemise only part of the budget beyond basic expenditure, ${amountEn(beyond)}; ${amountEn(beyond - named)} are not itemised.`,
				...amounts,
			})
	},
}

const overviewOf = (lines: readonly Line[]) =>
	lines.filter(({ statement }) => statement === 'department_overview')

const budgetBeyondBasic = ({ lines }: DocumentRows): bigint | null =>
	known(
		overviewOf(lines).filter(
			({ direction, is_leaf, measure }) => direction === 'expenditure' && is_leaf && measure !== 'basic',
		),
	)

/** The sum of what is printed; null where nothing is. */
function known(rows: readonly { readonly amount_yuan: bigint | null }[]): bigint | null {
	const amounts = rows.flatMap(({ amount_yuan }) => (amount_yuan === null ? [] : [amount_yuan]))
	return amounts.length === 0 ? null : amounts.reduce((all, amount) => all + amount, 0n)
}

/** A sum that can be had: blank parts are none of it, one that cannot be read leaves it open. */
const sumOf = (lines: readonly Line[]): Amount =>
	lines.some(({ amount_state }) => amount_state === 'unreadable') ? undefined : (known(lines) ?? undefined)

/** One unit of the last digit printed, in cents: the coarsest of the lines; `whole` is one of the unit in cents. */
function lastDigit(lines: readonly Line[], whole: bigint): bigint {
	const steps = lines.flatMap(({ amount_printed, amount_yuan }) => {
		if (amount_printed === null || amount_yuan === null) return []
		const decimals = /\.(\d+)\s*$/.exec(amount_printed)?.[1]?.length ?? 0
		return [whole / 10n ** BigInt(decimals)]
	})
	return steps.reduce((most, step) => (step > most ? step : most), 0n)
}
