import { flag, nullable, number, text } from '../../../engine/row.ts'

/** `lens` is what a bar stands for: `function`, `purpose` or `project`; `share` is of the disclosure's `base`. */
export const rows = {
	document_id: text,
	lens: text,
	code: text,
	name: text,
	name_en: text,
	amount: number,
	base: number,
	/** Where `base` is printed, if it is. */
	base_origin: text,
	base_line_start: nullable(number),
	base_line_end: nullable(number),
	share: number,
	origin: text,
	parts: number,
	line_start: nullable(number),
	line_end: nullable(number),
	printed: nullable(text),
	opens: flag,
	/** The name of what stands opened, if anything does. */
	opened: nullable(text),
}
