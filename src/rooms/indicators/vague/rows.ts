import { number, text } from '../../../engine/row.ts'

/** In how many targets in words of a disclosure a word stands: `counted` of `worded`, which are words of `n` targets. */
export const rows = {
	document_id: text,
	word_id: text,
	word: text,
	kind: text,
	counted: number,
	worded: number,
	n: number,
	left_out: number,
}
