import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import { code, flag, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const CHANGES = ['renamed', 'recoded', 'merged', 'split'] as const

/** `change`: every change, or those of one kind. */
export const params = { ...choice, change: one('all', ...CHANGES) }

/** An old code and name with the one that stands for it now; `is_disclosed` where a disclosure of that county is loaded. */
export const columns = {
	subject: code,
	change: code,
	old_code: code,
	old_name: words,
	new_code: code,
	new_name: words,
	since: words,
	is_disclosed: flag,
	confidence: code,
	source: words,
}

export type Crosswalk = Row<typeof columns>
export type CrosswalkScene = Scene<typeof params, typeof columns>
