import type { CellDocument } from '../cells/cell.ts'
import type { Reading } from '../reading.ts'
import { dueMonth, paymentPlans, type PlannedProject } from './payment-plan.ts'
import type { PlanRow } from './plan-columns.ts'

type Of<T extends Reading['table']> = Extract<Reading, { readonly table: T }>

/** A row of months has so many of them, each alone in a cell or two in one. */
const LEAST = 2
const MONTH = /^\d{1,2}\s*月(?:底|末|份)?(?:\s+\d{1,2}\s*月(?:底|末|份)?)*$/

/** The payment plans in the forms of projects that `read` holds: by the end of which month how much is to be spent. */
export function* readPlans({ lines }: CellDocument, read: readonly Reading[]): Generator<Reading> {
	const projects = read.filter((it): it is Of<'project'> => it.table === 'project')
	const headed = new Map<number, readonly PlanRow[]>()
	for (const [at, line] of lines.entries()) {
		if (line.cells.filter(({ text }) => MONTH.test(text)).length < LEAST) continue
		const below = lines.slice(at + 1).find(({ cells }) => cells.length > 0)
		headed.set(
			line.line,
			[line, ...(below ? [below] : [])].map((it) => ({
				line: it.line,
				cells: it.cells.map(({ text }) => text),
			})),
		)
	}
	if (headed.size === 0) return
	const planned = projects.flatMap(({ row }): PlannedProject[] => {
		const found = [...headed].find(([line]) => line >= row.line_start && line <= row.line_end)
		return found
			? [{ line_start: row.line_start, name: row.name, rows: found[1], due: dueOf(read, row) }]
			: []
	})
	for (const reading of paymentPlans(planned)) {
		const line = 'line_start' in reading.row ? reading.row.line_start : 0
		const owner = projects.find(({ row }) => line >= row.line_start && line <= row.line_end)?.owner
		yield owner ? { ...reading, owner } : reading
	}
}

const dueOf = (read: readonly Reading[], { line_start }: Of<'project'>['row']): number | undefined =>
	dueMonth(
		read.flatMap((it) =>
			it.table === 'indicator' && it.project_line === line_start && it.row.class2 === '时效指标'
				? [it.row.value_printed ?? '']
				: [],
		),
	)
