import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksOf, type Chart } from '../../src/ui/charts/chart.ts'
import { draw } from '../../src/ui/charts/draw.ts'
import { drawing } from '../../src/ui/charts/drawing.ts'
import { collisions, outside, reading } from '../../src/ui/charts/layout/svg.fixture.ts'
import { heightOf } from '../../src/ui/charts/height.ts'
import { WIDTHS } from '../../src/ui/widths.ts'
import { charts } from './charts.fixture.ts'

const EDGES = [0, -0, NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e-310, 1e15, 1e308, -1e308, 1.5] as const

/** The same chart with other numbers; indexes of rows and columns stay. */
function replaced(chart: Chart, next: () => number): Chart {
	const walk = (value: unknown, key = ''): unknown => {
		if (typeof value === 'number') return /^(?:row|column)$/.test(key) ? value : next()
		if (Array.isArray(value)) return value.map((one) => walk(one))
		if (typeof value !== 'object' || value === null) return value
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]))
	}
	return walk(chart) as Chart
}

/** What every kind of chart keeps to, whatever it draws. */
describe.for(Object.entries(charts))('%s', ([kind, chart]) => {
	test.for([358, 920])('its drawing at %i px', async (width) => {
		await expect(draw(drawing(chart, width), width, kind).replaceAll('><', '>\n<')).toMatchFileSnapshot(
			`drawings/charts.${kind}.${String(width)}.svg`,
		)
	})

	test.for([...WIDTHS])('its texts at %i px stand apart and within', (width) => {
		const { words } = reading(chart, width)
		expect(collisions(words)).toEqual([])
		expect(outside(words, width)).toEqual([])
	})

	test.for([...WIDTHS])('its marks at %i px can be pressed, each by its own index', (width) => {
		const { hits } = reading(chart, width)
		expect(Object.keys(hits)).toEqual(Object.keys(marksOf(chart)))
	})

	test.for([...WIDTHS])('its height at %i px is known before it is drawn, and holds all of it', (width) => {
		const { words, pieces, svg } = reading(chart, width)
		const height = heightOf(chart, width)
		expect(svg).toContain(`viewBox="0 0 ${String(width)} ${String(height)}"`)
		for (const { box } of [...words, ...pieces]) {
			expect(box.y).toBeGreaterThanOrEqual(-0.5)
			expect(box.y + box.height).toBeLessThanOrEqual(height + 0.5)
		}
	})

	test('its values may be anything: what has no place is not drawn, and nothing throws', () => {
		const anything = fc.oneof(fc.double(), fc.constantFrom(...EDGES))
		fc.assert(
			fc.property(fc.infiniteStream(anything), fc.constantFrom(358, 920), (stream, width) => {
				const values = stream[Symbol.iterator]()
				const wild = replaced(chart, () => values.next().value as number)
				const svg = draw(drawing(wild, width), width, kind)
				expect(/[^ ]*(?:NaN|Infinity|undefined|e\+)[^ ]*/.exec(svg.replace(/>[^<]*</g, '><'))?.[0]).toBe(
					undefined,
				)
				expect(svg.match(/data-mark="\d+"/g) ?? []).toHaveLength(marksOf(wild).length)
				expect(svg).toContain(`viewBox="0 0 ${String(width)} ${String(heightOf(wild, width))}"`)
			}),
			{ numRuns: 60 },
		)
	})

	test('its colours stay names, so that the theme may change under them', () => {
		expect(reading(chart, 920).svg).not.toMatch(/(fill|stroke)="(#|rgb)/)
	})
})
