import type { Axis } from '../../../ui/charts/chart.ts'
import { categoriesOf } from './categories.ts'
import { extent, type Ground, type Made } from './ground.ts'
import type { Series } from './series.ts'
import { PLAIN, TONES } from './tones.ts'

const POINTS = 2000

/** A dot a row on two numeric axes. */
export function scatter(ground: Ground, rows: readonly number[], y: Series): Made {
	const { spec, words, x, mark, tone } = ground
	const there = rows.filter((row) => x.at(row) !== null && y.at(row) !== null)
	const drawn = there.slice(0, POINTS)
	const groups =
		spec.colour === undefined ? [{ name: y.name, rows: drawn }] : categoriesOf(ground, drawn, spec.colour)
	const label = (row: number) => {
		const [named] = ground.result.columns.filter(({ kind, name }) => kind === 'text' && name !== 'origin')
		return named ? ground.word(row, named.name) : ''
	}
	const groupsShown = groups.slice(0, TONES)
	const others = groups.slice(TONES).flatMap((group) => group.rows)
	const all = others.length
		? [...groupsShown, { name: words.other_groups(groups.length - TONES), rows: others }]
		: groupsShown
	return {
		chart: {
			kind: 'points',
			x: axisOf(x, spec.xTitle, drawn),
			y: axisOf(y, spec.yTitle, drawn),
			groups: all.map((group) => ({
				name: group.name,
				colour: spec.colour === undefined ? PLAIN : tone(spec.colour, group.name),
				points: group.rows.map((row) => ({
					...hinted(mark(row, y), label(row), spec.labels === false),
					x: x.at(row) ?? 0,
					y: y.at(row) ?? 0,
				})),
			})),
		},
		rows: all.flatMap((group) => group.rows),
		notes: [
			...(rows.length > there.length ? [words.left_out(rows.length - there.length)] : []),
			...(there.length > POINTS ? [words.points_cut(POINTS, there.length - POINTS)] : []),
		],
	}
}

/** On two axes a place says its value; the label says which it is. */
const hinted = (mark: ReturnType<Ground['mark']>, name: string, bare: boolean) => ({
	...mark,
	label: bare ? '' : name,
	hint: name && !mark.hint.startsWith(name) ? `${name}\n${mark.hint}` : mark.hint,
})

/** An axis over values; it begins at zero unless that would squeeze them into one half. */
export function axisOf(series: Series, title: string | undefined, rows: readonly number[]): Axis {
	const [min, max] = extent(rows.flatMap((row) => series.at(row) ?? []))
	const from = min > 0 && min > max / 2 ? min : Math.min(0, min)
	const named = title ?? series.name
	return {
		name: series.unit ? `${named} (${series.unit})` : named,
		min: from,
		max: Math.max(max, from),
		scale: series.scale,
	}
}
