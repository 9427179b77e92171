import { nullable, number, text } from '../../../engine/row.ts'

/** One cost per something, in yuan; a range has a high end; `monthly` where it is per month or per year. */
export const rows = {
	document_id: text,
	code: text,
	kind: text,
	item: text,
	project: nullable(text),
	amount: number,
	amount_high: nullable(number),
	per: text,
	period: nullable(text),
	printed: nullable(text),
	monthly: nullable(number),
	origin: text,
	line_start: number,
	line_end: number,
}
