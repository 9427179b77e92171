import { count } from '../../../base/format.ts'
import { ticks } from '../../../ui/charts/scale.ts'
import { extent, type Ground, type Made, type Refused } from './ground.ts'
import type { Series } from './series.ts'
import { PLAIN } from './tones.ts'

/** How many rows fall into each range of `x`; ranges are the same in every part of the answer. */
export function histogram(ground: Ground, rows: readonly number[]): Made | Refused {
	const { words, x, locale, spec } = ground
	const edges = edgesOf(x, ground.all, spec.bins)
	const values = rows.flatMap((row) => x.at(row) ?? [])
	if (edges.length < 2) return { problem: words.no_values(x.name) }
	const counts = edges.slice(1).map(() => 0)
	for (const value of values) {
		const after = edges.findIndex((edge) => edge > value)
		const bin = (after < 0 ? edges.length - 1 : after) - 1
		counts[bin] = (counts[bin] ?? 0) + 1
	}
	return {
		chart: {
			kind: 'histogram',
			colour: PLAIN,
			scale: x.scale,
			count: (value) => (Number.isInteger(value) ? count(value, locale) : ''),
			bins: counts.map((value, at) => {
				const [from = 0, to = 0] = edges.slice(at, at + 2)
				return {
					from,
					to,
					value,
					label: spec.labels === false ? '' : count(value, locale),
					hint: words.bin(x.scale(from), x.scale(to), x.unit, count(value, locale)),
					// Counted here, out of the rows of the answer.
					origin: 'derived' as const,
				}
			}),
		},
		rows: counts.map(() => null),
		notes: rows.length > values.length ? [words.left_out(rows.length - values.length)] : [],
	}
}

/** Round edges of about so many ranges, or as many as Sturges' rule wants; the last value lies below the last edge. */
export function edgesOf(x: Series, rows: readonly number[], bins?: number): readonly number[] {
	const values = rows.flatMap((row) => x.at(row) ?? [])
	if (!values.length) return []
	const [min, max] = extent(values)
	const wanted = bins ?? Math.min(Math.max(Math.ceil(Math.log2(values.length)) + 1, 4), 20)
	const edges = ticks(min, max, x.whole ? Math.max(1, Math.min(wanted, max - min)) : wanted)
	const [first = 0, second = first + 1] = edges
	const last = edges.at(-1) ?? first
	return last > max ? edges : [...edges, last + (second - first)]
}
