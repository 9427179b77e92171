/**
 * A cell of an answer: decimals are exact text (`163.70`), dates ISO text, moments with a zone in UTC with `Z`, lists and
 * structures (`nested`) JSON text, NULL is null.
 */
export type CellValue = string | number | bigint | boolean | null

/** What a column holds, as far as charts, alignment and files must know. */
export type ColumnKind =
	'text' | 'integer' | 'decimal' | 'double' | 'boolean' | 'date' | 'timestamp' | 'nested' | 'other'

export interface ResultColumn {
	readonly name: string
	readonly kind: ColumnKind
}

/** An answer whose columns nobody declared, such as a reader's own query; cells are read one at a time. */
export interface Result {
	readonly columns: readonly ResultColumn[]
	readonly length: number
	readonly cell: (row: number, column: number) => CellValue
}

/** What an answer was too large for: so many of its columns were left out, so many of its cells shortened. */
export interface Omissions {
	readonly columns: number
	readonly cells: number
}
