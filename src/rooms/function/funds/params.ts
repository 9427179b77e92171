import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** `split` is what an amount is parted by; `digits` the level of the rows, `length` what bars stand for. */
export const params = {
	...choice,
	split: one('kind', 'fund', 'carried'),
	digits: one('7', '5', '3'),
	length: one('share', 'amount'),
	unit,
}
