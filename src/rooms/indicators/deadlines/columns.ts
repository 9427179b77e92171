import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `damaged`: whether targets count whose text was cut off or repaired. */
export const params = { ...choice, damaged: one('out', 'in') }

/** Targets that are a date: `counted` of `n`, written in one form; no form where a disclosure has none (then n is 0). */
export const columns = {
	document_id: kind.disclosure,
	/** `month_end`, `day`, `year_end`, `period`, `year` or `other`. */
	form: kind.nullable(kind.words),
	/** The last month named, 1 to 12. */
	month: kind.hidden(kind.nullable(kind.count)),
	/** Every way in which it is written. */
	printed: kind.nullable(kind.words),
	counted: kind.count,
	n: kind.count,
	share: kind.nullable(kind.share),
	/** All its targets of timeliness. */
	timely: kind.hidden(kind.count),
	/** How many of all its dates are the end of a month. */
	ends: kind.hidden(kind.count),
	ends_share: kind.hidden(kind.nullable(kind.share)),
}

export type Deadline = Row<typeof columns>
export type DeadlinesScene = Scene<typeof params, typeof columns>
