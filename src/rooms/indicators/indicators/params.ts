import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'

/** `as`: four normalised classes, three with cost within output, or as printed. */
export const params = {
	...choice,
	as: one('normal', 'three', 'printed'),
	scale: one('share', 'count'),
}
