import type { Chart } from './chart.ts'
import { heatGrid } from './heat-grid.ts'
import { keyHeight } from './key.ts'
import { isNarrow } from './rows.ts'
import { spreadPlaces } from './spread-places.ts'
import { stripPlaces } from './swarm.ts'
import { tilePlaces } from './tile-places.ts'

/** Pixels from one bar to the next. */
export const pitchOf = (width: number): number => (isNarrow(width) ? 42 : 27)

/** Pixels of the scale along the bottom. */
export const SCALE = 24

/** How high a chart is at a width: known before the chart library is, so that its place is kept. */
export function heightOf(chart: Chart, width: number): number {
	const narrow = isNarrow(width)
	switch (chart.kind) {
		case 'bars':
			return chart.bars.length * pitchOf(width) + (chart.axis ? SCALE : 4) + 4
		case 'stacks':
			return stacksTop(chart.keys, width) + chart.rows.length * pitchOf(width) + (chart.axis ? SCALE : 4) + 4
		case 'strip':
			return stripPlaces(chart, width).bottom + SCALE
		case 'histogram':
			return narrow ? 220 : 250
		case 'heat':
			return heatGrid(chart, width).height
		case 'dumbbells':
			return keyHeight(chart.ends, width) + chart.rows.length * (narrow ? 52 : 34) + SCALE + 4
		case 'steps':
			return keysAbove(chart.lines, width) + (narrow ? 230 : 270)
		case 'tree':
			return narrow ? 520 : 440
		case 'lines':
			return keysAbove(chart.lines, width) + (narrow ? 260 : 330)
		case 'points':
			return keyHeight(keyOf(chart.groups), width) + (narrow ? 330 : 400)
		case 'spread':
			return spreadPlaces(chart, width).bottom + SCALE
		case 'tiles':
			return tilePlaces(chart, width).height
	}
}

/** Names that need a key: one alone is told by its heading. */
export const keyOf = (named: readonly { readonly name: string }[]): readonly string[] =>
	named.length > 1 ? named.map(({ name }) => name) : []

/** Where rows of stacked bars begin. */
export const stacksTop = (keys: readonly { readonly name: string }[], width: number): number =>
	keyHeight(keyOf(keys), width)

/** Names of lines stand at their ends, or in a key above where that takes too much of the width. */
export const keysAbove = (lines: readonly { readonly name: string }[], width: number): number =>
	isNarrow(width) ? keyHeight(keyOf(lines), width) : 0
