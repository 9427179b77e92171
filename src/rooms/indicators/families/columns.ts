import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** How alike a wording is to the one that leads its family, in percent; how long both are at least. */
export const params = { ...choice, least: one('70', '60', '80', '90'), length: one('4', '6', '8') }

/**
 * A wording of a family that stands in several documents; the row is of the first document that has it. What the whole
 * family has stands in every row of it.
 */
export const columns = {
	/** The first document with this wording. */
	document_id: kind.disclosure,
	family_key: kind.hidden(kind.code),
	/** The wording that leads: that of most counties of all documents. */
	family: kind.words,
	said: kind.words,
	/** Targets of this wording. */
	places: kind.count,
	/** Dice of pairs of characters with the wording that leads. */
	alike: kind.share,
	wordings: kind.count,
	all_places: kind.count,
	documents: kind.count,
	counties: kind.count,
	provinces: kind.count,
	first_year: kind.hidden(kind.count),
	last_year: kind.hidden(kind.count),
	/** In how many counties the family stands in each year in which it does: `2022:3、2024:5`; empty where no year is known. */
	each_year: kind.words,
	/** Wordings of all families, also of those beyond the last that is listed. */
	n: kind.hidden(kind.count),
	origin: kind.origin,
	...kind.lines,
}

export type Wording = Row<typeof columns>
export type FamiliesScene = Scene<typeof params, typeof columns>
