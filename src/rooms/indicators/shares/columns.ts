import type { Row } from '../../../engine/row.ts'
import { count, disclosure, hidden, nullable, origin, share, words } from '../../../views/columns.ts'

/** How many targets of a disclosure fall to `key`: `counted` of `n`; `left_out` more had damaged texts. */
export const columns = {
	document_id: disclosure,
	key: words,
	counted: count,
	n: count,
	/** NULL where what is counted does not apply. */
	share: nullable(share),
	left_out: hidden(count),
	/** The weakest of what it was counted from. */
	origin,
}
export type Share = Row<typeof columns>

/** The key of a disclosure whose template does not have what is counted; its row is of all its targets. */
export const NOT_APPLICABLE = 'not_applicable'
