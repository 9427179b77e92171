import { describe, expect, test } from 'vitest'
import { marksOf } from '../../src/ui/charts/chart.ts'
import { draw } from '../../src/ui/charts/draw.ts'
import { drawing } from '../../src/ui/charts/drawing.ts'
import { collisions, outside, reading } from '../../src/ui/charts/drawn/svg.fixture.ts'
import { heightOf } from '../../src/ui/charts/height.ts'
import { WIDTHS } from '../../src/ui/widths.ts'
import { charts } from './charts.fixture.ts'

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

	test('its colours stay names, so that the theme may change under them', () => {
		expect(reading(chart, 920).svg).not.toMatch(/(fill|stroke)="(#|rgb)/)
	})
})
