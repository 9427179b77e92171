import { colourOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'

/** Columns that say which county a row is of, the plainest word first. */
export const COUNTY_COLUMNS = ['county', 'county_code', 'document_id'] as const
type CountyColumn = (typeof COUNTY_COLUMNS)[number]
export const isCounty = (name: string): name is CountyColumn =>
	(COUNTY_COLUMNS as readonly string[]).includes(name)

/** So many groups can be told apart by colour. */
export const TONES = 8
/** What has no colour of its own. */
export const PLAIN = 'var(--accent)'
const OTHERS = 'var(--ink-2)'

/** A colour for each value of a column: counties have theirs on every page, others the eight in order, then grey. */
export function tonesOf(
	column: string,
	values: readonly string[],
	disclosures: readonly Disclosure[],
): (value: string) => string {
	const known = new Map(isCounty(column) ? disclosures.map((one) => [one[column], colourOf(one)]) : [])
	const taken = new Set(values.flatMap((value) => known.get(value) ?? []))
	const free = Array.from({ length: TONES }, (_, at) => `var(--county-${String(at + 1)})`).filter(
		(colour) => !taken.has(colour),
	)
	const others = values.filter((value) => !known.has(value))
	const own = new Map(others.map((value, at) => [value, free[at] ?? OTHERS]))
	return (value) => known.get(value) ?? own.get(value) ?? OTHERS
}
