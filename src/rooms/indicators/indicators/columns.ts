import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import type { Scene } from '../../../views/view.ts'
import { columns } from '../shares/columns.ts'

/** `as`: four normalised classes, three with cost within output, or as printed. */
export const params = {
	...choice,
	as: one('normal', 'three', 'printed'),
	scale: one('share', 'count'),
}

export type ClassesScene = Scene<typeof params, typeof columns>
