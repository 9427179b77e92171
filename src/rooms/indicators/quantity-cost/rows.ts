import { nullable, number, text } from '../../../engine/row.ts'

/** A step of a project's arithmetic: what was computed beside what the document states; amounts in yuan. */
export const rows = {
	document_id: text,
	/** As the address writes the project. */
	project_key: text,
	project: text,
	budget: nullable(number),
	budget_origin: text,
	budget_line_start: number,
	budget_line_end: number,
	/** `arithmetic`: a formula of the text; `total`: all of them beside the budget; `targets`: costs × quantities beside it. */
	kind: text,
	expression: nullable(text),
	units: nullable(text),
	computed: nullable(number),
	stated: nullable(number),
	stated_printed: nullable(text),
	/** `agrees`, `rounds`, `differs`, `exceeds`, `unclaimed` or `no_money`. */
	outcome: text,
	sentence: nullable(text),
	message_zh: nullable(text),
	message_en: nullable(text),
	line_start: number,
	line_end: number,
}
