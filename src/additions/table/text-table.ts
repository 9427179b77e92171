import Papa from 'papaparse'
import type { CellDocument } from '../../ingest/cells/cell.ts'
import { columnNames, headedTables, headerAt } from '../../ingest/cells/headed-tables.ts'
import { separators } from '../../ingest/formats/csv.ts'
import type { OwnType } from './column-type.ts'

/** A table as text: its columns with their names, and its cells, which are gone through rather than kept. */
export interface TextTable {
	readonly sheet: string
	readonly columns: readonly { readonly name: string; readonly declared?: OwnType }[]
	readonly rows: number
	/** Visits every cell; those of a column in the order of their rows. */
	readonly scan: (visit: Visit) => void
}

/** A cell: its column and row from 0, and the line of a text, or the row of a workbook or list, that it stands in. */
export type Visit = (column: number, row: number, text: string, line: number) => void

/** A table whose rows are at hand. */
export const tableOfRows = (
	sheet: string,
	columns: TextTable['columns'],
	rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): TextTable => ({
	sheet,
	columns,
	rows: rows.length,
	scan: (visit) => {
		rows.forEach(({ line, cells }, row) => {
			for (let column = 0; column < columns.length; column += 1) visit(column, row, cells[column] ?? '', line)
		})
	},
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

/** A table of separated values too large to be kept: it is parsed anew whenever it is gone through. */
export function separatedTable(text: string, name: string): TextTable | undefined {
	const first: string[][] = []
	let rows = 0
	let width = 0
	each(text, name, (cells) => {
		if (first.length < 1000) first.push(cells)
		width = Math.max(width, cells.length)
		rows += 1
	})
	if (rows < 2 || width < 2) return undefined
	const at = headerAt(first)
	const header = at < 0 ? [] : (first[at] ?? [])
	const names = columnNames(Array.from({ length: width }, (_, column) => header[column] ?? ''))
	return {
		sheet: '',
		columns: names.map((name) => ({ name })),
		rows: rows - at - 1,
		scan: (visit) => {
			let nth = 0
			each(text, name, (cells, line) => {
				const row = nth - at - 1
				nth += 1
				if (row >= 0)
					for (let column = 0; column < width; column += 1) visit(column, row, cells[column] ?? '', line)
			})
		},
	}
}

/** Rows that hold anything, with the line that each begins in, a line break inside quotes ending none. */
function each(text: string, name: string, take: (cells: string[], line: number) => void): void {
	let line = 1
	let cursor = 0
	Papa.parse<string[]>(text, {
		...separators(name),
		step({ data, meta }) {
			const cells = data.map((cell) => cell.trim())
			if (cells.some(Boolean)) take(cells, line)
			for (; cursor < meta.cursor; cursor += 1) if (text.charCodeAt(cursor) === 10) line += 1
		},
	})
}
