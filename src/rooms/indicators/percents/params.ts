import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** `class` narrows to one class; `damaged`: whether targets count whose text was cut off or repaired. */
export const params = {
	...choice,
	class: one('all', 'cost', 'output', 'benefit', 'satisfaction'),
	damaged: one('out', 'in'),
}
