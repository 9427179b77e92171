import type { Row } from '../schema/schema.ts'
import { COVERAGE_ITEMS } from '../schema/vocabulary.ts'
import type { Place, Reading } from './reading.ts'

type Columns = Row<'coverage'>

/** Where an item stands and in what state; the state is `disclosed` unless said otherwise. */
export interface Covered extends Place {
	readonly state?: Columns['state']
}

/** One row for every item of coverage: what is not named was not disclosed, in any line of the document. */
export function* coverage(
	lineCount: number,
	covered: Partial<Record<Columns['item'], Covered | null>>,
): Generator<Reading> {
	for (const item of COVERAGE_ITEMS) {
		const found = covered[item]
		const row = {
			line_start: found?.line_start ?? 1,
			line_end: found?.line_end ?? Math.max(1, lineCount),
			origin: found && found.state !== 'not_applicable' ? ('disclosed' as const) : ('derived' as const),
			item,
			state: found ? (found.state ?? ('disclosed' as const)) : ('not_disclosed' as const),
		}
		yield { table: 'coverage', row }
	}
}

/** From the first to the last of the places; null where there is none. */
export function span(places: readonly Place[]): Place | null {
	const [first] = places
	if (!first) return null
	let { line_start, line_end } = first
	// One by one: as the arguments of one call a long document's places would be too many.
	for (const place of places) {
		line_start = Math.min(line_start, place.line_start)
		line_end = Math.max(line_end, place.line_end)
	}
	return { line_start, line_end }
}
