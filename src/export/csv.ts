import { isFormula, withoutFormula } from '../base/formula.ts'
import type { CellValue, Result } from '../base/result.ts'
import { about, type Said } from './about.ts'
import { isNumeric, written } from './cell.ts'
import type { Sheet, SheetColumn } from './sheet.ts'
import { text } from './text.ts'

export interface CsvOptions {
	/** Begins with a byte order mark, by which spreadsheets know UTF-8. */
	readonly bom: boolean
	/** Title, choices, notes and sources stand above the header, each line begun with `#`. */
	readonly notes: boolean
	/** Text that a spreadsheet would run as a formula gets an apostrophe before it; without, it stands as it is. */
	readonly guard: boolean
}

/** A sheet as CSV (RFC 4180, UTF-8): NULL is an empty field, empty text is `""`. */
export function csv(sheet: Sheet, options: CsvOptions): string {
	const formulas = options.notes ? formulasIn(sheet) : 0
	const words = text[sheet.locale]
	const remarks: readonly Said[] = formulas
		? [[words.note, options.guard ? words.guarded(formulas) : words.unguarded(formulas)]]
		: []
	return head(sheet, options, remarks) + rows(sheet.columns, sheet.cells, options)
}

/** The same in parts, for an answer that comes in parts and is too long to be held at once. */
export async function* csvParts(
	sheet: Omit<Sheet, 'cells'>,
	parts: AsyncIterable<Pick<Result, 'length' | 'cell'>>,
	options: CsvOptions,
): AsyncGenerator<string> {
	// What is still to come can only be said as a rule.
	const words = text[sheet.locale]
	yield head(sheet, options, [[words.note, options.guard ? words.guards : words.guards_not]])
	for await (const part of parts) yield rows(sheet.columns, part, options)
}

/**
 * Remarks are lines of their own, never quoted: that is how pandas, R and DuckDB find a `#`, and what lets Stata count them.
 * They hold no double quote, since a reader that goes by quotes would take the lines after an odd one for one field.
 */
function head(sheet: Omit<Sheet, 'cells'>, { bom, notes, guard }: CsvOptions, more: readonly Said[]): string {
	const words = text[sheet.locale]
	const said = notes ? [...about(sheet), ...more] : []
	// The remark that says where the header is counts itself.
	const all: readonly Said[] = said.length ? [...said, [words.reading, words.header_at(said.length + 2)]] : []
	const remarks = all.map(([label, what]) => `# ${flat(`${label}: ${what}`)}\r\n`)
	const names = line(sheet.columns.map(({ name }) => field(guard ? withoutFormula(name) : name)))
	return `${bom ? '\ufeff' : ''}${remarks.join('')}${names}`
}

function rows(
	columns: readonly SheetColumn[],
	cells: Pick<Result, 'length' | 'cell'>,
	{ guard }: CsvOptions,
): string {
	const all: string[] = []
	for (let row = 0; row < cells.length; row++)
		all.push(
			line(columns.map(({ kind }, column) => value(cells.cell(row, column), guard && !isNumeric(kind)))),
		)
	return all.join('')
}

/** How many texts and names of columns a spreadsheet would run. */
function formulasIn({ columns, cells }: Sheet): number {
	let found = columns.filter(({ name }) => isFormula(name)).length
	const texts = columns.flatMap(({ kind }, column) => (isNumeric(kind) ? [] : [column]))
	for (let row = 0; row < cells.length; row++)
		for (const column of texts) if (isFormula(written(cells.cell(row, column)) ?? '')) found++
	return found
}

function value(cell: CellValue, guard: boolean): string {
	const text = written(cell)
	if (text === null) return ''
	return field(guard ? withoutFormula(text) : text)
}

const line = (fields: readonly string[]): string =>
	// A line of nothing would be no line to most readers.
	`${fields.length === 1 && fields[0] === '' ? '""' : fields.join(',')}\r\n`

/** Quoted where a reader would misread it bare, take it for a remark, or trim it. */
const field = (text: string): string =>
	text === '' || /[",#\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** One line, in which a spreadsheet that splits it at its commas finds no formula either. */
const flat = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.replaceAll('"', '”')
		.split(',')
		.reduce((before, part) => `${before}${isFormula(part) ? '，' : ','}${part}`)
