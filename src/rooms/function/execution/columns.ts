import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import {
	code,
	disclosure,
	flag,
	hidden,
	money,
	nullable,
	origin,
	place,
	share,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, unit }

/**
 * An item with its three figures; NULL is not printed. `base` is what the rate is a share of: `adjusted`, or `budget` where
 * no adjusted one is printed. `leads` marks the row that stands for its disclosure: its whole expenditure, where printed.
 */
export const columns = {
	document_id: disclosure,
	statement: code,
	direction: hidden(code),
	item: hidden(code),
	name: words,
	budget: nullable(money),
	adjusted: nullable(money),
	final: nullable(money),
	rate: nullable(share),
	base: nullable(code),
	leads: hidden(flag),
	origin,
	line_start: place,
	line_end: place,
	budget_document: hidden(code),
	budget_line_start: place,
	budget_line_end: place,
	adjusted_document: hidden(code),
	adjusted_line_start: place,
	adjusted_line_end: place,
}

export type Execution = Row<typeof columns>
export type ExecutionScene = Scene<typeof params, typeof columns>
