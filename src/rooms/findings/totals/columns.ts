import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { count, disclosure, money, nullable, origin, place, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, unit }

export const PARTS = ['basic', 'itemised', 'rest'] as const

/** A part of a disclosure's total: `basic`, `itemised`, or the `rest` that is not listed; `stated` where it is printed. */
export const columns = {
	document_id: disclosure,
	part: words,
	amount: money,
	parts: count,
	stated: nullable(money),
	stated_line_start: nullable(place),
	stated_line_end: nullable(place),
	origin,
	line_start: nullable(place),
	line_end: nullable(place),
}

export type Part = Row<typeof columns>
export type TotalScene = Scene<typeof params, typeof columns>
