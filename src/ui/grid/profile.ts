import type { CellValue, Result } from '../../base/result.ts'

/** What the cells of one column of an answer come to. */
export interface ColumnProfile {
	readonly rows: number
	readonly nulls: number
	/** How many different values there are beside NULL; undefined where there are more than are counted. */
	readonly distinct: number | undefined
	/** The least and the most of numbers, dates and moments, as written; absent for other kinds and without values. */
	readonly least?: string
	readonly most?: string
	/** How many numbers, dates or moments fall into each range of one width from the least to the most. */
	readonly bins: readonly number[]
	/** The most frequent values, the most frequent first; none where there are too many to count. */
	readonly top: readonly Frequent[]
}

export interface Frequent {
	readonly value: string
	readonly times: number
}

/** So many different values are told apart: a column with more is a name or a text of its own in every row. */
export const MOST_COUNTED = 5000
const BINS = 12
const TOP = 6
/** So many cells are read at a time: a few milliseconds. */
const PORTION = 4000

/**
 * The profile of a column, out of the rows that are there: the same statement asked again might answer otherwise. Yields
 * between portions, so that whoever draws it goes on only while nothing else is to be done.
 */
export function* profiling(
	{ columns, length, cell }: Result,
	column: number,
): Generator<void, ColumnProfile> {
	const placeOf = placing(columns[column]?.kind)
	const counts = new Map<string, number>()
	const places = new Float64Array(placeOf ? length : 0)
	let [nulls, placed, isUncounted] = [0, 0, false]
	let least: Placed | undefined
	let most: Placed | undefined
	for (let row = 0; row < length; row += 1) {
		if (row > 0 && row % PORTION === 0) yield
		const value = cell(row, column)
		if (value === null) {
			nulls += 1
			continue
		}
		const text = String(value)
		isUncounted ||= counts.size === MOST_COUNTED && !counts.has(text)
		if (!isUncounted) counts.set(text, (counts.get(text) ?? 0) + 1)
		const place = placeOf?.(value) ?? NaN
		if (!Number.isFinite(place)) continue
		places[placed] = place
		placed += 1
		if (!least || place < least.place) least = { place, text }
		if (!most || place > most.place) most = { place, text }
	}
	return {
		rows: length,
		nulls,
		distinct: isUncounted ? undefined : counts.size,
		...(least && most && { least: least.text, most: most.text }),
		bins: least && most ? binned(places.subarray(0, placed), least.place, most.place) : [],
		top: isUncounted ? [] : frequent(counts),
	}
}

interface Placed {
	readonly place: number
	readonly text: string
}

/** Where a value of this kind stands on an axis; undefined for kinds that have none. */
function placing(kind: string | undefined): ((value: CellValue) => number) | undefined {
	if (kind === 'integer' || kind === 'decimal' || kind === 'double') return Number
	if (kind === 'date' || kind === 'timestamp') return (value) => Date.parse(String(value))
	return undefined
}

function binned(places: Float64Array, least: number, most: number): readonly number[] {
	if (least === most) return [places.length]
	const bins = Array.from({ length: BINS }, () => 0)
	for (const place of places) {
		const bin = Math.min(BINS - 1, Math.floor(((place - least) / (most - least)) * BINS))
		bins[bin] = (bins[bin] ?? 0) + 1
	}
	return bins
}

/** Of equally frequent values those that come first in the answer. */
const frequent = (counts: ReadonlyMap<string, number>): readonly Frequent[] =>
	[...counts]
		.map(([value, times]) => ({ value, times }))
		.sort((a, b) => b.times - a.times)
		.slice(0, TOP)
