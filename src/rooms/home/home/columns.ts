import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, origin, unit }

/**
 * What a disclosure budgets for a purpose (`part`), or for all the projects that it lists (`total`); `share` is of the
 * latter.
 */
export const columns = {
	document_id: kind.disclosure,
	code: kind.code,
	name: kind.words,
	amount: kind.money,
	share: kind.share,
	origin: kind.origin,
	kind: kind.hidden(kind.code),
	name_en: kind.hidden(kind.words),
	parts: kind.hidden(kind.count),
	/** Of a total: which part of the stated total the listed projects are, where they are only a part of it. */
	listed: kind.hidden(kind.nullable(kind.share)),
	/** Where the same amount is printed, if it is. */
	...kind.linesIfPrinted,
}

export type HomeRow = Row<typeof columns>
export type HomeScene = Scene<typeof params, typeof columns>
