import { nullable, number, text } from '../../../engine/row.ts'

/** One fact of a project; `section` says which, and with it what `code`, `name`, `a`, `b`, `c` and `number` mean. */
export const rows = {
	section: text,
	document_id: text,
	code: text,
	name: text,
	a: nullable(text),
	b: nullable(text),
	c: nullable(text),
	amount: nullable(number),
	number: nullable(number),
	printed: nullable(text),
	origin: text,
	line_start: number,
	line_end: number,
}
