import { categoriesOf, sortedCategories } from './categories.ts'
import { extent, type Ground, type Made } from './ground.ts'
import type { Series } from './series.ts'
import { isCounty, PLAIN } from './tones.ts'

const ROWS = 40
const POINTS = 2000

/** A row for each `x`, a dot for each of its values. */
export function strip(ground: Ground, rows: readonly number[], y: Series): Made {
	const { spec, words, tone, mark } = ground
	const there = rows.filter((row) => y.at(row) !== null)
	const drawn = there.slice(0, POINTS)
	const categories = sortedCategories(ground, categoriesOf(ground, drawn, spec.x))
	const shown = categories.slice(0, ROWS)
	const [min, max] = extent(shown.flatMap((one) => one.rows.flatMap((row) => y.at(row) ?? [])))
	return {
		chart: {
			kind: 'strip',
			rows: shown.map(({ name, rows: own }) => ({
				name,
				colour: isCounty(spec.x) ? tone(spec.x, name) : PLAIN,
				points: own.map((row) => ({ ...mark(row, y), value: y.at(row) ?? 0 })),
			})),
			min: Math.min(0, min),
			max: Math.max(0, max),
			scale: y.scale,
		},
		rows: shown.flatMap((one) => one.rows),
		notes: [
			...(rows.length > there.length ? [words.left_out(rows.length - there.length)] : []),
			...(there.length > POINTS ? [words.points_cut(POINTS, there.length - POINTS)] : []),
			...(categories.length > ROWS ? [words.rows_cut(ROWS, categories.length - ROWS)] : []),
		],
	}
}
