import type { CellDocument } from '../../ingest/cells/cell.ts'
import { columnNames, headedTables, headerAt } from '../../ingest/cells/headed-tables.ts'
import { piecesOf, type Encoding } from '../../ingest/formats/decode.ts'
import { separatedRows } from '../../ingest/formats/separated.ts'
import type { OwnType } from './column-type.ts'

/** A table as text: its columns with their names, and its rows, which are gone through rather than kept. */
export interface TextTable {
	readonly sheet: string
	readonly columns: readonly { readonly name: string; readonly declared?: OwnType }[]
	readonly rows: number
	/** Its rows in their order, from the first again whenever they are wanted; no more than a part of them is held. */
	readonly parts: () => AsyncIterable<TablePart> | Iterable<TablePart>
}

/** Some rows of a table, one behind another. */
export interface TablePart {
	readonly rows: number
	/** The text in a column and row, both from 0; empty where there is none. */
	readonly cell: (column: number, row: number) => string
	/** The line of a text, or the row of a workbook or list, that a row begins in. */
	readonly line: (row: number) => number
}

/** So many rows are written at once. */
export const PART = 2 ** 16

/** A row of texts, and where it stands. */
export interface TextRow {
	readonly line: number
	readonly cells: readonly string[]
}

/** A table whose rows are at hand. */
export const tableOfRows = (
	sheet: string,
	columns: TextTable['columns'],
	rows: readonly TextRow[],
): TextTable => ({
	sheet,
	columns,
	rows: rows.length,
	*parts() {
		for (let at = 0; at < rows.length; at += PART) yield partOf(rows.slice(at, at + PART))
	},
})

const partOf = (rows: readonly TextRow[]): TablePart => ({
	rows: rows.length,
	cell: (column, row) => rows[row]?.cells[column] ?? '',
	line: (row) => rows[row]?.line ?? 0,
})

/** The ruled tables of a file, each row as the cells of its columns. */
export const textTables = (document: CellDocument): readonly TextTable[] =>
	headedTables(document).map(({ sheet, names, rows }) =>
		tableOfRows(
			sheet,
			names.map((name) => ({ name })),
			rows,
		),
	)

/** A table of separated values too large to be kept: its text is gone through anew whenever its rows are wanted. */
export function separatedTable(bytes: Uint8Array, encoding: Encoding, name: string): TextTable | undefined {
	const first: (readonly string[])[] = []
	let rows = 0
	let width = 0
	for (const part of filled(bytes, encoding, name)) {
		for (const { cells } of part) {
			if (first.length < 1000) first.push(cells)
			if (cells.length > width) width = cells.length
		}
		rows += part.length
	}
	if (rows < 2 || width < 2) return undefined
	const at = headerAt(first)
	const header = at < 0 ? [] : (first[at] ?? [])
	const names = columnNames(Array.from({ length: width }, (_, column) => header[column] ?? ''))
	return {
		sheet: '',
		columns: names.map((name) => ({ name })),
		rows: rows - at - 1,
		*parts() {
			let above = at + 1
			for (const part of filled(bytes, encoding, name)) {
				const below = part.slice(above)
				above = Math.max(0, above - part.length)
				if (below.length > 0) yield partOf(below)
			}
		},
	}
}

/** Rows that hold anything. */
function* filled(bytes: Uint8Array, encoding: Encoding, name: string): Generator<readonly TextRow[]> {
	for (const { rows, lines } of separatedRows(piecesOf(bytes, encoding), name)) {
		const part: TextRow[] = []
		for (const [at, cells] of rows.entries())
			if (cells.some((cell) => cell !== '')) part.push({ line: lines[at] ?? 0, cells })
		yield part
	}
}
