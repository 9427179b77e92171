import { expect, test } from 'vitest'
import type { Strip } from '../chart.ts'
import { overlap } from './labels.ts'
import { reading } from './svg.fixture.ts'

const chart = (rows: readonly (readonly number[])[]): Strip => ({
	kind: 'strip',
	min: 0,
	max: 100,
	scale: String,
	rows: rows.map((values, row) => ({
		name: `行 ${String(row)}`,
		colour: 'var(--county-1)',
		points: values.map((value) => ({ value, label: `${String(value)} 元`, hint: '', origin: 'disclosed' })),
	})),
})
const centre = ({ x, width }: { readonly x: number; readonly width: number }) => x + width / 2
const dots = (of: Strip, width: number) => reading(of, width).pieces.map(({ box }) => box)

test('a dot stands at its value, in the same scale in every row', () => {
	const [zero = NaN, half = NaN, all = NaN, other] = dots(chart([[0, 50, 100], [50]]), 920).map(centre)
	expect(half - zero).toBeCloseTo(all - half, 1)
	expect(all - zero).toBeGreaterThan(700)
	expect(other).toBeCloseTo(half, 1)
})

test('equal and near values stand beside each other, at their own place', () => {
	const boxes = dots(chart([[40, 40, 40, 40.2, 40.4]]), 920)
	expect(boxes).toHaveLength(5)
	expect(boxes.some((one, index) => boxes.some((two, at) => at > index && overlap(one, two)))).toBe(false)
	expect(new Set(boxes.slice(0, 3).map(centre)).size).toBe(1)
})

test('more than can be told apart are counted', () => {
	const said = (count: number) => reading(chart([Array.from({ length: count }, () => 40)]), 920).words
	expect(said(13).some(({ text }) => text.startsWith('×'))).toBe(false)
	expect(said(14).map(({ text }) => text)).toContain('×14')
})

test('a short row says every value, a long one its ends', () => {
	const said = (values: readonly number[]) =>
		reading(chart([values]), 920)
			.words.map(({ text }) => text)
			.filter((text) => text.endsWith('元'))
			.sort()
	expect(said([10, 40, 70])).toEqual(['10 元', '40 元', '70 元'])
	expect(said([10, 30, 50, 70, 90])).toEqual(['10 元', '90 元'])
})

test('dots alone are easy to hit, dots side by side do not take each other’s place', () => {
	const { hits } = reading(chart([[10, 40, 40]]), 358)
	expect(hits[0]?.width).toBe(24)
	expect(hits[1] && hits[2] && Math.abs(hits[1].y - hits[2].y)).toBeGreaterThanOrEqual(hits[1]?.width ?? NaN)
})
