import { flag, nullable, number, text } from '../../../engine/row.ts'

/**
 * `lens` is what a bar stands for: `function`, `purpose`, `project`, `rest` (projects without a code), or `none` where a
 * disclosure has nothing to show and `code` says why. `reading` is how its disclosure is read: `disclosed`,
 * `inferred_exact`, `suggested` or `purpose`. Amounts in yuan; `share` is of `base`, `quotient` is yuan per `divisor`.
 */
export const rows = {
	document_id: text,
	reading: text,
	lens: text,
	code: text,
	name: text,
	name_en: text,
	amount: nullable(number),
	base: nullable(number),
	/** Where `base` is printed, if it is. */
	base_origin: nullable(text),
	base_line_start: nullable(number),
	base_line_end: nullable(number),
	share: nullable(number),
	quotient: nullable(number),
	origin: text,
	parts: number,
	line_start: nullable(number),
	line_end: nullable(number),
	printed: nullable(text),
	opens: flag,
	/** The name of what stands opened, if anything does. */
	opened: nullable(text),
	/** Basic expenditure, where it is printed in one sum. */
	basic: nullable(number),
	basic_line_start: nullable(number),
	basic_line_end: nullable(number),
	divisor: nullable(number),
	divisor_unit: nullable(text),
	divisor_year: nullable(number),
	divisor_origin: nullable(text),
	divisor_confidence: nullable(text),
	divisor_source: nullable(text),
	divisor_document: nullable(text),
	divisor_line: nullable(number),
}
