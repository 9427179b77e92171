import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

/** For whom: villages, urban communities, or both. */
export const params = { ...choice, place: one('villages', 'communities', 'both'), origin, unit }

/** One item of one disclosure: what the county budgets, and the whole cost where the document states the sharing. */
export const columns = {
	document_id: kind.disclosure,
	name: kind.words,
	/** `villages` or `communities`. */
	place: kind.code,
	county: kind.money,
	whole: kind.nullable(kind.money),
	/** The county's share. */
	share: kind.nullable(kind.share),
	places: kind.nullable(kind.count),
	county_each: kind.nullable(kind.quotient),
	whole_each: kind.nullable(kind.quotient),
	/** All items of its disclosure for such places, as the county budgets them. */
	all_each: kind.hidden(kind.nullable(kind.quotient)),
	/** The project's first line, as its identifier writes it. */
	code: kind.hidden(kind.code),
	places_year: kind.hidden(kind.nullable(kind.count)),
	places_document: kind.hidden(kind.nullable(kind.code)),
	places_line: kind.hidden(kind.nullable(kind.count)),
	origin: kind.origin,
	...kind.lines,
}

export type PerVillage = Row<typeof columns>
export type PerVillageScene = Scene<typeof params, typeof columns>
