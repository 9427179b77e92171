import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import { count, disclosure, hidden, nullable, share, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `damaged`: whether targets count whose text was cut off or repaired. */
export const params = { ...choice, damaged: one('out', 'in') }

/** Targets that are a date: `counted` of `n`, written in one form; no form where a disclosure has none (then n is 0). */
export const columns = {
	document_id: disclosure,
	/** `month_end`, `day`, `year_end`, `period`, `year` or `other`. */
	form: nullable(words),
	/** The last month named, 1 to 12. */
	month: hidden(nullable(count)),
	/** Every way in which it is written. */
	printed: nullable(words),
	counted: count,
	n: count,
	share: nullable(share),
	/** All its targets of timeliness. */
	timely: hidden(count),
}

export type Deadline = Row<typeof columns>
export type DeadlinesScene = Scene<typeof params, typeof columns>
