import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const CHANGES = ['renamed', 'recoded', 'merged', 'split'] as const

/** `change`: every change, or those of one kind. */
export const params = { ...choice, change: one('all', ...CHANGES) }

/** An old code and name with the one that stands for it now; `is_disclosed` where a disclosure of that county is loaded. */
export const columns = {
	subject: kind.code,
	change: kind.code,
	old_code: kind.code,
	old_name: kind.words,
	new_code: kind.code,
	new_name: kind.words,
	since: kind.words,
	is_disclosed: kind.flag,
	confidence: kind.code,
	source: kind.words,
}

export type CrosswalkScene = Scene<typeof params, typeof columns>
