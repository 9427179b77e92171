import { number, text, type Row } from '../../../engine/row.ts'

/** How many targets of a disclosure fall to `key`: `counted` of `n`; `left_out` more had damaged texts. */
export const rows = {
	document_id: text,
	key: text,
	counted: number,
	n: number,
	left_out: number,
	/** The weakest of what it was counted from. */
	origin: text,
}
export type Share = Row<typeof rows>

/** The key of a disclosure whose template does not have what is counted; its row is of all its targets. */
export const NOT_APPLICABLE = 'not_applicable'
