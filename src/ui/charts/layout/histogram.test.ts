import { expect, test } from 'vitest'
import type { Histogram } from '../chart.ts'
import { reading } from './svg.fixture.ts'

const chart: Histogram = {
	kind: 'histogram',
	colour: 'var(--county-1)',
	scale: (value) => `${String(value)} 天`,
	count: (value) => `${String(value)} 个`,
	bins: [4, 0, 8].map((value, index) => ({
		from: index * 10,
		to: index * 10 + 10,
		value,
		label: String(value),
		hint: '',
		origin: 'disclosed',
	})),
}

test('columns are as high as their counts and touch', () => {
	const [four, eight] = reading(chart, 920).pieces.map(({ box }) => box)
	expect((eight?.height ?? 0) / (four?.height ?? 1)).toBeCloseTo(2, 2)
	expect(eight?.width).toBeCloseTo(four?.width ?? 0, 1)
	expect((eight?.x ?? 0) - (four?.x ?? 0)).toBeCloseTo(2 * ((four?.width ?? 0) + 1), 0)
})

test('an empty bin has no column, and can be pressed', () => {
	const { hits, pieces } = reading(chart, 920)
	expect(pieces).toHaveLength(2)
	expect(hits[1]?.width).toBeGreaterThan(200)
	expect(hits[1]?.x).toBeCloseTo((hits[0]?.x ?? 0) + (hits[0]?.width ?? 0), 1)
})

test('values stand at the edges of bins, counts at whole steps', () => {
	const texts = reading(chart, 920).words.map(({ text }) => text)
	expect(texts).toEqual(
		expect.arrayContaining(['0 天', '10 天', '20 天', '30 天', '0 个', '2 个', '8 个', '4', '8']),
	)
})

test('counts are whole, however few', () => {
	const few: Histogram = {
		...chart,
		bins: chart.bins.map((bin) => ({ ...bin, value: Math.min(bin.value, 1) })),
	}
	const counts = reading(few, 920).words.filter(({ text }) => text.endsWith('个'))
	expect(counts.map(({ text }) => text)).toEqual(['0 个', '1 个'])
})
