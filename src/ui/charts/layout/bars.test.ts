import { describe, expect, test } from 'vitest'
import { bars } from './bars.ts'
import type { Bar } from '../chart.ts'
import { draw } from '../draw.ts'
import { fit, widthOf } from '../measure.ts'
import { SIZE } from './shape.ts'

const bar = (name: string, value: number, origin: Bar['origin'] = 'disclosed'): Bar => ({
	code: '',
	name,
	value,
	label: `${String(value)} 万元`,
	hint: name,
	origin,
})
const chart = (width: number, list: readonly Bar[]) =>
	draw(
		bars(
			{
				kind: 'bars',
				bars: list,
				colour: 'var(--county-1)',
				max: 100,
				scale: (value) => `${String(value)}%`,
				axis: true,
			},
			width,
		),
		width,
		'test',
	)

/** Widths of the bars, read from the drawing: what is not a place to press. */
const drawn = (svg: string) =>
	[...svg.matchAll(/<path d="M\d+(?:\.\d+)? \S+l(\d+(?:\.\d+)?) 0[^>]*>/g)]
		.filter(([tag]) => !tag.includes('data-mark') && tag.includes('fill="var(--county-1)"'))
		.map(([, width]) => Number(width))

describe('bars', () => {
	test('start at zero and are as long as their value', () => {
		const [half = 0, quarter = 0] = drawn(chart(920, [bar('甲', 50), bar('乙', 25)]))
		expect(half).toBeGreaterThan(100)
		expect(half / quarter).toBeCloseTo(2, 2)
	})

	test('the smallest value is still there, and zero has no length', () => {
		expect(drawn(chart(920, [bar('甲', 100), bar('乙', 0)]))[1] ?? 0).toBe(0)
	})

	test('each origin looks its own way', () => {
		const one = (origin: Bar['origin']) => chart(640, [bar('甲', 50, origin)])
		expect(one('disclosed')).toContain('fill="var(--county-1)"')
		expect(one('derived')).toContain('stroke="var(--county-1)"')
		expect(one('derived')).not.toContain('<pattern')
		expect(one('suggested')).toContain('<pattern')
		expect(one('inferred_exact')).toContain('<pattern')
		expect(one('suggested')).not.toBe(one('inferred_exact'))
	})

	test('a phone has names above the bars, so that they are not cut', () => {
		const name = '其他国有土地使用权出让收入安排的支出'
		expect(chart(358, [bar(name, 50)])).toContain(name)
	})

	test('a code stands before its name, and the scale ends at a round step', () => {
		const svg = draw(
			bars(
				{
					kind: 'bars',
					bars: [{ ...bar('村级补助', 65_383_000), code: '2130705' }],
					colour: 'var(--county-1)',
					max: 65_383_000,
					scale: (value) => `${String(value / 10_000)} 万元`,
					axis: true,
				},
				920,
			),
			920,
			'test',
		)
		for (const part of ['>2130705<', '>村级补助<']) expect(svg).toContain(part)
		expect([...svg.matchAll(/font-size:12px[^>]*>(\d+) 万元</g)].map(([, value]) => value)).toEqual([
			'0',
			'2000',
			'4000',
			'6000',
			'8000',
		])
	})

	test('two drawings of the same are equal, and ids carry the name of the drawing', () => {
		const list = [bar('甲', 50, 'suggested')]
		expect(chart(640, list)).toBe(chart(640, list))
		expect(chart(640, list)).toContain('url(#test-')
	})

	test('colours stay names, so that the theme may change under them', () => {
		expect(chart(640, [bar('甲', 50)])).not.toMatch(/(fill|stroke)="(#|rgb)/)
	})
})

test('text is measured by counting, Han one em', () => {
	expect(widthOf('村级', 10)).toBe(20)
	expect(widthOf('ab', 10)).toBeCloseTo(12.4)
	expect(fit('村级组织运转', 10, 60)).toBe('村级组织运转')
	expect(fit('村级组织运转', 10, 40)).toBe('村级组…')
})

test('a long amount has room at the end of the longest bar, and takes none at that of a short one', () => {
	const label = '¥75.8094 million · 99.7%'
	const rightOf = (list: readonly Bar[]) => {
		const svg = chart(920, list)
		// The scale ends where the last of its lines stands, in the middle of its pixel.
		const lines = [...svg.matchAll(/<polyline points="([\d.]+) [^>]*var\(--hairline\)/g)]
		return 920 - Math.max(...lines.map(([, x]) => Number(x))) + 0.5
	}
	const usual = rightOf([bar('甲', 100), bar('乙', 1)])
	expect(widthOf(label, SIZE)).toBeGreaterThan(usual)
	expect(rightOf([{ ...bar('甲', 100), label }, bar('乙', 1)])).toBeGreaterThanOrEqual(
		widthOf(label, SIZE) + 12,
	)
	expect(rightOf([bar('甲', 100), { ...bar('乙', 1), label }])).toBe(usual)
})
