import { expect, test } from 'vitest'
import type { Steps, Valued } from '../chart.ts'
import { reading } from './svg.fixture.ts'

const point = (value: number, origin: Valued['origin'] = 'disclosed'): Valued => ({
	value,
	label: `${String(value)}%`,
	hint: '',
	origin,
})
const chart = (lines: readonly (readonly Valued[])[]): Steps => ({
	kind: 'steps',
	columns: ['一季度', '二季度'],
	max: 100,
	scale: (value) => `${String(value)} 分`,
	lines: lines.map((points, index) => ({
		name: `行 ${String(index)}`,
		colour: `var(--county-${String(index + 1)})`,
		points,
	})),
})
const middle = (box?: { readonly y: number; readonly height: number }) => (box ? box.y + box.height / 2 : NaN)

test('a step is as high as its value and as wide as its column', () => {
	const { hits } = reading(
		chart([
			[point(50), point(100)],
			[point(0), point(25)],
		]),
		920,
	)
	const [half, all, none, quarter] = hits.map(middle)
	expect((none ?? 0) - (half ?? 0)).toBeCloseTo((half ?? 0) - (all ?? 0), 1)
	expect((none ?? 0) - (quarter ?? 0)).toBeCloseTo(((none ?? 0) - (all ?? 0)) / 4, 1)
	expect(hits[1]?.x).toBeCloseTo((hits[0]?.x ?? 0) + (hits[0]?.width ?? 0), 1)
	for (const hit of hits) expect(hit.height).toBeGreaterThanOrEqual(24)
})

test('lines that lie over each other are dashed in turn and say their value once', () => {
	const same = reading(
		chart([
			[point(50), point(100)],
			[point(50), point(80)],
		]),
		920,
	)
	expect(same.svg.match(/stroke-dasharray="8,8"/g)).toHaveLength(2)
	expect(same.words.filter(({ text }) => text === '50%')).toHaveLength(1)
	const apart = reading(
		chart([
			[point(50), point(100)],
			[point(20), point(80)],
		]),
		920,
	)
	expect(apart.svg).not.toContain('stroke-dasharray="8,8"')
})

test('names stand at the ends, or in a key where it is narrow; one line needs none', () => {
	const two = chart([
		[point(50), point(100)],
		[point(20), point(100)],
	])
	const end = reading(two, 920).words.find(({ text }) => text === '行 1')
	expect(end?.box.x).toBeGreaterThan(800)
	expect(reading(two, 358).words.find(({ text }) => text === '行 1')?.box.y).toBeLessThan(20)
	expect(reading(chart([[point(1), point(2)]]), 920).words.some(({ text }) => text === '行 0')).toBe(false)
})

test('origins are told by the stroke', () => {
	const { svg } = reading(chart([[point(50, 'inferred_exact'), point(100, 'suggested')]]), 920)
	expect(svg).toContain('stroke-dasharray="7,4"')
	expect(svg).toContain('stroke-dasharray="2,3"')
})
