import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = choice

/** A figure or a word that a goal of the department is told by; a disclosure of no such goal has a row with an empty `row_id`. */
export const columns = {
	document_id: kind.disclosure,
	goal_seq: kind.hidden(kind.count),
	goal: kind.words,
	objective: kind.hidden(kind.words),
	name: kind.words,
	printed: kind.nullable(kind.words),
	operator: kind.hidden(kind.nullable(kind.code)),
	value: kind.nullable(kind.quantity),
	measured_in: kind.nullable(kind.words),
	row_id: kind.hidden(kind.code),
	/** Of how many that its disclosure tells (`told`), and how many of these have a number. */
	numbered: kind.hidden(kind.count),
	told: kind.hidden(kind.count),
	numbered_share: kind.hidden(kind.nullable(kind.share)),
	origin: kind.origin,
	line_start: kind.nullable(kind.place),
	line_end: kind.nullable(kind.place),
}

export type Goal = Row<typeof columns>
export type GoalScene = Scene<typeof params, typeof columns>
