import { cents } from '../../../base/money.ts'
import type { Heading, Reading } from '../../reading.ts'
import { printedAmount } from '../../text/amount.ts'

export type Project = Extract<Reading, { table: 'project' }>['row']

/** A row of 年度重点工作任务: the number printed before the name, and the cells beside it. */
export interface Task {
	readonly line: number
	readonly number: number
	readonly name: string
	readonly use: string
	readonly amount: string
	readonly objective: string
}

const NAME = /^任务(\d{1,4})\s*[:：]\s*(.*)$/
/** A row of the template that nobody filled in. */
const PLACEHOLDER = /^[.．。…\s]*$/

/** The tasks in the rows of a document (cells as plain text); placeholders of the template are left out. */
export function tasks(rows: readonly (readonly string[])[], unit: Heading['amount_unit']): readonly Task[] {
	return rows.flatMap((row, at) => {
		const column = row.findIndex((cell) => NAME.test(cell))
		const [, number, name = ''] = NAME.exec(row[column] ?? '') ?? []
		if (number === undefined || PLACEHOLDER.test(name)) return []
		return [{ line: at + 1, number: Number(number), name, ...around(row.slice(column + 1), unit) }]
	})
}

/** A task as a row of its own kind. */
export const project = (task: Task, seq: number, unit: Heading['amount_unit']): Project => ({
	line_start: task.line,
	line_end: task.line,
	origin: 'disclosed',
	seq,
	kind: 'task',
	code: null,
	name: task.name,
	category: null,
	...printedAmount(task.amount, unit),
	fiscal_yuan: null,
	other_yuan: null,
	use_of_funds: task.use || null,
	objective: task.objective || null,
	period: null,
})

/** Content, amount, objective: the amount is the cell that is one, and the others stand before and after it. */
function around(row: readonly string[], unit: Heading['amount_unit']) {
	const found = row.findIndex((cell) => typeof cents(cell, unit) === 'bigint')
	const at = found < 0 ? 1 : found
	return {
		use: row.slice(0, at).join(''),
		amount: row[at] ?? '',
		objective: row.slice(at + 1).join(''),
	}
}
