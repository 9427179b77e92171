import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import { code, count, disclosure, money, nullable, origin, place } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `axis`: all charts on one scale, or each on its own. */
export const params = { ...choice, axis: one('shared', 'own'), unit }

/** `measure` is `stated_total`, `basic`, `beyond_basic` or `itemised`; `amount` is NULL where none is printed. */
export const columns = {
	document_id: disclosure,
	/** What the amounts of its document are about. */
	scope: code,
	measure: code,
	amount: nullable(money),
	/** How many rows it is made of. */
	parts: count,
	origin,
	line_start: nullable(place),
	line_end: nullable(place),
}

export type Scale = Row<typeof columns>
export type ScaleScene = Scene<typeof params, typeof columns>
