import { readBudget } from '../budget/read.ts'
import type { CellDocument } from '../cells/cell.ts'
import type { Reading } from '../reading.ts'
import type { Reference } from '../reference.ts'
import { readTargets } from '../targets/read.ts'
import { mappedDocument } from './mapped-document.ts'
import { LISTED_FAULTS, type MappedCheck, type MappedRows, type Mapping, type RowFault } from './mapping.ts'

const READERS: Readonly<Record<MappedRows, (document: CellDocument) => Iterable<Reading>>> = {
	project: readTargets,
	indicator: readTargets,
	budget_line: readBudget,
}

/** A mapped table as our readers read it. */
export interface MappedReadings {
	readonly readings: readonly Reading[]
	/** What of the file stands outside of its rows: titles, units, notes. */
	readonly beside: CellDocument
	readonly check: MappedCheck
}

/**
 * Reads the tables of a file as a mapping says, by the readers of every other file; each row belongs to whom its own columns
 * say. Undefined where no table has the mapped columns.
 */
export function readMapped(
	document: CellDocument,
	mapping: Mapping,
	reference: Pick<Reference, 'division'>,
): MappedReadings | undefined {
	const mapped = mappedDocument(document, mapping, reference)
	if (!mapped) return undefined
	const { owners, rows } = mapped
	const readings = [...READERS[mapping.rows](mapped.document)].map((reading): Reading => {
		const owner = owners.get(reading.row.line_start)
		return owner ? { ...reading, owner: { ...reading.owner, ...owner } } : reading
	})
	const read = linesOf(readings)
	const unread = [...rows]
		.filter((line) => !read.has(line))
		.map((line): RowFault => ({ line, column: '', value: printed(document, line), expected: 'unread' }))
	const faults = [...mapped.faults, ...unread].sort((a, b) => a.line - b.line)
	return {
		readings,
		beside: { ...document, lines: mapped.document.lines.filter(({ line }) => !rows.has(line)) },
		check: {
			rows: mapped.rowCount,
			faults: faults.slice(0, LISTED_FAULTS),
			faultCount: faults.length,
			left: mapped.left,
		},
	}
}

/** Lines that a row, or a sum that is held against rows, was read from. */
function linesOf(readings: readonly Reading[]): ReadonlySet<number> {
	const lines = new Set<number>()
	for (const { table, row } of readings)
		if (table !== 'finding' && table !== 'coverage')
			for (let line = row.line_start; line <= row.line_end; line += 1) lines.add(line)
	return lines
}

const printed = ({ lines }: CellDocument, at: number): string =>
	lines
		.filter(({ line }) => line === at)
		.flatMap(({ cells }) => cells.map((cell) => cell.printed).filter(Boolean))
		.join(' | ')
		.slice(0, 120)
