import type { CellDocument } from './cell.ts'

/** A ruled table of a file with the row that names its columns. */
export interface HeadedTable {
	/** The sheet, where the file has sheets; else empty. */
	readonly sheet: string
	/** The number of the table in its file (`CellLine.table`). */
	readonly table: number
	/** The line whose cells name the columns; null where none does. */
	readonly header: number | null
	/** A name for every column, each only once. */
	readonly names: readonly string[]
	readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** The header is looked for in so many rows: titles and units stand above it. */
const ABOVE = 10
const NUMBER = /^-?[\d,]*\.?\d+%?$/

/** The ruled tables of a file, each row as the cells of its columns; what has fewer than two rows or columns is none. */
export function headedTables({ lines }: CellDocument): readonly HeadedTable[] {
	const tables = new Map<number, Row[]>()
	for (const { line, cells, table } of lines) {
		if (table === null) continue
		const row: string[] = []
		for (const { start, printed } of cells) row[start] = printed
		const place = cells[0]?.place
		const sheet = place && 'sheet' in place ? place.sheet : ''
		const filled = Array.from(row, (cell) => (cell as string | undefined) ?? '')
		if (filled.every((cell) => cell === '')) continue
		const known = tables.get(table)
		if (known) known.push({ line, sheet, cells: filled })
		else tables.set(table, [{ line, sheet, cells: filled }])
	}
	return [...tables].flatMap(([table, rows]) => tableOf(table, rows) ?? [])
}

interface Row {
	readonly line: number
	readonly sheet: string
	readonly cells: readonly string[]
}

/** Which of the first rows of a table names its columns; -1 where none does. */
export function headerAt(rows: readonly (readonly string[])[]): number {
	const width = Math.max(...rows.map(({ length }) => length))
	const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '')
	return rows
		.slice(0, ABOVE)
		.findIndex(
			(cells) => filled(cells).length * 3 >= width * 2 && !filled(cells).some((cell) => NUMBER.test(cell)),
		)
}

function tableOf(table: number, rows: readonly Row[]): HeadedTable | undefined {
	const width = Math.max(...rows.slice(0, 1000).map(({ cells }) => cells.length))
	if (rows.length < 2 || width < 2) return undefined
	const at = headerAt(rows.slice(0, 1000).map(({ cells }) => cells))
	const header = at < 0 ? undefined : rows[at]
	const all = rows.reduce((most, { cells }) => Math.max(most, cells.length), width)
	return {
		sheet: rows[0]?.sheet ?? '',
		table,
		header: header?.line ?? null,
		names: columnNames(Array.from({ length: all }, (_, column) => header?.cells[column] ?? '')),
		rows: rows.slice(at + 1),
	}
}

/** Names of columns as they are printed, without line breaks, and each only once whatever its case. */
export function columnNames(printed: readonly string[]): readonly string[] {
	const taken = new Set<string>()
	return printed.map((text, at) => {
		const base =
			text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 100) || `column_${String(at + 1)}`
		let name = base
		for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${base}_${String(nth)}`
		taken.add(name.toLowerCase())
		return name
	})
}
