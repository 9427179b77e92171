import type { Row } from '../../../engine/row.ts'
import * as kind from '../../../views/columns.ts'

/** How many targets of a disclosure fall to `key`: `counted` of `n`; `left_out` more had damaged texts. */
export const columns = {
	document_id: kind.disclosure,
	key: kind.words,
	counted: kind.count,
	n: kind.count,
	/** NULL where what is counted does not apply. */
	share: kind.nullable(kind.share),
	left_out: kind.hidden(kind.count),
	/** The weakest of what it was counted from. */
	origin: kind.visible(kind.origin),
}
export type Share = Row<typeof columns>

/** The key of a disclosure whose template does not have what is counted; its row is of all its targets. */
export const NOT_APPLICABLE = 'not_applicable'
