import { nullable, number, text } from '../../../engine/row.ts'

/** A denominator with its value, or the codes of one source with their count; `document_id` where a disclosure says it. */
export const rows = {
	kind: text,
	county: text,
	county_pinyin: text,
	measure: text,
	year: number,
	value: number,
	unit: text,
	confidence: text,
	origin: text,
	source: text,
	source_url: nullable(text),
	document_id: nullable(text),
	line_start: nullable(number),
}
