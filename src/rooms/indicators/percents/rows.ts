import { nullable, number, text } from '../../../engine/row.ts'

/** One target in percent; `left_out` more of its disclosure had damaged texts. */
export const rows = {
	document_id: text,
	name: nullable(text),
	class_id: text,
	value: number,
	printed: nullable(text),
	origin: text,
	line_start: number,
	line_end: number,
	left_out: number,
}
