import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** `split` is what an amount is parted by; `digits` the level of the rows. */
export const params = {
	...choice,
	split: one('kind', 'fund', 'carried'),
	digits: one('7', '5', '3'),
	scale: one('share', 'amount'),
	unit,
}
