import { expect, test } from 'vitest'
import type { Spread } from '../chart.ts'
import { overlap } from './labels.ts'
import { reading } from './svg.fixture.ts'

const NAMES = ['P10', 'P25', '中位数', 'P75', 'P90']
const chart = (...values: readonly number[]): Spread => ({
	kind: 'spread',
	min: 0,
	max: 100,
	log: false,
	scale: String,
	rows: [
		{
			name: '',
			bins: [],
			quantiles: values.map((value, at) => ({ value, label: NAMES[at] ?? '' })),
			lit: [],
		},
	],
})
const namesIn = (of: Spread, width = 920) =>
	reading(of, width).words.filter(({ text }) => NAMES.some((name) => text.includes(name)))

test('quantiles that lie apart are each named at their place', () => {
	expect(namesIn(chart(10, 30, 50, 70, 90)).map(({ text }) => text)).toEqual(NAMES)
})

test('quantiles that coincide share one name', () => {
	expect(namesIn(chart(20, 20, 62, 62, 62)).map(({ text }) => text)).toEqual(['P10·P25', '中位数·P75·P90'])
	expect(namesIn(chart(40, 40, 40, 40, 40)).map(({ text }) => text)).toEqual(['P10·P25·中位数·P75·P90'])
})

test('of those that are near and have no room for a name each, some are named', () => {
	for (const width of [920, 358]) {
		const near = namesIn(chart(40, 43, 45, 47, 80), width)
		expect(near.map(({ text }) => text)).toContain('P10')
		expect(near.some(({ box }, at) => near.some((it, other) => other > at && overlap(box, it.box)))).toBe(
			false,
		)
	}
})
