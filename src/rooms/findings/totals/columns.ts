import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, origin, unit }

/** A part of a disclosure's total: `basic`, `itemised`, or the `rest` that is not listed; `stated` where it is printed. */
export const columns = {
	document_id: kind.disclosure,
	part: kind.words,
	amount: kind.money,
	/** Of the printed total, where there is one. */
	share: kind.nullable(kind.share),
	parts: kind.count,
	stated: kind.nullable(kind.money),
	stated_line_start: kind.nullable(kind.place),
	stated_line_end: kind.nullable(kind.place),
	origin: kind.origin,
	...kind.linesIfPrinted,
}

export type Part = Row<typeof columns>
export type TotalScene = Scene<typeof params, typeof columns>
