import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import {
	code,
	count,
	disclosure,
	hidden,
	money,
	nullable,
	origin,
	place,
	quotient,
	share,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** For whom: villages, urban communities, or both. */
export const params = { ...choice, place: one('villages', 'communities', 'both'), unit }

/** One item of one disclosure: what the county budgets, and the whole cost where the document states the sharing. */
export const columns = {
	document_id: disclosure,
	name: words,
	/** `villages` or `communities`. */
	place: code,
	county: money,
	whole: nullable(money),
	/** The county's share. */
	share: nullable(share),
	places: nullable(count),
	county_each: nullable(quotient),
	whole_each: nullable(quotient),
	/** The project's first line, as its identifier writes it. */
	code: hidden(code),
	places_year: hidden(nullable(count)),
	places_document: hidden(nullable(code)),
	places_line: hidden(nullable(count)),
	origin,
	line_start: place,
	line_end: place,
}

export type PerVillage = Row<typeof columns>
export type PerVillageScene = Scene<typeof params, typeof columns>
