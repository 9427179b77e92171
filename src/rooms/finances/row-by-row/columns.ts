import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { among, matching, one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'
import { DIGITS, listed } from '../../../views/filter/listed.ts'

/** A document by its id; the first or the second of the choice where it is empty. */
const document = among(matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), ['document'], (value) =>
	value ? [value] : [],
)

/** Which two documents, what their amounts are lined up by, and which rows are shown. */
export const params = {
	...choice,
	by: one('purpose', 'function', 'project', 'economic'),
	rows: one('all', 'both', 'left', 'right', 'differ'),
	digits: listed(DIGITS),
	left: document,
	right: document,
	unit,
}

/**
 * What two documents have under one code, purpose or name. `state` is `both`, `left` or `right`; `none` in the one row of a
 * pair of which neither has any, or of a document that has nothing beside it.
 */
export const columns = {
	state: kind.code,
	code: kind.code,
	name: kind.words,
	name_en: kind.hidden(kind.words),
	left_amount: kind.nullable(kind.money),
	right_amount: kind.nullable(kind.money),
	/** Right less left; null where either is not there or not legible: what is not listed is not zero. */
	difference: kind.nullable(kind.money),
	/** Of all that is lined up of its document. */
	left_share: kind.nullable(kind.share),
	right_share: kind.nullable(kind.share),
	left_document: kind.hidden(kind.code),
	right_document: kind.hidden(kind.code),
	left_origin: kind.origin,
	right_origin: kind.origin,
	/** How function codes of each were come by: `disclosed`, or `suggested` where it prints none. */
	left_reading: kind.hidden(kind.code),
	right_reading: kind.hidden(kind.code),
	left_line_start: kind.nullable(kind.place),
	left_line_end: kind.nullable(kind.place),
	right_line_start: kind.nullable(kind.place),
	right_line_end: kind.nullable(kind.place),
}

export type Pair = Row<typeof columns>
export type PairScene = Scene<typeof params, typeof columns>
export const SIDES = ['left', 'right'] as const
export type Side = (typeof SIDES)[number]
