import { yuan } from '../../../base/money.ts'
import { reconcile } from '../../checks/check.ts'
import { finding } from '../../finding.ts'
import type { Heading, Place, Reading } from '../../reading.ts'
import { amountEn, amountZh } from '../../text/amount-said.ts'
import { LABELS, lastDigit, sum, totalOf, type Line } from './overview.ts'
import type { Project, Task } from './task.ts'

const PARTS = {
	id: 'parts-make-up-total',
	zh: '各部分支出之和等于收入合计（容差为合计末位的一个单位）',
	en: 'The parts of expenditure make up the total of income, within one unit of its last digit',
}

/** Whether the parts come to the total, which parts are lost, and how much of the budget the tasks itemise. */
export function* budgetNotes(
	lines: readonly Line[],
	tasks: readonly Project[],
	unit: Heading['amount_unit'],
): Generator<Reading> {
	for (const line of lines.filter(({ amount_state }) => amount_state === 'unreadable'))
		yield unread(line, `${line.item_name}的金额`, `The amount of ${line.item_name}`, line.amount_printed)
	const place = { line_start: 1, line_end: lines.at(-1)?.line_end ?? 1 }
	for (const label of LABELS.filter((label) => !lines.some((line) => line.item_name === label)))
		yield unread(place, label, `The row ${label}`, null)
	const income = lines.filter(({ direction }) => direction === 'revenue')
	const [first] = income
	if (first)
		yield* reconcile(PARTS, {
			subject: '部门预算支出',
			place: first,
			expected: totalOf(lines, 'expenditure') ?? undefined,
			actual: totalOf(lines, 'revenue') ?? undefined,
			tolerance: lastDigit(income, unit),
		})
	yield* itemised(lines, tasks)
}

/** What of the tasks could not be read, and numbers that are not the next ones. */
export function* taskNotes(task: Task, row: Project, previous: Task | undefined): Generator<Reading> {
	if (row.amount_yuan === null)
		yield unread(row, `任务 ${task.number} 的金额`, `The amount of task ${task.number}`, row.amount_printed)
	const expected = (previous?.number ?? 0) + 1
	if (task.number === expected) return
	yield finding(
		row,
		{
			rule: 'task-numbers-not-consecutive',
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: `任务编号不连续：此处应为任务 ${expected}，印的是任务 ${task.number}，可能有缺漏或重复的行。`,
			en: `Task numbers are not consecutive: task ${expected} was due, task ${task.number} is printed; rows may be lost or doubled.`,
			expected: String(expected),
			actual: String(task.number),
		},
		row.line_start,
	)
}

/** Tasks need not name all of the money; it is said how much they do, beyond basic expenditure. */
function* itemised(lines: readonly Line[], tasks: readonly Project[]): Generator<Reading> {
	const beyond = sum(
		lines.filter(({ direction, measure }) => direction === 'expenditure' && measure !== 'basic'),
	)
	const named = sum(tasks)
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
			rule: 'not-itemised',
			kind: 'comparability',
			severity: 'medium',
			certainty: 'fact',
			zh: `各任务资金合计 ${amountZh(named)}，只列出了基本支出以外预算 ${amountZh(beyond)}的一部分，其余 ${amountZh(beyond - named)}没有分列。`,
			en: `The tasks come to ${amountEn(named)} and itemise only part of the budget beyond basic expenditure, ${amountEn(beyond)}; ${amountEn(beyond - named)} are not itemised.`,
			...amounts,
		})
}

const unread = (place: Place, zh: string, en: string, printed: string | null): Reading =>
	finding(place, {
		rule: 'amount-not-read',
		kind: 'quality',
		severity: 'high',
		certainty: 'fact',
		zh: `没有读出${zh}。`,
		en: `${en} could not be read.`,
		printed,
	})
