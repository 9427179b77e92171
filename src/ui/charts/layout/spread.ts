import type { Spread } from '../chart.ts'
import { LINE, spreadPlaces, type SpreadRow } from '../spread-places.ts'
import { namesBelow, scaleBelow } from './frame.ts'
import { widthOf } from '../measure.ts'
import { picture, type Drawing } from './picture.ts'
import { AXIS, baseline, disc, gridline, rect, words, type Box, type Disc, type Shape } from './shape.ts'

/** How values are spread: grey bins, quantiles below them, and the values that are singled out above, with their names. */
export function spread(chart: Spread, width: number): Drawing {
	const places = spreadPlaces(chart, width)
	const { at, ticks, rows, high, bottom } = places
	const drawn = chart.rows.map((row, index) => {
		const place = rows[index] ?? { top: 0, lit: 0, base: 0 }
		const most = Math.max(1, ...row.bins.map(({ value }) => value))
		const bins = row.bins.map(({ from, to, value }): Box => {
			const [left, right] = [at(from), at(to)]
			const height = value > 0 ? Math.min(high, Math.max(2, (value / most) * high)) : 0
			return { x: left, y: place.base - height, width: right - left, height }
		})
		const dots = row.lit.map(({ value }, line): Disc => ({ x: at(value), y: heightOf(place, line), r: 5 }))
		return { row, place, bins, dots }
	})
	return picture(
		chart,
		bottom + 24,
		[
			...scaleBelow(ticks, at, chart.scale, { top: 4, bottom, width }),
			...drawn.flatMap(({ row, place, bins, dots }): readonly Shape[] => [
				...(row.name ? [words(row.name, 0, place.top + 8, { halo: 'var(--ground)' })] : []),
				...bins.flatMap((box) =>
					box.height
						? [
								rect(
									{ ...box, x: box.x + 0.5, width: Math.max(box.width - 1, 0.5) },
									{ fill: 'color-mix(in oklab, var(--ink-2) 38%, var(--ground))' },
								),
							]
						: [],
				),
				baseline([0, place.base], [width, place.base]),
				...quantiles(row.quantiles, place, at, width, high),
				...row.lit.flatMap((one, index) => lit(one, dots[index], place, width)),
			]),
		],
		drawn.flatMap(({ place, bins, dots }) => [
			// The whole column can be pressed, however low its bin is.
			...bins.map((box) => ({ ...box, y: place.base - high, height: high })),
			...dots,
		]),
	)
}

/** The line on which a single value stands; beyond six of them lines are used again. */
const heightOf = (place: SpreadRow, index: number): number => place.lit + (index % 6) * LINE + LINE / 2

function quantiles(
	all: Spread['rows'][number]['quantiles'],
	{ base }: SpreadRow,
	at: (value: number) => number,
	width: number,
	high: number,
): readonly Shape[] {
	return [
		...all.map(({ value }): Shape => ({
			kind: 'line',
			points: [
				[at(value), base - high],
				[at(value), base + 5],
			],
			stroke: 'var(--ink-2)',
			width: 1,
			dash: [3, 3],
		})),
		...namesBelow(joined(all.map(({ value, label }) => ({ text: label, x: at(value) }))), base + 13, width),
	]
}

/** Pixels within which quantiles are at one place. */
const ONE_PLACE = 4

/** Names of what stands at one place, from left to right, as one name: P10·P25. */
function joined(names: readonly { readonly text: string; readonly x: number }[]) {
	const groups: { readonly text: string; readonly x: number }[] = []
	for (const { text, x } of names) {
		const last = groups.at(-1)
		if (last && x - last.x <= ONE_PLACE)
			groups[groups.length - 1] = { text: `${last.text}·${text}`, x: last.x }
		else groups.push({ text, x })
	}
	return groups
}

function lit(
	{ name, label, colour }: Spread['rows'][number]['lit'][number],
	dot: Disc | undefined,
	{ base }: SpreadRow,
	width: number,
): readonly Shape[] {
	if (!dot) return []
	const said = `${name} ${label}`
	const fits = dot.x + 8 + widthOf(said, AXIS) <= width
	return [
		gridline([dot.x, dot.y], [dot.x, base]),
		disc(dot, { fill: colour, stroke: 'var(--ground)', lineWidth: 1 }),
		words(said, fits ? dot.x + 8 : dot.x - 8, dot.y, {
			align: fits ? 'left' : 'right',
			size: AXIS,
			halo: 'var(--ground)',
		}),
	]
}
