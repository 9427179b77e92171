import { nullable, number, text } from '../../../engine/row.ts'

/**
 * One cell of the table: what a disclosure, read one way, has under a purpose or a code. `reading` is `purpose`,
 * `disclosed`, `inferred_exact` or `suggested`; `kind` is `part`, `total`, or `apart` for what stands outside the total.
 * Amounts in yuan; `share` is of the total of the same reading.
 */
export const rows = {
	document_id: text,
	reading: text,
	kind: text,
	code: text,
	name: text,
	name_en: text,
	/** 0 for totals, 1 class or purpose, 2 subclass, 3 item. */
	level: number,
	amount: number,
	share: nullable(number),
	origin: text,
	parts: number,
	/** Where the same amount is printed, if it is. */
	line_start: nullable(number),
	line_end: nullable(number),
}
