import type { CellDocument } from '../../ingest/cells/cell.ts'
import type { OwnType } from './column-type.ts'

/** A table as text: its columns with their names, and its rows with the lines that they stand in. */
export interface TextTable {
	readonly sheet: string
	readonly columns: readonly { readonly name: string; readonly declared?: OwnType }[]
	readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** The header is looked for in so many rows: titles and units stand above it. */
const ABOVE = 10
const NUMBER = /^-?[\d,]*\.?\d+%?$/

/** The ruled tables of a file, each row as the cells of its columns; what has fewer than two rows or columns is none. */
export function textTables({ lines }: CellDocument): readonly TextTable[] {
	const tables = new Map<number, { line: number; sheet: string; cells: string[] }[]>()
	for (const { line, cells, table } of lines) {
		if (table === null) continue
		const row: string[] = []
		for (const { start, printed } of cells) row[start] = printed
		const place = cells[0]?.place
		const sheet = place && 'sheet' in place ? place.sheet : ''
		const filled = Array.from(row, (cell) => (cell as string | undefined) ?? '')
		if (filled.every((cell) => cell === '')) continue
		const known = tables.get(table) ?? []
		known.push({ line, sheet, cells: filled })
		tables.set(table, known)
	}
	return [...tables.values()].flatMap((rows) => tableOf(rows) ?? [])
}

function tableOf(
	rows: readonly { readonly line: number; readonly sheet: string; readonly cells: readonly string[] }[],
): TextTable | undefined {
	const width = Math.max(...rows.slice(0, 1000).map(({ cells }) => cells.length))
	if (rows.length < 2 || width < 2) return undefined
	const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '')
	const at = rows
		.slice(0, ABOVE)
		.findIndex(
			({ cells }) =>
				filled(cells).length * 3 >= width * 2 && !filled(cells).some((cell) => NUMBER.test(cell)),
		)
	const header = at < 0 ? [] : (rows[at]?.cells ?? [])
	const all = rows.reduce((most, { cells }) => Math.max(most, cells.length), width)
	return {
		sheet: rows[0]?.sheet ?? '',
		columns: columnNames(Array.from({ length: all }, (_, column) => header[column] ?? '')).map((name) => ({
			name,
		})),
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
