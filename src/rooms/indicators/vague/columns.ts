import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import type { Row } from '../../../engine/row.ts'
import { code, count, disclosure, hidden, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `damaged`: whether targets count whose text was cut off or repaired. */
export const params = { ...choice, damaged: one('out', 'in') }

/** In how many targets in words of a disclosure a word stands: `counted` of `worded`, which are words of `n` targets. */
export const columns = {
	document_id: disclosure,
	word_id: hidden(code),
	word: words,
	kind: code,
	counted: count,
	worded: count,
	n: hidden(count),
	left_out: hidden(count),
}

export type Vague = Row<typeof columns>
export type VagueScene = Scene<typeof params, typeof columns>
