import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import {
	code,
	count,
	disclosure,
	hidden,
	money,
	nullable,
	origin,
	place,
	share,
	visible,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `split` is what an amount is parted by; `digits` the level of the rows, `length` what bars stand for. */
export const params = {
	...choice,
	split: one('kind', 'fund', 'carried'),
	digits: one('7', '5', '3'),
	length: one('share', 'amount'),
	unit,
}

/**
 * A part of an amount: `key` says which (`basic`, `general_public`, `carried_over` …; empty where a disclosure does not
 * split its amounts so). The row with an empty `code` is the whole disclosure; `share` is of the row's `whole`.
 */
export const columns = {
	document_id: disclosure,
	code,
	name: words,
	key: code,
	amount: nullable(money),
	share: nullable(share),
	origin: visible(origin),
	whole: hidden(nullable(money)),
	parts: hidden(count),
	line_start: nullable(place),
	line_end: nullable(place),
}

export type FundsRow = Row<typeof columns>
export type FundsScene = Scene<typeof params, typeof columns>
