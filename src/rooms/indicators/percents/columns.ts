import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `class` narrows to one class; `damaged`: whether targets count whose text was cut off or repaired. */
export const params = {
	...choice,
	class: one('all', 'cost', 'output', 'benefit', 'satisfaction'),
	damaged: one('out', 'in'),
}

/** One target in percent, with how many of its disclosure's `n` are set at its value; `left_out` more had damaged texts. */
export const columns = {
	document_id: kind.disclosure,
	value: kind.quantity,
	counted: kind.count,
	n: kind.count,
	share: kind.share,
	/** Its place among those of its value: the table has the first alone. */
	nth: kind.hidden(kind.count),
	name: kind.hidden(kind.nullable(kind.words)),
	class_id: kind.hidden(kind.code),
	printed: kind.hidden(kind.nullable(kind.words)),
	left_out: kind.hidden(kind.count),
	/** How large a part of all those of its disclosure is set at 100 %. */
	hundred_share: kind.hidden(kind.share),
	origin: kind.origin,
	...kind.lines,
}

export type Percent = Row<typeof columns>
export type PercentsScene = Scene<typeof params, typeof columns>
