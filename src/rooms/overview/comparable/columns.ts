import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice }

/** One side of a comparison of two disclosures: what each says of it, as a code, and on which lines. */
export const columns = {
	document_a: kind.disclosure,
	document_b: kind.hidden(kind.disclosure),
	/** What may stand side by side: `total`, `projects` or `none`. */
	ground: kind.words,
	dimension: kind.words,
	said_a: kind.words,
	said_b: kind.words,
	alike: kind.hidden(kind.flag),
	/** How many pairs there are, listed or not. */
	pairs: kind.hidden(kind.count),
	line_start_a: kind.place,
	line_end_a: kind.place,
	line_start_b: kind.place,
	line_end_b: kind.place,
}

export type Comparison = Row<typeof columns>
export type ComparableScene = Scene<typeof params, typeof columns>

/** The rows of each pair of disclosures, in the order of the answer. */
export function pairsOf({ rows }: ComparableScene): readonly (readonly [Comparison, ...Comparison[]])[] {
	const pairs = new Map<string, [Comparison, ...Comparison[]]>()
	for (const row of rows) {
		const id = `${row.document_a} ${row.document_b}`
		const own = pairs.get(id)
		if (own) own.push(row)
		else pairs.set(id, [row])
	}
	return [...pairs.values()]
}
