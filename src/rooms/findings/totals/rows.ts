import { nullable, number, text } from '../../../engine/row.ts'

/** A part of a disclosure's total: `basic`, `itemised`, or the `rest` that is not listed; `stated` where it is printed. */
export const rows = {
	document_id: text,
	part: text,
	amount: number,
	stated: nullable(number),
	stated_line_start: nullable(number),
	stated_line_end: nullable(number),
	origin: text,
	parts: number,
	line_start: nullable(number),
	line_end: nullable(number),
}
