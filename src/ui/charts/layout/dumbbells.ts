import type { DumbbellRow, Dumbbells, Valued } from '../chart.ts'
import { heightOf, SCALE } from '../height.ts'
import { keyHeight, keyPlaces, SAMPLE } from '../key.ts'
import { widthOf } from '../measure.ts'
import { paint, type MarkOrigin } from '../origin.ts'
import { ABOVE, isNarrow, namesAt, namesWidth } from '../rows.ts'
import { scaleOf } from '../scale.ts'
import { dot } from './dot.ts'
import { scaleBelow } from './frame.ts'
import { picture, type Drawing } from './picture.ts'
import { quiet, rect, SIZE, words, type Box, type Shape } from './shape.ts'

/** Pixels from the middle of a mark to its label. */
const BESIDE = 11

/** Two values a row: the first a short bar, the second a disc, a line between them and their labels outside; or the bar alone. */
export function dumbbells(chart: Dumbbells, width: number): Drawing {
	const { rows, ends, together = rows } = chart
	const narrow = isNarrow(width)
	const left = namesWidth(
		together.map(({ name }) => name),
		width,
	)
	const names = namesAt(
		rows.map(({ name }) => name),
		width,
		left,
	)
	// Each side keeps the room of its own labels: one long label takes nothing from the other side.
	const room = (side: 'less' | 'more') =>
		Math.max(0, ...together.map((row) => widthOf(outside(row)[side]?.label ?? '', SIZE))) + 14
	const plot = [left + room('less'), width - room('more')] as const
	const { ticks: values, at } = scaleOf(
		chart,
		narrow ? widest(together, plot, chart, width) : plot,
		narrow ? 2 : 4,
	)
	const top = keyHeight(ends, width) + 4
	const bottom = heightOf(chart, width) - SCALE
	const pitch = (bottom - top) / Math.max(rows.length, 1)
	const middle = (index: number) => top + index * pitch + (narrow ? ABOVE + (pitch - ABOVE) / 2 : pitch / 2)
	return picture(
		chart,
		heightOf(chart, width),
		[
			...legend(ends, width),
			...scaleBelow(values, at, chart.scale, { top, bottom, width }),
			...rows.flatMap((row, index) => [
				narrow
					? words(names[index] ?? '', 0, top + index * pitch + 10)
					: words(names[index] ?? '', left - 10, middle(index), { align: 'right' }),
				...(row.to
					? pair({ ...row, to: row.to }, at(row.from.value), at(row.to.value), middle(index))
					: single(row, at(row.from.value), middle(index), width)),
			]),
		],
		rows.flatMap(({ from, to }, index) =>
			to ? halves(at(from.value), at(to.value), middle(index)) : [around(at(from.value), middle(index))],
		),
	)
}

/**
 * The most room for the plot on a narrow screen: labels of values that stand alone may stand on either side of their mark,
 * so that they keep no room of their own as long as each fits beside its mark.
 */
function widest(
	rows: readonly DumbbellRow[],
	kept: readonly [number, number],
	chart: Dumbbells,
	width: number,
): readonly [number, number] {
	const pairs = rows.map((row) => (row.to ? widthOf(outside(row).more?.label ?? '', SIZE) : 0))
	const most = Math.max(kept[1], width - Math.max(7, ...pairs) - 14)
	const steps = Array.from({ length: 9 }, (_, step) => most + ((kept[1] - most) * step) / 8)
	const right = steps.find((end) => {
		const { at } = scaleOf(chart, [kept[0], end], 2)
		return rows.every(({ from, to }) => to !== undefined || sideOf(from, at(from.value), width) !== null)
	})
	return [kept[0], right ?? kept[1]]
}

/** On which side of its mark the label of a value that stands alone fits; null where on neither. */
function sideOf({ label }: Valued, x: number, width: number): 'left' | 'right' | null {
	const long = widthOf(label, SIZE) + BESIDE
	return x + long <= width ? 'right' : x - long >= 0 ? 'left' : null
}

/** Which of a row's values has its label on which side; the only one has it where more would be. */
function outside({ from, to }: DumbbellRow): Partial<Record<'less' | 'more', Valued>> {
	if (!to) return { more: from }
	return from.value <= to.value ? { less: from, more: to } : { less: to, more: from }
}

const legend = (ends: readonly string[], width: number): readonly Shape[] =>
	keyPlaces(ends, width).flatMap(({ text, x, y }, index) => [
		...mark(index, 'disclosed', 'var(--ink-2)', x + 6, y),
		quiet(text, x + SAMPLE, y),
	])

function mark(end: number, origin: MarkOrigin, colour: string, x: number, y: number): readonly Shape[] {
	if (end === 1) return dot(origin, colour, { x, y, r: 6.5 })
	const bar = { x: x - 3, y: y - 8, width: 6, height: 16 }
	// The line between does not show through a bar that is only an outline.
	return [rect(bar, { fill: 'var(--ground)' }), rect(bar, paint(origin, colour))]
}

/** The first value alone: nothing says that it is also the second. */
function single({ colour, from }: DumbbellRow, x: number, y: number, width: number): readonly Shape[] {
	const isLeft = sideOf(from, x, width) === 'left'
	return [
		...mark(0, from.origin, colour, x, y),
		words(from.label, isLeft ? x - BESIDE : x + BESIDE, y, {
			align: isLeft ? 'right' : 'left',
			halo: 'var(--ground)',
		}),
	]
}

function pair(
	{ colour, from, to }: Required<DumbbellRow>,
	a: number,
	b: number,
	y: number,
): readonly Shape[] {
	const outward = a <= b ? -1 : 1
	const label = (text: string, x: number, side: number) =>
		words(text, x + side * BESIDE, y, { align: side < 0 ? 'right' : 'left', halo: 'var(--ground)' })
	return [
		{
			kind: 'line',
			points: [
				[a, y],
				[b, y],
			],
			stroke: `color-mix(in oklab, ${colour} 45%, var(--ground))`,
			width: 3,
		},
		...(['from', 'to'] as const).flatMap((end, index) => {
			const { origin } = end === 'from' ? from : to
			const x = end === 'from' ? a : b
			return mark(index, origin, colour, x, y)
		}),
		label(from.label, a, outward),
		label(to.label, b, -outward),
	]
}

const around = (x: number, y: number): Box => ({ x: x - 20, y: y - 14, width: 40, height: 28 })

/** Each mark and half of the line between: neither takes the other's place. */
function halves(a: number, b: number, y: number): readonly [Box, Box] {
	const middle = (a + b) / 2
	const box = (x: number): Box => {
		const [from, to] = x === a ? [a - 20, middle] : [middle, b + 20]
		const turned = x === a ? [middle, a + 20] : [b - 20, middle]
		const [first = 0, last = 0] = a <= b ? [from, to] : turned
		return { x: first, y: y - 14, width: last - first, height: 28 }
	}
	return a === b
		? [
				{ x: a - 20, y: y - 14, width: 20, height: 28 },
				{ x: a, y: y - 14, width: 20, height: 28 },
			]
		: [box(a), box(b)]
}
