import { schema } from '../../schema/schema.ts'
import type { Column } from '../../schema/column.ts'
import type { Reading } from '../reading.ts'
import { correctionNotApplied, readerCorrection, type ReaderChange } from '../rules/reader.ts'
import { tell } from '../rules/rule.ts'
import type { Correction, OwnerChange, RowChange, TextCells } from './correction.ts'
import { linked } from './linked.ts'
import { markOf, type PrintedAt } from './printed.ts'
import { cellOf, textOf } from './text-cell.ts'

type Cells = Readonly<Record<string, Parameters<typeof textOf>[0]>>

/**
 * What was read from a file with what its reader says against it, in the order in which it was said. Each correction is a
 * finding, also one that does not hold any more. Comes before the checks: sums are of what was corrected.
 */
export function corrected(
	readings: readonly Reading[],
	corrections: readonly Correction[],
	printed: PrintedAt,
): readonly Reading[] {
	if (corrections.length === 0) return readings
	let rows = readings
	const findings: Reading[] = []
	for (const correction of corrections) {
		const isThere = markOf(printed, correction.line_start, correction.line_end) === correction.printed
		const { change } = correction
		const done = !isThere
			? undefined
			: change.kind === 'owner'
				? owned(rows, correction, change)
				: changed(rows, correction, change)
		rows = done?.rows ?? rows
		const rule = done ? readerCorrection : correctionNotApplied
		const finding = tell(rule, correction, factsOf(correction), textsOf(change), done?.project)
		findings.push(done && change.kind === 'owner' ? { ...finding, readersOwner: change.owner } : finding)
	}
	return linked([...rows, ...findings])
}

/** The rows after a change, and the first line of the project that it is about; undefined where it finds no row. */
interface Done {
	readonly rows: readonly Reading[]
	readonly project?: number | undefined
}

/** Rows between two lines under another owner; what is about a project goes where its project goes. */
function owned(rows: readonly Reading[], at: Correction, { owner }: OwnerChange): Done | undefined {
	const isInside = (it: Reading) => {
		const line = ('project_line' in it ? it.project_line : undefined) ?? it.row.line_start
		return line >= at.line_start && line <= at.line_end
	}
	if (!rows.some(isInside)) return undefined
	return {
		rows: rows.map((it) => (isInside(it) ? { ...it, readersOwner: { ...it.readersOwner, ...owner } } : it)),
	}
}

function changed(rows: readonly Reading[], at: Correction, change: RowChange): Done | undefined {
	const index = indexOf(rows, at, change)
	const found = rows[index]
	if (!found) return undefined
	const project =
		found.table === 'project'
			? found.row.line_start
			: 'project_line' in found
				? found.project_line
				: undefined
	if (change.kind === 'drop') return { rows: rows.filter((_, nth) => nth !== index) }
	const cells =
		change.kind === 'cell'
			? { [change.column]: change.to }
			: { ...('amount_printed' in change.row && { amount_printed: null }), ...change.to }
	const row = withCells(found, cells)
	if (!row) return undefined
	return { rows: rows.toSpliced(index, change.kind === 'cell' ? 1 : 0, row), project }
}

/** The row that agrees in every cell; else the only one there that agrees in its words, as read in another unit. */
function indexOf(rows: readonly Reading[], at: Correction, { table, row }: RowChange): number {
	const there = rows.flatMap((it, index) =>
		it.table === table && it.row.line_start === at.line_start && it.row.line_end === at.line_end
			? [{ index, cells: it.row }]
			: [],
	)
	const columns = schema[table].columns as Readonly<Record<string, Column>>
	const agrees = (cells: Cells, isMeant: (name: string) => boolean) =>
		Object.entries(row).every(([name, text]) => !isMeant(name) || textOf(cells[name]) === text)
	const exact = there.find(({ cells }) => agrees(cells, (name) => !JUDGED.has(name)))
	if (exact) return exact.index
	const alike = there.filter(({ cells }) =>
		agrees(cells, (name) => columns[name]?.type === 'text' && !JUDGED.has(name)),
	)
	return alike.length === 1 ? (alike[0]?.index ?? -1) : -1
}

/** Columns that say how a value was come by, not what is printed. */
const JUDGED: ReadonlySet<string> = new Set(['origin', 'amount_state'])

/** A reading with other cells; undefined where a column does not take one, or is none. */
function withCells(reading: Reading, cells: TextCells): Reading | undefined {
	if (reading.table === 'stated_total') return undefined
	const columns = schema[reading.table].columns as Readonly<Record<string, Column>>
	const values: Record<string, unknown> = {}
	for (const [name, text] of Object.entries(cells)) {
		const column = columns[name]
		const value = column && cellOf(column, text)
		if (value === undefined) return undefined
		values[name] = value
	}
	// The reader says what the document prints, so it counts in sums like what was read from it.
	if ('amount_yuan' in values && !('amount_state' in values))
		values['amount_state'] = values['amount_yuan'] === null ? 'unreadable' : 'printed'
	return { ...reading, row: { ...reading.row, ...values } } as Reading
}

function factsOf({ line_start: line, line_end: last, change }: Correction): ReaderChange {
	if (change.kind === 'owner') {
		const { county, department, fiscal_year } = change.owner
		const to = [county, department, fiscal_year].filter((part) => part !== undefined).join(' ') || null
		return { kind: 'owner', table: 'document', line, last, to }
	}
	const { kind, table } = change
	if (kind !== 'cell') return { kind, table, line }
	return { kind, table, column: change.column, from: change.row[change.column] ?? null, to: change.to, line }
}

function textsOf(change: Correction['change']) {
	if (change.kind === 'owner') return {}
	if (change.kind === 'cell') return { printed: change.row[change.column] ?? null, repaired: change.to }
	const words = (cells: TextCells) => Object.values(cells).filter(Boolean).join(' ') || null
	return change.kind === 'drop' ? { printed: words(change.row) } : { repaired: words(change.to) }
}
