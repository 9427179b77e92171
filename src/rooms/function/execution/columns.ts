import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, origin, unit }

/**
 * An item with its three figures; NULL is not printed. `base` is what the rate is a share of: `adjusted`, or `budget` where
 * no adjusted one is printed. `leads` marks the row that stands for its disclosure: its whole expenditure, where printed.
 */
export const columns = {
	document_id: kind.disclosure,
	statement: kind.code,
	direction: kind.hidden(kind.code),
	item: kind.hidden(kind.code),
	name: kind.words,
	budget: kind.nullable(kind.money),
	adjusted: kind.nullable(kind.money),
	final: kind.nullable(kind.money),
	rate: kind.nullable(kind.share),
	base: kind.nullable(kind.code),
	leads: kind.hidden(kind.flag),
	origin: kind.origin,
	...kind.lines,
	budget_document: kind.hidden(kind.code),
	budget_line_start: kind.place,
	budget_line_end: kind.place,
	adjusted_document: kind.hidden(kind.code),
	adjusted_line_start: kind.place,
	adjusted_line_end: kind.place,
}

export type Execution = Row<typeof columns>
export type ExecutionScene = Scene<typeof params, typeof columns>
