import { expect, test } from 'vitest'
import type { Lines } from '../chart.ts'
import { collisions, reading } from './svg.fixture.ts'

const axis = { name: '万元', min: 0, max: 100, scale: String }
const chart = (
	lines: readonly (readonly (number | null)[])[],
	x: Lines['x'] = ['2022', '2023', '2024'],
): Lines => ({
	kind: 'lines',
	x,
	y: axis,
	lines: lines.map((values, index) => ({
		name: `行 ${String(index)}`,
		colour: `var(--county-${String(index + 1)})`,
		points: values.map((y, x) => ({
			x,
			y,
			label: y === null ? '' : `${String(y)} 元`,
			hint: '',
			origin: 'disclosed',
		})),
	})),
})
const strokes = (of: Lines) =>
	reading(of, 920).svg.match(/<(?:path|polyline)[^>]*stroke="var\(--county-1\)"[^>]*>/g) ?? []

test('points stand at their values', () => {
	const at = reading(chart([[0, 50, 100]]), 920).hits.map(({ x, y, width }) => [x + width / 2, y + width / 2])
	const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = at
	expect(x2 - x1).toBeCloseTo(x1 - x0, 1)
	expect(y0 - y1).toBeCloseTo(y1 - y2, 1)
})

test('a gap is not bridged and cannot be pressed', () => {
	expect(strokes(chart([[10, 50, 90]]))).toHaveLength(2)
	expect(strokes(chart([[10, null, 90]]))).toHaveLength(0)
	expect(reading(chart([[10, null, 90]]), 920).hits[1]?.width).toBe(0)
})

test('names of lines that end together are moved apart', () => {
	const { words } = reading(
		chart([
			[1, 2, 90],
			[3, 4, 91],
			[5, 6, 90],
		]),
		920,
	)
	const names = words.filter(({ text }) => text.startsWith('行'))
	expect(names).toHaveLength(3)
	expect(collisions(words)).toEqual([])
})

test('a numeric axis has its scale and its name, and many points are drawn without dots', () => {
	const values = Array.from({ length: 40 }, (_, index) => index)
	const { words, pieces } = reading(
		chart([values], { name: '天', min: 0, max: 39, scale: (value) => `第 ${String(value)}` }),
		920,
	)
	expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['天', '万元', '第 0', '第 40']))
	expect(pieces).toEqual([])
})
