import type { CellDocument } from '../../ingest/cells/cell.ts'
import { headedTables } from '../../ingest/cells/headed-tables.ts'
import type { OwnType } from './column-type.ts'

/** A table as text: its columns with their names, and its rows with the lines that they stand in. */
export interface TextTable {
	readonly sheet: string
	readonly columns: readonly { readonly name: string; readonly declared?: OwnType }[]
	readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** The ruled tables of a file, each row as the cells of its columns. */
export const textTables = (document: CellDocument): readonly TextTable[] =>
	headedTables(document).map(({ sheet, names, rows }) => ({
		sheet,
		columns: names.map((name) => ({ name })),
		rows,
	}))
