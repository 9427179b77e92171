import type { Row } from '../../../engine/row.ts'
import { choice, openedAmong, unit } from '../../../share/page.ts'
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

/** `at` is the node that stands as the whole: `<document_id>.<code or purpose>`. */
export const params = {
	...choice,
	lens: one('code', 'purpose'),
	at: openedAmong(['purpose', 'function_code'], ['rest']),
	unit,
}

/**
 * A node of a disclosure's tree: `lens` is what it stands for (`function`, `purpose`, `project`), `parent` the code above
 * it (empty for the first level), `share` is of `base`, all first-level nodes together. Each node stands before its parts.
 */
export const columns = {
	document_id: disclosure,
	lens: code,
	code,
	name: words,
	amount: money,
	share,
	origin: visible(origin),
	parent: hidden(code),
	level: hidden(count),
	name_en: hidden(words),
	base: hidden(money),
	parts: hidden(count),
	line_start: nullable(place),
	line_end: nullable(place),
}

export type TreeRow = Row<typeof columns>
export type TreeScene = Scene<typeof params, typeof columns>
