import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import {
	code,
	count,
	disclosure,
	hidden,
	nullable,
	origin,
	place,
	quantity,
	share,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `class` narrows to one class; `damaged`: whether targets count whose text was cut off or repaired. */
export const params = {
	...choice,
	class: one('all', 'cost', 'output', 'benefit', 'satisfaction'),
	damaged: one('out', 'in'),
}

/** One target in percent, with how many of its disclosure's `n` are set at its value; `left_out` more had damaged texts. */
export const columns = {
	document_id: disclosure,
	value: quantity,
	counted: count,
	n: count,
	share,
	/** Its place among those of its value: the table has the first alone. */
	nth: hidden(count),
	name: hidden(nullable(words)),
	class_id: hidden(code),
	printed: hidden(nullable(words)),
	left_out: hidden(count),
	origin,
	line_start: place,
	line_end: place,
}

export type Percent = Row<typeof columns>
export type PercentsScene = Scene<typeof params, typeof columns>
