import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import type { Row } from '../../../engine/row.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `damaged`: whether targets count whose text was cut off or repaired. */
export const params = { ...choice, damaged: one('out', 'in') }

/** In how many targets in words of a disclosure a word stands: `counted` of `worded`, which are words of `n` targets. */
export const columns = {
	document_id: kind.disclosure,
	word_id: kind.hidden(kind.code),
	word: kind.words,
	kind: kind.code,
	word_en: kind.hidden(kind.words),
	/** In how many targets of all chosen disclosures it stands. */
	everywhere: kind.hidden(kind.count),
	counted: kind.count,
	worded: kind.count,
	n: kind.hidden(kind.count),
	/** `worded` of `n`; none where no target has a value. */
	worded_share: kind.hidden(kind.nullable(kind.share)),
	left_out: kind.hidden(kind.count),
}

export type Vague = Row<typeof columns>
export type VagueScene = Scene<typeof params, typeof columns>
