import { nullable, number, text } from '../../../engine/row.ts'

/** Targets that are a date: `counted` of `n`, written in one form; no form where a disclosure has none (then n is 0). */
export const rows = {
	document_id: text,
	/** `month_end`, `day`, `year_end`, `period`, `year` or `other`. */
	form: nullable(text),
	/** The last month named, 1 to 12. */
	month: nullable(number),
	counted: number,
	/** Every way in which it is written. */
	printed: nullable(text),
	n: number,
	/** All its targets of timeliness. */
	timely: number,
}
