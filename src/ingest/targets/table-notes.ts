import { span } from '../coverage.ts'
import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import type { ReadIndicator } from './indicator.ts'
import type { TableRow } from './table-row.ts'

/** A row of the total of all projects in which no amount can be read: a total is printed, and what it is is not known. */
export function totalNotRead({ cells, left }: TableRow): readonly Reading[] {
	const printed = [...cells, ...left].flatMap((it) => (it?.text ? [it] : []))
	const place = span(printed.map(({ line }) => ({ line_start: line, line_end: line })))
	if (!place) return []
	return [
		{ table: 'stated_total', row: { ...place, yuan: null } },
		finding(place, {
			rule: 'stated-total-not-read',
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: '没有读出合计行的金额，各项目金额之和无从核对。',
			en: 'No amount could be read in the total line, so the sum of the projects cannot be checked.',
			printed: printed.map(({ text }) => text).join(' '),
		}),
	]
}

/** An indicator above the first row that names a project: whose it is could not be read. */
export const withoutProject = ({ row }: ReadIndicator): Reading =>
	finding(row, {
		rule: 'indicator-without-project',
		kind: 'quality',
		severity: 'medium',
		certainty: 'fact',
		zh: `第 ${String(row.line_start)} 行的指标之上没有项目，记在部门名下。`,
		en: `No project stands above the indicator of line ${String(row.line_start)}; it is given to the department.`,
		printed: [row.name, row.value_printed].filter(Boolean).join(' '),
	})
