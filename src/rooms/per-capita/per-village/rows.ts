import { nullable, number, text } from '../../../engine/row.ts'

/** One item of one disclosure: what the county budgets, and the whole cost where the document states the sharing. */
export const rows = {
	document_id: text,
	/** The project's first line, as its identifier writes it. */
	code: text,
	name: text,
	/** `villages` or `communities`. */
	place: text,
	county: number,
	whole: nullable(number),
	/** The county's share, from 0 to 1. */
	share: nullable(number),
	places: nullable(number),
	places_year: nullable(number),
	places_document: nullable(text),
	places_line: nullable(number),
	county_each: nullable(number),
	whole_each: nullable(number),
	line_start: number,
	line_end: number,
	origin: text,
}
