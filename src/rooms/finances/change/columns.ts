import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, origin, unit }

/**
 * A part of a budget in two years. `basis` says how the change is known: `stated` by the document, from documents of
 * `two_years`, or not at all (`one_year`, with an empty `part`). `rate` is the change as a share of the year before.
 */
export const columns = {
	document_id: kind.disclosure,
	part: kind.code,
	previous: kind.nullable(kind.money),
	amount: kind.nullable(kind.money),
	change: kind.nullable(kind.money),
	rate: kind.nullable(kind.share),
	basis: kind.code,
	/** The document of the year before, where there is one. */
	previous_document: kind.hidden(kind.code),
	/** The measure that states the change, or that both documents have. */
	row_id: kind.hidden(kind.code),
	origin: kind.origin,
	...kind.linesIfPrinted,
	amount_line_start: kind.nullable(kind.place),
	amount_line_end: kind.nullable(kind.place),
}

export type Change = Row<typeof columns>
export type ChangeScene = Scene<typeof params, typeof columns>
