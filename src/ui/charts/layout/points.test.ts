import { expect, test } from 'vitest'
import type { Points } from '../chart.ts'
import { collisions, reading } from './svg.fixture.ts'

const chart = (places: readonly (readonly [number, number])[], groups = 1): Points => ({
	kind: 'points',
	x: { name: '万人', min: 0, max: 100, scale: String },
	y: { name: '元', min: 0, max: 100, scale: String },
	groups: Array.from({ length: groups }, (_, group) => ({
		name: `县 ${String(group)}`,
		colour: `var(--county-${String(group + 1)})`,
		points: places.map(([x, y], index) => ({
			x,
			y,
			label: `项目 ${String(index)}`,
			hint: '',
			origin: 'disclosed',
		})),
	})),
})
const dots = (of: Points) =>
	reading(of, 920).pieces.map(({ box }) => [box.x + box.width / 2, box.y + box.height / 2])

test('dots stand at their values on both axes', () => {
	const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = dots(
		chart([
			[0, 0],
			[50, 25],
			[100, 100],
		]),
	)
	expect(x1 - x0).toBeCloseTo((x2 - x0) / 2, 1)
	expect(y0 - y1).toBeCloseTo((y0 - y2) / 4, 1)
})

test('labels stand where they are free, others are left to the tooltip', () => {
	const crowd = reading(chart(Array.from({ length: 40 }, (_, index) => [50 + index / 40, 50] as const)), 640)
	const labels = crowd.words.filter(({ text }) => text.startsWith('项目'))
	expect(labels.length).toBeGreaterThan(0)
	expect(labels.length).toBeLessThan(40)
	expect(collisions(crowd.words)).toEqual([])
	expect(crowd.hits).toHaveLength(40)
})

test('groups have a key, one alone has none, and axes have names', () => {
	const said = (groups: number) => reading(chart([[1, 1]], groups), 640).words.map(({ text }) => text)
	expect(said(2)).toEqual(expect.arrayContaining(['县 0', '县 1', '万人', '元']))
	expect(said(1)).not.toContain('县 0')
})
