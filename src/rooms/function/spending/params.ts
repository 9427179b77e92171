import { choice, opened } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** `digits` of the code that are shown: 项 7, 款 5, 类 3; `at` is what was opened: `<document_id>.<code or purpose>`. */
export const params = {
	...choice,
	digits: one('7', '5', '3'),
	at: opened.at,
	scale: one('share', 'amount'),
	unit: one('wan', 'yuan'),
}
