import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice }

/**
 * How many checks had an outcome (`part` `check`), how many findings are of a kind (`finding`), by severity too, and how
 * many cells have something printed that is not legible (`cell`).
 */
export const columns = {
	document_id: kind.disclosure,
	part: kind.code,
	kind: kind.words,
	amount: kind.count,
	high: kind.hidden(kind.count),
	medium: kind.hidden(kind.count),
	low: kind.hidden(kind.count),
}

export type Quality = Row<typeof columns>
export type QualityScene = Scene<typeof params, typeof columns>

/** How many of a part there are in all rows given, or of one kind of it. */
export const sum = (rows: readonly Quality[], part: string, kind?: string): number =>
	rows
		.filter((row) => row.part === part && (kind ?? row.kind) === row.kind)
		.reduce((total, { amount }) => total + amount, 0)
