import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import type { Composed } from '../../targets/pages/compose.ts'
import { pageNotes } from '../../targets/pages/notes.ts'
import type { Settled } from '../../targets/pages/segment.ts'
import type { ApprovalPiece } from './piece.ts'
import type { TableRow } from './row.ts'

/** What a researcher must know about how a project was put together. */
export function* notes(composed: Composed, settled: Settled, usual: number): Generator<Reading> {
	const { row } = composed
	yield* pageNotes(composed, settled, usual)
	if (row.name === '—')
		yield missing(composed, 'name-not-read', '没有读出项目名称', 'No project name could be read')
	if (row.amount_yuan === null)
		yield missing(composed, 'amount-not-read', '没有读出金额', 'No amount could be read')
}

const missing = ({ row }: Composed, rule: string, zh: string, en: string): Reading =>
	finding(
		row,
		{
			rule,
			kind: 'quality',
			severity: 'high',
			certainty: 'fact',
			zh: `第 ${row.line_start}–${row.line_end} 行的项目${zh}。`,
			en: `${en} for the project in lines ${row.line_start}–${row.line_end}.`,
			printed: row.amount_printed,
		},
		row.line_start,
	)

/** A row of the table in which no column was recognised. */
export const unreadRow = ({ line, left }: TableRow): Reading =>
	finding(
		{ line_start: line, line_end: line },
		{
			rule: 'row-not-read',
			kind: 'quality',
			severity: 'medium',
			certainty: 'fact',
			zh: `第 ${line} 行没有认出编码、金额或指标，未读入。`,
			en: `No code, amount or indicator was recognised in line ${line}; it was not read.`,
			printed: left.join(' '),
		},
	)

/** Indicators above the first row that names a project: they belong to none that could be read. */
export function* ownerless(rows: readonly TableRow[], parts: readonly ApprovalPiece[]): Generator<Reading> {
	const owned = new Set(parts.flatMap((part) => part.rows))
	for (const { line, indicator } of rows.filter((row) => row.indicator && !owned.has(row)))
		yield finding(
			{ line_start: line, line_end: line },
			{
				rule: 'indicator-without-project',
				kind: 'quality',
				severity: 'medium',
				certainty: 'fact',
				zh: `第 ${line} 行的指标之上没有项目，未读入。`,
				en: `No project stands above the indicator of line ${line}; it was not read.`,
				printed: [indicator?.name, indicator?.value, indicator?.unit].filter(Boolean).join(' '),
			},
		)
}
