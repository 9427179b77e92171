import type { CellValue, Result } from '../base/result.ts'
import { about } from './about.ts'
import { isNumeric, written } from './cell.ts'
import type { Sheet, SheetColumn } from './sheet.ts'

export interface CsvOptions {
	/** Begins with a byte order mark, by which spreadsheets know UTF-8. */
	readonly bom: boolean
	/** Title, choices, notes and sources stand above the header, each line begun with `#`. */
	readonly notes: boolean
}

/** A sheet as CSV (RFC 4180, UTF-8): NULL is an empty field, empty text is `""`. */
export const csv = (sheet: Sheet, options: CsvOptions): string =>
	head(sheet, options) + rows(sheet.columns, sheet.cells)

/** The same in parts, for an answer that comes in parts and is too long to be held at once. */
export async function* csvParts(
	sheet: Omit<Sheet, 'cells'>,
	parts: AsyncIterable<Pick<Result, 'length' | 'cell'>>,
	options: CsvOptions,
): AsyncGenerator<string> {
	yield head(sheet, options)
	for await (const part of parts) yield rows(sheet.columns, part)
}

function head(sheet: Omit<Sheet, 'cells'>, { bom, notes }: CsvOptions): string {
	const remarks = notes ? about(sheet).map(([label, said]) => line([field(`# ${label}: ${flat(said)}`)])) : []
	const names = line(sheet.columns.map(({ name }) => field(harmless(name))))
	return `${bom ? '\ufeff' : ''}${remarks.join('')}${names}`
}

function rows(columns: readonly SheetColumn[], cells: Pick<Result, 'length' | 'cell'>): string {
	const all: string[] = []
	for (let row = 0; row < cells.length; row++)
		all.push(line(columns.map(({ kind }, column) => value(cells.cell(row, column), isNumeric(kind)))))
	return all.join('')
}

function value(cell: CellValue, numeric: boolean): string {
	const text = written(cell)
	if (text === null) return ''
	return numeric ? field(text) : field(harmless(text))
}

const line = (fields: readonly string[]): string =>
	// A line of nothing would be no line to most readers.
	`${fields.length === 1 && fields[0] === '' ? '""' : fields.join(',')}\r\n`

/** Quoted where a reader would misread it bare, or trim it. */
const field = (text: string): string =>
	text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const flat = (text: string): string => text.replace(/\s+/g, ' ')
