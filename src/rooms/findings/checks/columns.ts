import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import { count, disclosure, hidden, nullable, quantity, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** Which outcomes are shown; what a document's checks come to is said of all of them. */
export const params = { ...choice, outcome: one('all', 'holds', 'fails', 'cannot_be_formed') }

/** How often a rule could be asked of a disclosure, and how it came out. */
export const columns = {
	document_id: disclosure,
	rule: words,
	name_zh: hidden(words),
	name_en: hidden(words),
	holds: count,
	fails: count,
	unformed: count,
	/** How far two numbers may differ and still agree, in `unit`: from the strictest to the widest of its checks. */
	tolerance_low: hidden(quantity),
	tolerance_high: hidden(quantity),
	unit: words,
	reason_zh: nullable(words),
	reason_en: hidden(nullable(words)),
}

export type Checked = Row<typeof columns>
export type CheckScene = Scene<typeof params, typeof columns>
