import { LIMIT } from './archive.ts'
import type { CellDocument } from '../cells/cell.ts'
import { READ_CELLS, SHOWN_ROWS } from './csv.ts'
import { ruled } from './grid.ts'

/** Records with named values as they stand in a file, or rows of values. */
type Table = readonly (readonly unknown[])[]

/** Cells beyond these are no table that is shown line by line. */
export const MOST_CELLS = 5_000_000

/** A table too large to be read as a disclosure. */
export class TooLarge extends Error {}
/** An Arrow file whose parts are packed, which the library would take for other values. */
export class Packed extends Error {}

/**
 * JSON or one JSON value a line as one ruled table: records become rows under the names of their values, rows of values
 * stay rows. @throws SyntaxError where the text is no JSON, TypeError where it holds no table
 */
export function fromJson(name: string, text: string): CellDocument {
	return documentOfRows(name, tableOf(name, valueOf(text)))
}

/** A Parquet file as one ruled table. @throws what the library throws on a damaged file, `TooLarge` */
export async function fromParquet(name: string, bytes: Uint8Array): Promise<CellDocument> {
	const { parquetMetadataAsync, parquetReadObjects } = await import('hyparquet')
	const file = Uint8Array.from(bytes).buffer
	const metadata = await parquetMetadataAsync(file)
	const rows = Number(metadata.num_rows)
	const size = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0)
	if (size > LIMIT.bytes || !Number.isSafeInteger(rows)) throw new TooLarge()
	const isCut = rows * metadata.schema.length > READ_CELLS
	const records = await parquetReadObjects({ file, metadata, ...(isCut && { rowEnd: SHOWN_ROWS }) })
	return { ...documentOfRows(name, tableOf(name, records)), ...(isCut && { isCut }) }
}

/** Texts of a JSON, and numbers with more digits than a double holds: these are kept as they are written. */
const LONG = /("(?:[^"\\]|\\.)*")|(-?\d{16,}(?:\.\d+)?|-?\d+\.\d{16,})(?![\d.eE])/g

function valueOf(text: string): unknown {
	const exact = text.replace(
		LONG,
		(_, string: string | undefined, number = '') => string ?? `"${number as string}"`,
	)
	try {
		return JSON.parse(exact)
	} catch (error) {
		const lines = exact.split('\n').filter((line) => line.trim() !== '')
		if (lines.length < 2) throw error
		return lines.map((line) => JSON.parse(line) as unknown)
	}
}

function tableOf(name: string, value: unknown): Table {
	const rows = Array.isArray(value) ? (value as readonly unknown[]) : arrayIn(value)
	if (!rows) throw new TypeError(`${name} holds no list`)
	if (rows.every((row) => Array.isArray(row))) return rows as Table
	if (!rows.every((row) => typeof row === 'object' && row !== null))
		throw new TypeError(`${name} holds no records`)
	const records = rows as readonly Readonly<Record<string, unknown>>[]
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
	if (names.length * records.length > MOST_CELLS) throw new TooLarge()
	return [names, ...records.map((record) => names.map((it) => record[it]))]
}

/** The only list of a record: {"data": […]}. */
function arrayIn(value: unknown): readonly unknown[] | undefined {
	if (typeof value !== 'object' || value === null) return undefined
	const lists = Object.values(value).filter((it) => Array.isArray(it))
	return lists.length === 1 ? lists[0] : undefined
}

/** Rows of values, the first of them names, as one ruled table. */
export function documentOfRows(name: string, table: Table): CellDocument {
	const rows = table.map((cells, index) => ({
		line: index + 1,
		cells: cells.map((cell) => ({
			printed: printed(cell),
			rowSpan: 1,
			columnSpan: 1,
			place: { line: index + 1 },
		})),
	}))
	return { name, format: 'csv', lines: ruled(rows, { table: 0, page: 1 }) }
}

/** A value in words: a number never with an exponent, a moment as its day, what is nested as JSON. */
function printed(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return value.trim()
		case 'number':
			return String(value).includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : String(value)
		case 'bigint':
		case 'boolean':
			return String(value)
		case 'object':
			if (value === null) return ''
			if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
			return JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? String(it) : it))
		default:
			return ''
	}
}
