import { readBudget } from '../budget/read.ts'
import type { CellDocument, CellLine } from '../cells/cell.ts'
import { headedTables, type HeadedTable } from '../cells/headed-tables.ts'
import type { Reading } from '../reading.ts'
import type { Reference } from '../reference.ts'
import { readTargets } from '../targets/read.ts'
import { readDenominators, type DenominatorSource, type MappedDenominators } from './denominators.ts'
import { isMeant, mappedDocument } from './mapped-document.ts'
import {
	LISTED_FAULTS,
	tableMappings,
	type MappedCheck,
	type MappedRows,
	type Mapping,
	type RowFault,
	type TableMapping,
} from './mapping.ts'

const READERS: Readonly<
	Record<Exclude<MappedRows, 'denominator'>, (document: CellDocument) => Iterable<Reading>>
> = {
	project: readTargets,
	indicator: readTargets,
	budget_line: readBudget,
}

/** A mapped table as our readers read it. */
export interface MappedReadings {
	readonly readings: readonly Reading[]
	readonly denominators: MappedDenominators['rows']
	/** What of the file stands outside of its rows: titles, units, notes. */
	readonly beside: CellDocument
	readonly check: MappedCheck
}

/** Columns that a mapping names and no table has. */
interface MissingColumns {
	readonly missing: readonly string[]
}

/**
 * Reads the tables of a file as a mapping says, by the readers of every other file; each row belongs to whom its own columns
 * say. A table is read once, by the first mapping that means it.
 */
export function readMapped(
	document: CellDocument,
	mapping: Mapping,
	reference: Pick<Reference, 'division'>,
	source: DenominatorSource,
): MappedReadings | MissingColumns {
	const parts = partsOf(document, mapping)
	const lost = parts.find(({ tables }) => tables.length === 0)
	if (lost) return { missing: Object.keys(lost.mapping.columns) }
	const all = parts
		.filter(isOfDocuments)
		.map((part, nth) => readPart(document, parts, part, nth === 0, reference))
	const divisors = parts
		.filter((part) => !isOfDocuments(part))
		.map(({ mapping: one, tables }) => readDenominators(tables, one, source, reference))
	const found = [...all, ...divisors]
	const faults = found.flatMap((one) => one.faults).sort((a, b) => a.line - b.line)
	const isClaimed = isIn(parts)
	const lines = [
		...document.lines.filter((line) => !isClaimed(line)),
		...all.flatMap(({ outside }) => outside),
	]
	return {
		readings: all.flatMap(({ readings }) => readings),
		denominators: divisors.flatMap(({ rows }) => rows),
		beside: { ...document, lines: lines.sort((a, b) => a.line - b.line) },
		check: {
			rows: found.reduce((sum, { rowCount }) => sum + rowCount, 0),
			faults: faults.slice(0, LISTED_FAULTS),
			faultCount: faults.length,
			left: [...new Set(found.flatMap(({ left }) => left))],
		},
	}
}

/** A mapping with the tables that it means. */
interface Part {
	readonly mapping: TableMapping
	readonly tables: readonly HeadedTable[]
}

/** A part whose rows belong to documents. */
interface DocumentPart extends Part {
	readonly mapping: TableMapping & { readonly rows: keyof typeof READERS }
}

const isOfDocuments = (part: Part): part is DocumentPart => part.mapping.rows !== 'denominator'

function partsOf(document: CellDocument, mapping: Mapping): readonly Part[] {
	const free = new Set(headedTables(document))
	return tableMappings(mapping).map((one) => {
		const tables = [...free].filter((table) => isMeant(table, one))
		for (const table of tables) free.delete(table)
		return { mapping: one, tables }
	})
}

/** Whether a line is of one of the tables. */
function isIn(parts: readonly Part[]): (line: CellLine) => boolean {
	const numbers = new Set(parts.flatMap(({ tables }) => tables.map(({ table }) => table)))
	return ({ table }) => table !== null && numbers.has(table)
}

/**
 * What one mapping gives. Tables of the others are not there for it; what no mapping means is read by its own words, unless
 * sheets were chosen.
 */
function readPart(
	document: CellDocument,
	parts: readonly Part[],
	part: DocumentPart,
	isFirst: boolean,
	reference: Pick<Reference, 'division'>,
) {
	const [isOwn, isClaimed] = [isIn([part]), isIn(parts)]
	const hasRest = isFirst && part.mapping.sheet === undefined
	const lines = document.lines.filter(
		(line) => line.table === null || isOwn(line) || (hasRest && !isClaimed(line)),
	)
	const mapped = mappedDocument({ ...document, lines }, part.mapping, part.tables, reference)
	const ownLines = new Set(lines.filter(isOwn).map(({ line }) => line))
	const readings = [...READERS[part.mapping.rows](mapped.document)]
		.filter(({ row }) => isFirst || ownLines.has(row.line_start))
		.map((reading): Reading => {
			const owner = mapped.owners.get(reading.row.line_start)
			return owner ? { ...reading, owner: { ...reading.owner, ...owner } } : reading
		})
	const read = linesOf(readings)
	const unread = [...mapped.rows]
		.filter((line) => !read.has(line))
		.map((line): RowFault => ({ line, column: '', value: printed(document, line), expected: 'unread' }))
	return {
		...mapped,
		readings,
		faults: [...mapped.faults, ...unread],
		outside: mapped.document.lines.filter((line) => isOwn(line) && !mapped.rows.has(line.line)),
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
