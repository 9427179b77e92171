import type { Row } from '../../engine/row.ts'
import { choice, unit } from '../../share/page.ts'
import * as kind from '../../views/columns.ts'
import { origin } from '../../views/filter/origin.ts'
import type { Scene } from '../../views/view.ts'

export const params = { ...choice, origin, unit }

/**
 * An item that a disclosure tells of, as all views of this room list them. `item` is a code or a word of the room; it is
 * empty in the one row of a disclosure that tells of none, where `state` says why.
 */
export const columns = {
	document_id: kind.disclosure,
	item: kind.code,
	/** As printed. */
	name: kind.words,
	name_en: kind.hidden(kind.nullable(kind.words)),
	/** 0 for a total, 1 for its parts, 2 for parts of a part; 9 for what belongs to no total. */
	level: kind.hidden(kind.count),
	amount: kind.nullable(kind.money),
	/** Of the printed total. */
	share: kind.nullable(kind.share),
	/** How many, how large: in the printed unit. */
	quantity: kind.nullable(kind.quantity),
	measured_in: kind.nullable(kind.words),
	/** Why an amount is there or is not: of the cell, or of the whole table. */
	state: kind.code,
	/** The row of the model `evidence` that says so. */
	source: kind.hidden(kind.code),
	row_id: kind.hidden(kind.code),
	origin: kind.origin,
	line_start: kind.place,
	line_end: kind.place,
}

export type Item = Row<typeof columns>
export type ItemScene = Scene<typeof params, typeof columns>
