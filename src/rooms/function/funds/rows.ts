import { nullable, number, text } from '../../../engine/row.ts'

/**
 * A part of an amount: `key` says which (`basic`, `general_public`, `carried_over` …; empty where a disclosure does not
 * split its amounts so). The row with an empty `code` is the whole disclosure. Yuan; `share` is of the row's `whole`.
 */
export const rows = {
	document_id: text,
	code: text,
	name: text,
	key: text,
	amount: nullable(number),
	whole: nullable(number),
	share: nullable(number),
	origin: text,
	parts: number,
	line_start: nullable(number),
	line_end: nullable(number),
}
