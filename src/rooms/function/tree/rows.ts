import { nullable, number, text } from '../../../engine/row.ts'

/**
 * A node of a disclosure's tree: `lens` is what it stands for (`function`, `purpose`, `project`), `parent` the code above
 * it (empty for the first level), `share` is of all first-level nodes. Amounts in yuan. Parents come before children.
 */
export const rows = {
	document_id: text,
	lens: text,
	code: text,
	parent: text,
	level: number,
	name: text,
	name_en: text,
	amount: number,
	base: number,
	share: number,
	origin: text,
	parts: number,
	line_start: nullable(number),
	line_end: nullable(number),
}
