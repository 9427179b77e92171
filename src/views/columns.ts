import type { Locale } from '../base/text.ts'
import { flag as isFlag, integer, money as cents, number, text, type Kind } from '../engine/row.ts'
import { MARK_ORIGINS, type MarkOrigin } from '../ui/charts/origin.ts'

/**
 * What a column of a view's answer holds. From it follow the check against DuckDB's answer, the cell on the screen, the
 * unit in its heading, its type and description in files, and whether a change of it is a change of what is shown.
 */
export type ColumnKind =
	| 'money'
	| 'count'
	| 'share'
	| 'quotient'
	| 'quantity'
	| 'code'
	| 'words'
	| 'flag'
	| 'disclosure'
	| 'place'
	| 'origin'

/**
 * What accompanies a column, by name: `<column>_line_start` and `<column>_line_end` print it where it has lines of its own,
 * `<column>_document` is the document of these, `<column>_origin` says how it came about, `<column>_en` the same in English.
 * They are called by the name of the column that they accompany.
 */
const COMPANIONS = ['line_start', 'line_end', 'document', 'origin', 'en'] as const
export type Companion = (typeof COMPANIONS)[number]

/** The column that one accompanies, and as what; null for a column that stands by itself. */
export function accompanied(columns: Columns, name: string): { column: string; as: Companion } | null {
	const as = COMPANIONS.find((it) => name.endsWith(`_${it}`))
	const column = as ? name.slice(0, -as.length - 1) : ''
	return as && column in columns ? { column, as } : null
}

/** A column as its view declares it; its words are `column_<name>` of the view's text. */
export interface Column<T = unknown, K extends ColumnKind = ColumnKind> extends Kind<T> {
	readonly kind: K
	/** False for what a table on the screen has no column for; files have every column. */
	readonly shown: boolean
}
export type Columns = Readonly<Record<string, Column>>

const column = <T, K extends ColumnKind>(kind: K, shape: Kind<T>, shown = true): Column<T, K> => ({
	...shape,
	kind,
	shown,
})

/** Yuan, DECIMAL(18,2): exact in files, in the reader's unit on the screen. */
export const money = column('money', cents)
/** How many: a whole number. */
export const count = column('count', integer)
/** A part of a whole, from 0 to 1. */
export const share = column('share', number)
/** Money divided by something: yuan. */
export const quotient = column('quotient', number)
/** Any other number, in a unit of its own or none: a target, a weight, a year. */
export const quantity = column('quantity', number)
/** A code or an id. */
export const code = column('code', text)
/** Words of a document or of a closed list. */
export const words = column('words', text)
export const flag = column('flag', isFlag)
/** The id of a disclosure, shown by its name; the rows of one stand together. */
export const disclosure = column('disclosure', text)
/** A line of the row's document; the lines that a row leads to are shown by its numbers, and in files. */
export const place = column('place', integer, false)
/** How the numbers of a row came about; shown by the look of the numbers. Any other word is refused. */
export const origin = column<MarkOrigin, 'origin'>(
	'origin',
	{ accepts: text.accepts, nullable: false, read: (cell) => MARK_ORIGINS.find((it) => it === cell) },
	false,
)

/** A column that may be NULL. */
export const nullable = <T, K extends ColumnKind>(of: Column<T, K>): Column<T | null, K> => ({
	...of,
	nullable: true,
})

/** The lines of a row that is printed. */
export const lines = { line_start: place, line_end: place }
/** The lines of a row, where it is printed: others are computed. */
export const linesIfPrinted = { line_start: nullable(place), line_end: nullable(place) }

/** A column that the table on the screen leaves out: what only sorts, links or draws. */
export const hidden = <T, K extends ColumnKind>(of: Column<T, K>): Column<T, K> => ({ ...of, shown: false })

/** A column that the table on the screen has although others of its kind have none. */
export const visible = <T, K extends ColumnKind>(of: Column<T, K>): Column<T, K> => ({ ...of, shown: true })

/**
 * What the framework can call by itself: a row's own disclosure, lines and origin. Every other column is described by its view, or
 * the project does not compile: two origins in one row would be called alike.
 */
export type Described = 'document_id' | 'line_start' | 'line_end' | 'origin'

const NUMBERS: ReadonlySet<ColumnKind> = new Set(['money', 'count', 'share', 'quotient', 'quantity'])

/** Whether a column holds numbers: they stand at the right and lead to what they rest on. */
export const isNumber = ({ kind }: Column): boolean => NUMBERS.has(kind)

/** The words that a view must have for its columns; it may have others for what accompanies a column. */
export type ColumnWords<C extends Columns> = {
	readonly [
		K in keyof C & string as K extends Described | `${keyof C & string}_${Companion}` ? never : `column_${K}`
	]: string
}

/** What a view sets side by side where disclosures are many: one number of each. */
export interface Measure<K extends string = string> {
	/** The column of the number; without parts all rows of a disclosure say the same. */
	readonly value: K
	/** Where a disclosure has several rows: the column that tells them apart, and what a row of it is called. */
	readonly part?: {
		readonly column: K
		// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows and scene of whichever view it is
		readonly name: (row: any, locale: Locale) => string
	}
	/** Which rows have the number, where not all: of several wholes and their parts, say, the wholes. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
	readonly counts?: (row: any) => boolean
	/** What is asked in the place of the view's question where disclosures are many. */
	readonly many?: Many<K>
}

/** Questions with the parameters of a view that answer what pictures of many disclosures show, and no more. */
export interface Many<K extends string = string> {
	/** A row for each chosen disclosure: of one part, `focus`, where there are several. The view's own statement without. */
	readonly sql?: string
	/** The columns of the view that it has. */
	readonly columns: readonly K[]
	/** A row for each part that disclosures have, the commonest first: these columns, and `documents`, how many have it. */
	readonly parts?: { readonly sql: string; readonly columns: readonly K[] }
}
