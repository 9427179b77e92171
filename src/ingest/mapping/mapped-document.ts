import type { Cell, CellDocument, CellLine } from '../cells/cell.ts'
import type { HeadedTable } from '../cells/headed-tables.ts'
import type { PrintedOwner } from '../reading.ts'
import type { Reference } from '../reference.ts'
import { classWord, countyName, isBlank, isOfKind, stageOf } from './cell-kinds.ts'
import { fieldsOf, unitOfName, type MappedField, type RowFault, type TableMapping } from './mapping.ts'

/** A document under words that our readers know, and what of it says more than they read. */
export interface MappedDocument {
	readonly document: CellDocument
	/** Whose each row is, by its line. */
	readonly owners: ReadonlyMap<number, PrintedOwner>
	/** Lines of rows that have all that a row must have, totals left out. */
	readonly rows: ReadonlySet<number>
	readonly rowCount: number
	readonly faults: readonly RowFault[]
	readonly left: readonly string[]
}

interface MappedColumn extends MappedField {
	readonly field: string
	/** Its name in the table, and where it stands. */
	readonly name: string
	readonly at: number
}

/**
 * A document with tables that have all the columns of a mapping, their columns under our words and in the order of our forms;
 * columns that are not mapped and rows that lack what a row must have are left out.
 */
export function mappedDocument(
	document: CellDocument,
	mapping: TableMapping,
	tables: readonly HeadedTable[],
	reference: Pick<Reference, 'division'>,
): MappedDocument {
	const faults: RowFault[] = []
	const owners = new Map<number, PrintedOwner>()
	const rows = new Set<number>()
	const byTable = new Map(tables.map((table) => [table.table, { table, columns: columnsOf(table, mapping) }]))
	const lines = document.lines.flatMap((line): readonly CellLine[] => {
		const found = line.table === null ? undefined : byTable.get(line.table)
		if (!found) return [line]
		const { table, columns } = found
		if (line.line === table.header) return [headed(line, columns)]
		if (table.header === null || line.line < table.header) return [line]
		const cells = columns.map((column) => [column, cellAt(line, column.at)] as const)
		if (cells.every(([, cell]) => isBlank(cell?.printed.trim() ?? ''))) return []
		const wrong = cells.flatMap(([column, cell]) => faultOf(line.line, column, cell, reference) ?? [])
		faults.push(...wrong)
		if (wrong.some(({ expected, column }) => expected === 'missing' || isRequired(columns, column))) return []
		if (!isTotal(cells)) rows.add(line.line)
		owners.set(line.line, ownerOf(cells, reference))
		return [bodyLine(line, cells)]
	})
	const named = new Set(Object.keys(mapping.columns))
	return {
		document: { ...document, lines },
		owners,
		rows,
		rowCount: tables.reduce((sum, table) => sum + table.rows.length, 0),
		faults,
		left: [...new Set(tables.flatMap(({ names }) => names))].filter((name) => !named.has(name)),
	}
}

/** Whether a table is one of those that a mapping means. */
export const isMeant = ({ names, header, sheet }: HeadedTable, mapping: TableMapping): boolean =>
	header !== null &&
	(mapping.sheet === undefined || mapping.sheet === sheet) &&
	Object.keys(mapping.columns).every((name) => names.includes(name))

/** The mapped columns in the order of our forms. */
const columnsOf = ({ names }: HeadedTable, { rows, columns }: TableMapping): readonly MappedColumn[] =>
	fieldsOf(rows).flatMap(([field, declared]): readonly MappedColumn[] => {
		const at = names.findIndex((name) => columns[name] === field)
		const name = names[at]
		return name === undefined ? [] : [{ ...declared, field, name, at }]
	})

const isRequired = (columns: readonly MappedColumn[], name: string): boolean =>
	columns.some((column) => column.name === name && column.isRequired === true)

const cellAt = ({ cells }: CellLine, at: number): Cell | undefined =>
	cells.find(({ start, end }) => start <= at && at < end)

function faultOf(
	line: number,
	{ name, kind, isRequired }: MappedColumn,
	cell: Cell | undefined,
	reference: Pick<Reference, 'division'>,
): RowFault | undefined {
	const value = cell?.printed.trim() ?? ''
	const text = cell?.text ?? ''
	if (isBlank(text)) return isRequired ? { line, column: name, value, expected: 'missing' } : undefined
	return isOfKind(kind, text, reference) ? undefined : { line, column: name, value, expected: kind }
}

/** The cells of our readers' columns, side by side from the left. */
function placed(
	line: CellLine,
	cells: readonly (readonly [MappedColumn, string, Cell | undefined])[],
): CellLine {
	const own = cells.filter(([{ header }]) => header !== null)
	const made = own.map(([, text, cell], at): Cell => ({
		text,
		printed: cell?.printed ?? '',
		start: at,
		end: at + 1,
		gap: at === 0 ? 0 : Infinity,
		rowSpan: 1,
		columnSpan: 1,
		place: cell?.place ?? line.cells[0]?.place ?? { line: line.line },
	}))
	return {
		...line,
		cells: made,
		text: made
			.map(({ text }) => text)
			.filter(Boolean)
			.join(' '),
		columns: 'index',
	}
}

/** A header of words that our readers know, with the unit that a name of amounts states. */
const headed = (line: CellLine, columns: readonly MappedColumn[]): CellLine =>
	placed(
		line,
		columns.map((column) => {
			const unit = column.kind === 'amount' ? unitOfName(column.name) : null
			return [column, `${column.header ?? ''}${unit ? `（${unit}）` : ''}`, cellAt(line, column.at)]
		}),
	)

const bodyLine = (line: CellLine, cells: readonly (readonly [MappedColumn, Cell | undefined])[]): CellLine =>
	placed(
		line,
		cells.map(([column, cell]) => [column, wordFor(column, cell?.text ?? ''), cell]),
	)

const TOTAL = /^(?:grand |sub-?)?totals?:?$/i
const isTotal = (cells: readonly (readonly [MappedColumn, Cell | undefined])[]): boolean =>
	cells.some(([{ isRequired }, cell]) => isRequired && /^(?:合计|总计|小计)$/.test(wordOf(cell?.text ?? '')))
const wordOf = (text: string): string => (TOTAL.test(text) ? '合计' : text.replace(/\s/g, ''))

/** What a cell says, as our readers know it. */
function wordFor({ kind, isRequired }: MappedColumn, text: string): string {
	if (kind !== 'text' && isBlank(text)) return ''
	if (kind === 'class1' || kind === 'class2') return classWord(kind, text)
	return isRequired && TOTAL.test(text) ? wordOf(text) : text
}

/** Whose a row is, as it prints it. */
function ownerOf(
	cells: readonly (readonly [MappedColumn, Cell | undefined])[],
	reference: Pick<Reference, 'division'>,
): PrintedOwner {
	const text = (field: string) => {
		const cell = cells.find(([column]) => column.field === field)?.[1]
		return cell && !isBlank(cell.text) ? cell.text : undefined
	}
	const county = text('county')
	const department = text('department')
	const year = /^(?:19|20)\d\d/.exec(text('year') ?? '')?.[0]
	const stage = stageOf(text('stage') ?? '')
	return {
		...(county && { county: countyName(county, reference) ?? county }),
		...(department && { department }),
		...(year && { fiscal_year: Number(year) }),
		...(stage && { stage }),
	}
}
