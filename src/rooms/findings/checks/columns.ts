import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** Which outcomes are shown; what a document's checks come to is said of all of them. */
export const params = { ...choice, outcome: one('all', 'holds', 'fails', 'cannot_be_formed') }

/** How often a rule could be asked of a disclosure, and how it came out. */
export const columns = {
	document_id: kind.disclosure,
	rule: kind.words,
	name_zh: kind.hidden(kind.words),
	name_en: kind.hidden(kind.words),
	holds: kind.count,
	fails: kind.count,
	unformed: kind.count,
	/** How far two numbers may differ and still agree, in `unit`: from the strictest to the widest of its checks. */
	tolerance_low: kind.hidden(kind.quantity),
	tolerance_high: kind.hidden(kind.quantity),
	unit: kind.words,
	reason_zh: kind.nullable(kind.words),
	reason_en: kind.hidden(kind.nullable(kind.words)),
}

export type Checked = Row<typeof columns>
export type CheckScene = Scene<typeof params, typeof columns>
