import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { count, disclosure, flag, hidden, place, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice }

/** One side of a comparison of two disclosures: what each says of it, as a code, and on which lines. */
export const columns = {
	document_a: disclosure,
	document_b: hidden(disclosure),
	/** What may stand side by side: `total`, `projects` or `none`. */
	ground: words,
	dimension: words,
	said_a: words,
	said_b: words,
	alike: hidden(flag),
	/** How many pairs there are, listed or not. */
	pairs: hidden(count),
	line_start_a: place,
	line_end_a: place,
	line_start_b: place,
	line_end_b: place,
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
