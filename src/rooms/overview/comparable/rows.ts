import { flag, number, text } from '../../../engine/row.ts'

/** One side of a comparison of two disclosures: what each says of it, as a code, and on which lines. */
export const rows = {
	document_a: text,
	document_b: text,
	/** What may stand side by side: `total`, `projects` or `none`. */
	ground: text,
	/** How many pairs there are, listed or not. */
	pairs: number,
	dimension: text,
	said_a: text,
	said_b: text,
	alike: flag,
	line_start_a: number,
	line_end_a: number,
	line_start_b: number,
	line_end_b: number,
}
