import { nullable, number, text } from '../../../engine/row.ts'

/** `measure` is `stated_total`, `basic`, `beyond_basic` or `itemised`; `amount` in yuan, NULL where none is printed. */
export const rows = {
	document_id: text,
	measure: text,
	amount: nullable(number),
	origin: text,
	/** How many rows it is made of. */
	parts: number,
	line_start: nullable(number),
	line_end: nullable(number),
}
