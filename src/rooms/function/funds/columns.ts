import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

/** `split` is what an amount is parted by; `digits` the level of the rows, `length` what bars stand for. */
export const params = {
	...choice,
	split: one('kind', 'fund', 'carried'),
	digits: one('7', '5', '3'),
	length: one('share', 'amount'),
	origin,
	unit,
}

/**
 * A part of an amount: `key` says which (`basic`, `general_public`, `carried_over` …; empty where a disclosure does not
 * split its amounts so). The row with an empty `code` is the whole disclosure; `share` is of the row's `whole`.
 */
export const columns = {
	document_id: kind.disclosure,
	code: kind.code,
	name: kind.words,
	name_en: kind.hidden(kind.words),
	key: kind.code,
	amount: kind.nullable(kind.money),
	share: kind.nullable(kind.share),
	origin: kind.visible(kind.origin),
	whole: kind.hidden(kind.nullable(kind.money)),
	parts: kind.hidden(kind.count),
	...kind.linesIfPrinted,
}

export type FundsRow = Row<typeof columns>
export type FundsScene = Scene<typeof params, typeof columns>
