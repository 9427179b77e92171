import { expect, test } from 'vitest'
import type { Bars, Lines, Stacks } from './chart.ts'
import { seriesOf, withColourLit, withSeriesLit } from './series.ts'

const mark = { label: '', hint: '', origin: 'disclosed' } as const
const stacks: Stacks = {
	kind: 'stacks',
	colour: 'red',
	keys: [
		{ key: 'a', name: 'A' },
		{ key: 'b', name: 'B' },
	],
	rows: [
		{ name: 'one', colour: 'blue', segments: [{ ...mark, key: 'a', value: 1 }] },
		{
			name: 'two',
			segments: [
				{ ...mark, key: 'a', value: 1 },
				{ ...mark, key: 'b', value: 2 },
			],
		},
	],
	max: 3,
	scale: String,
	axis: true,
}
const lines: Lines = {
	kind: 'lines',
	x: ['2023', '2024'],
	y: { name: '', min: 0, max: 2, scale: String },
	lines: [
		{ name: 'A', colour: 'red', points: [{ ...mark, x: 0, y: 1 }] },
		{ name: 'B', colour: 'blue', points: [{ ...mark, x: 1, y: 2 }] },
	],
}
const bars: Bars = {
	kind: 'bars',
	colour: 'grey',
	bars: [
		{ ...mark, code: '', name: 'one', value: 1, colour: 'red' },
		{ ...mark, code: '', name: 'two', value: 2, colour: 'blue' },
	],
	max: 2,
	scale: String,
	axis: true,
}

test('series are the keys of parts and the names of lines; bars have none', () => {
	expect(seriesOf(stacks).map(({ key }) => key)).toEqual(['a', 'b'])
	expect(seriesOf(lines)).toEqual([
		{ key: 'A', name: 'A' },
		{ key: 'B', name: 'B' },
	])
	expect(seriesOf(bars)).toEqual([])
})

test('one series is lit: its parts and its line stay, the others step back', () => {
	const lit = withSeriesLit(stacks, 'a')
	const fadedIn = (chart: Stacks) =>
		chart.rows.map(({ segments }) => segments.map(({ faded = false }) => faded))
	expect(lit.kind === 'stacks' && fadedIn(lit)).toEqual([[false], [false, true]])
	const line = withSeriesLit(lines, 'B')
	expect(line.kind === 'lines' && line.lines.map(({ colour }) => colour)).toEqual([
		'color-mix(in oklab, red 22%, var(--ground))',
		'blue',
	])
})

test('one disclosure is lit by its colour, in whatever it is drawn', () => {
	const blue = withColourLit(bars, 'blue')
	expect(blue.kind === 'bars' && blue.bars.map(({ colour }) => colour === 'blue')).toEqual([false, true])
	const stacked = withColourLit(stacks, 'blue')
	expect(
		stacked.kind === 'stacks' &&
			stacked.rows.map(({ segments }) => segments.every(({ faded }) => faded === true)),
	).toEqual([false, true])
	// What is drawn says the same numbers.
	expect(stacked.kind === 'stacks' && stacked.rows.flatMap(({ segments }) => segments)).toHaveLength(3)
})
