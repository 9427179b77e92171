import { nullable, number, text } from '../../../engine/row.ts'

/** One project or task of the list; `code` is its identifier as an address writes it. */
export const rows = {
	document_id: text,
	code: text,
	seq: number,
	kind: text,
	name: text,
	purpose_id: text,
	purpose: text,
	purpose_en: text,
	amount: nullable(number),
	printed: nullable(text),
	origin: text,
	/** The only function code there can be, or the only one that a rule suggests. */
	function_code: nullable(text),
	function_origin: text,
	candidates: number,
	indicators: number,
	findings: number,
	line_start: number,
	line_end: number,
}
