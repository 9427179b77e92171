import { choice, openedAmong, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** `at` is the node that stands as the whole: `<document_id>.<code or purpose>`. */
export const params = {
	...choice,
	lens: one('code', 'purpose'),
	at: openedAmong(['purpose', 'function_code'], ['rest']),
	unit,
}
