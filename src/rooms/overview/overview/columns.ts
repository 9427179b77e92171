import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { code, disclosure, origin, place, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice }

/** One item of one disclosure: `state` is one of `COVERAGE_STATES`; lines are the whole document where it was not found. */
export const columns = {
	document_id: disclosure,
	part: code,
	item: words,
	state: code,
	origin,
	line_start: place,
	line_end: place,
}

export type Coverage = Row<typeof columns>
export type CoverageScene = Scene<typeof params, typeof columns>

/** A line an item, a head a disclosure. */
export const across = { lines: ['part', 'item'], heads: ['document_id'], cells: ['state'] } as const
