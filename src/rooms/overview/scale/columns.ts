import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

/** `axis`: all charts on one scale, or each on its own. */
export const params = { ...choice, axis: one('shared', 'own'), origin, unit }

/** `measure` is `stated_total`, `basic`, `beyond_basic` or `itemised`; `amount` is NULL where none is printed. */
export const columns = {
	document_id: kind.disclosure,
	/** What the amounts of its document are about. */
	scope: kind.code,
	measure: kind.code,
	amount: kind.nullable(kind.money),
	/** How many rows it is made of. */
	parts: kind.count,
	origin: kind.origin,
	...kind.linesIfPrinted,
	/** What of its document's stated total is neither basic expenditure nor listed; NULL where nothing is known to be left. */
	rest: kind.hidden(kind.nullable(kind.money)),
}

export type Scale = Row<typeof columns>
export type ScaleScene = Scene<typeof params, typeof columns>
