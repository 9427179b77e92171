import { nullable, number, text } from '../../../engine/row.ts'

/** One disclosure: an amount in yuan, what it is divided by, and the quotient; NULL where one of them is missing. */
export const rows = {
	document_id: text,
	amount: nullable(number),
	/** How many rows the amount was added up from. */
	parts: number,
	line_start: nullable(number),
	line_end: nullable(number),
	origin: nullable(text),
	divisor: nullable(number),
	year: nullable(number),
	unit: nullable(text),
	/** As the denominator's table says, or `own` where a reader typed it. */
	divisor_origin: nullable(text),
	confidence: nullable(text),
	/** How far it was checked stands in it as well; `source_name` is the name alone, `source_host` of its address. */
	source: nullable(text),
	source_name: nullable(text),
	source_host: nullable(text),
	source_document: nullable(text),
	source_line: nullable(number),
	quotient: nullable(number),
}
