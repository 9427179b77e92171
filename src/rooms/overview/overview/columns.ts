import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice }

/** One item of one disclosure: `state` is one of `COVERAGE_STATES`; lines are the whole document where it was not found. */
export const columns = {
	document_id: kind.disclosure,
	part: kind.code,
	item: kind.words,
	state: kind.code,
	origin: kind.origin,
	...kind.lines,
}

export type Coverage = Row<typeof columns>
export type CoverageScene = Scene<typeof params, typeof columns>

/** How a state looks. */
export const SIGNS = {
	disclosed: 'full',
	disclosed_empty: 'ring',
	not_disclosed: 'dash',
	not_applicable: 'stroke',
	unreadable: 'cross',
} as const
