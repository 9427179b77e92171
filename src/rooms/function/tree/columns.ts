import type { Row } from '../../../engine/row.ts'
import { choice, openedAmong, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
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
	document_id: kind.disclosure,
	lens: kind.code,
	code: kind.code,
	name: kind.words,
	amount: kind.money,
	share: kind.share,
	origin: kind.visible(kind.origin),
	parent: kind.hidden(kind.code),
	level: kind.hidden(kind.count),
	name_en: kind.hidden(kind.words),
	base: kind.hidden(kind.money),
	parts: kind.hidden(kind.count),
	...kind.linesIfPrinted,
}

export type TreeRow = Row<typeof columns>
export type TreeScene = Scene<typeof params, typeof columns>
