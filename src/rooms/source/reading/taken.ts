import { nullable, number, text, type Row } from '../../../engine/row.ts'
import { amountKey } from '../../../share/page.ts'
import remarksSql from './remarks.sql?raw'
import sql from './taken.sql?raw'

const rows = {
	/** The table it stands in. */
	source: text,
	id: text,
	/** Its place among the rows of its table that begin on the same line, from 1. */
	nth: number,
	name: text,
	detail: nullable(text),
	/** In words, where it is no amount. */
	value: nullable(text),
	amount: nullable(number),
	printed: nullable(text),
	/** What to look for in the lines to find the very number. */
	sought: nullable(text),
	origin: text,
	code: nullable(text),
	project_id: nullable(text),
	line_start: number,
	line_end: number,
}
const remarkRows = {
	finding_id: text,
	rule: text,
	kind: text,
	severity: text,
	certainty: text,
	message_zh: text,
	message_en: text,
	printed: nullable(text),
	repaired: nullable(text),
	line_start: number,
	line_end: number,
}

/** A row that was taken from lines of a document; amounts in yuan. */
export type Taken = Row<typeof rows>
/** A finding about lines of a document. */
export type Remark = Row<typeof remarkRows>

/** Every row of every table that names lines of this document, in the order of its lines; findings apart. */
export const taken = (document: string) => ({ sql, rows, values: { document } })

/** Every finding about lines of this document. */
export const remarks = (document: string) => ({ sql: remarksSql, rows: remarkRows, values: { document } })

/** What a check or an overview says of lines is not taken from them: one does not step through it. */
const SAID = new Set(['coverage', 'reconciliation', 'denominator'])
export const isTaken = ({ source }: Taken): boolean => !SAID.has(source)

/** How an address names a row: `budget_line.172.1`. */
export const keyOf = ({ source, line_start, nth }: Taken): string =>
	`${source}.${String(line_start)}.${String(nth)}`

/** The row that an address names: a row of other lines than those that are open is an old one. */
export const rowNamed = (key: string, rows: readonly Taken[], lines: Extent | null): Taken | undefined =>
	rows.find((row) =>
		key.startsWith('yuan.')
			? lines !== null && meet(row, lines) && row.amount !== null && amountKey(row.amount) === key
			: keyOf(row) === key && row.line_start === lines?.line_start,
	)

interface Extent {
	readonly line_start: number
	readonly line_end: number
}

/** Whether two stretches of lines have a line in common. */
export const meet = (one: Extent, other: Extent): boolean =>
	one.line_start <= other.line_end && other.line_start <= one.line_end
