import type { LinePoint, Lines } from '../../../ui/charts/chart.ts'
import { categoriesOf } from './categories.ts'
import { distinct, extent, ordered, type Ground, type Made, type Refused } from './ground.ts'
import { axisOf } from './scatter.ts'
import type { Series } from './series.ts'
import { PLAIN, TONES } from './tones.ts'

const LINES = 24
const POINTS = 2000
const NAMES = 60
/** Whole numbers as near as this stand at even places, each with its own name. */
const NEAR = 24

interface Line {
	readonly name: string
	readonly colour: string
	readonly y: Series
	readonly rows: readonly number[]
}

/** Values over time, numbers or names; a line for each `colour` and each column of numbers. NULL is a gap. */
export function line(ground: Ground, rows: readonly number[]): Made | Refused {
	const { words, ys, mark } = ground
	const place = placesOf(ground)
	const there = rows.filter((row) => place.at(row) !== null).slice(0, POINTS)
	const found = linesOf(ground, there)
	const drawn = found.slice(0, LINES).map((one) => ({ ...one, rows: ordered(one.rows, place.at) }))
	const [first] = ys
	if (!first) return { problem: words.no_numbers }
	const axes = ys.map((y) => axisOf(y, ground.spec.yTitle, there))
	const names = distinct(axes.map(({ name }) => name))
	const crowded = drawn.some((one) => new Set(one.rows.map(place.at)).size < one.rows.length)
	const lost = rows.filter((row) => place.at(row) === null).length
	return {
		chart: {
			kind: 'lines',
			x: place.x,
			y: {
				name: ground.spec.yTitle ?? names.join(' · '),
				// Lines rise from zero, so that a slope is not more than it is.
				min: Math.min(0, ...axes.map(({ min }) => min)),
				max: Math.max(0, ...axes.map(({ max }) => max)),
				scale: first.scale,
			},
			lines: drawn.map(({ name, colour, y, rows: own }) => ({
				name,
				colour,
				points: own.map((row): LinePoint => ({ ...mark(row, y), x: place.at(row) ?? 0, y: y.at(row) })),
			})),
		},
		rows: drawn.flatMap((one) => one.rows),
		notes: [
			...(lost ? [words.left_out(lost)] : []),
			...(rows.length - lost > POINTS ? [words.points_cut(POINTS, rows.length - lost - POINTS)] : []),
			...(found.length > LINES ? [words.lines_cut(LINES, found.length - LINES)] : []),
			...(found.length > TONES ? [words.grey(TONES)] : []),
			...(crowded ? [words.same_place] : []),
		],
	}
}

function linesOf(ground: Ground, rows: readonly number[]): readonly Line[] {
	const { spec, ys, tone } = ground
	const several = ys.length > 1
	const groups = spec.colour === undefined ? [{ name: '', rows }] : categoriesOf(ground, rows, spec.colour)
	return groups.flatMap((group) =>
		ys.map((y, at) => ({
			name: [group.name, several || !group.name ? y.name : ''].filter(Boolean).join(' · '),
			colour:
				spec.colour !== undefined
					? tone(spec.colour, group.name)
					: several
						? (COLOURS[at] ?? 'var(--ink-2)')
						: PLAIN,
			y,
			rows: group.rows,
		})),
	)
}
const COLOURS = Array.from({ length: TONES }, (_, at) => `var(--county-${String(at + 1)})`)

interface Places {
	readonly x: Lines['x']
	readonly at: (row: number) => number | null
}

/** Where rows stand along the bottom: the same places in every part of the answer. */
function placesOf({ result, spec, x, all, word }: Ground): Places {
	const kind = result.columns.find(({ name }) => name === spec.x)?.kind
	const values = all.flatMap((row) => x.at(row) ?? [])
	const [min, max] = extent(values)
	if ((x.whole && max - min <= NEAR) || (x.time && max - min <= 6)) {
		const steps = x.whole
			? Array.from({ length: max - min + 1 }, (_, at) => min + at)
			: [...new Set(values)].sort((one, two) => one - two)
		const index = new Map(steps.map((value, at) => [value, at]))
		return { x: steps.map(x.write), at: (row) => index.get(x.at(row) ?? NaN) ?? null }
	}
	if (kind !== undefined && !/^(?:text|boolean|nested|other)$/.test(kind))
		return { x: { ...axisOf(x, spec.xTitle, all), ...(x.time && { min }) }, at: x.at }
	const names = distinct(
		(spec.sort === 'x' ? ordered(all, (row) => word(row, spec.x)) : all).map((row) => word(row, spec.x)),
	).slice(0, NAMES)
	const index = new Map(names.map((name, at) => [name, at]))
	return { x: names, at: (row) => index.get(word(row, spec.x)) ?? null }
}
