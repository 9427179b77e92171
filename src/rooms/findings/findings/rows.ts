import { nullable, number, text } from '../../../engine/row.ts'

/** One finding, with the rule it comes from and why there is that rule. */
export const rows = {
	code: text,
	document_id: text,
	rule: text,
	rule_zh: nullable(text),
	rule_en: nullable(text),
	reason_zh: nullable(text),
	reason_en: nullable(text),
	kind: text,
	severity: text,
	/** `fact` or `inference`. */
	certainty: text,
	message_zh: text,
	message_en: text,
	printed: nullable(text),
	repaired: nullable(text),
	alternatives: nullable(text),
	expected: nullable(text),
	actual: nullable(text),
	project: nullable(text),
	line_start: number,
	line_end: number,
	/** How many of the listed findings come from the same rule. */
	of_rule: number,
}
