import { expect, test } from 'vitest'
import type { Dumbbells, Valued } from '../chart.ts'
import { reading } from './svg.fixture.ts'

const end = (value: number, origin: Valued['origin'] = 'disclosed'): Valued => ({
	value,
	label: `${String(value)} 元`,
	hint: '',
	origin,
})
const chart = (from: Valued, to: Valued): Dumbbells => ({
	kind: 'dumbbells',
	min: 0,
	max: 100,
	scale: String,
	ends: ['县级', '全部'],
	rows: [{ name: '甲', colour: 'var(--county-1)', from, to }],
})
const word = (of: Dumbbells, text: string, width = 920) =>
	reading(of, width).words.find((one) => one.text === text)?.box

test('labels stand outside of their marks, whichever is larger', () => {
	const rising = chart(end(20), end(80))
	expect(word(rising, '20 元')?.x).toBeLessThan(word(rising, '80 元')?.x ?? NaN)
	const falling = chart(end(80), end(20))
	expect(word(falling, '20 元')?.x).toBeLessThan(word(falling, '80 元')?.x ?? NaN)
})

test('a long label takes no room from the other side', () => {
	const rows = [0, 100].flatMap((value) => {
		const at: Valued = { ...end(value), label: '' }
		return chart(at, { ...at, label: '20.72 no sharing stated' }).rows
	})
	const { pieces } = reading({ ...chart(end(0), end(0)), rows }, 358)
	const bars = pieces.filter(({ box, fill }) => box.height === 16 && fill === 'var(--county-1)')
	const [none = NaN, all = NaN] = bars.map(({ box }) => box.x)
	expect(all - none).toBeGreaterThan(100)
})

test('on a phone a label that stands alone takes the side where it fits, and keeps no room for itself', () => {
	const rows = [0, 30, 100].map((value) => ({
		name: '甲',
		colour: 'var(--county-1)',
		from: { ...end(value), label: `${String(value)} no sharing stated` },
	}))
	const { pieces, words } = reading({ ...chart(end(0), end(0)), rows }, 358)
	const bars = pieces.filter(({ box, fill }) => box.height === 16 && fill === 'var(--county-1)')
	const [none = NaN, , all = NaN] = bars.map(({ box }) => box.x)
	expect(all - none).toBeGreaterThan(250)
	for (const { text, box } of words.filter((one) => one.text.includes('no sharing'))) {
		expect(box.x, text).toBeGreaterThanOrEqual(0)
		expect(box.x + box.width, text).toBeLessThanOrEqual(358)
	}
})

test('marks stand at their values', () => {
	const rows = [0, 50, 100].flatMap((value) => chart(end(value), end(value)).rows)
	const { pieces } = reading({ ...chart(end(0), end(0)), rows }, 920)
	// A ground and a bar each, after the one in the key.
	const bars = pieces.filter(({ box, fill }) => box.height === 16 && fill === 'var(--county-1)')
	const [zero = NaN, half = NaN, all = NaN] = bars.map(({ box }) => box.x)
	expect(half - zero).toBeCloseTo(all - half, 1)
	expect(all - zero).toBeGreaterThan(500)
})

test.for([
	[20, 80],
	[80, 20],
	[50, 50],
])('of %i and %i each can be pressed and neither covers the other', ([from = 0, to = 0]) => {
	const { hits } = reading(chart(end(from), end(to)), 358)
	expect(hits).toHaveLength(2)
	const [left, right] = [...hits].sort((a, b) => a.x - b.x)
	expect((left?.x ?? NaN) + (left?.width ?? NaN)).toBeLessThanOrEqual((right?.x ?? NaN) + 0.01)
	for (const hit of hits) expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(20)
	expect((hits[0]?.x ?? 0) <= (hits[1]?.x ?? 0)).toBe(from <= to)
})

test('the key says what the two are, and origins look their way', () => {
	expect(word(chart(end(1), end(2)), '县级')).toBeDefined()
	expect(reading(chart(end(20), end(80, 'derived')), 640).svg).toContain(
		'stroke="var(--county-1)" stroke-width="1.5"',
	)
	expect(reading(chart(end(20, 'inferred_exact'), end(80)), 640).svg).toContain('<pattern')
})

test('charts that stand together have their values at the same place', () => {
	const long = chart(end(20), { ...end(80), label: '80 元，没有写明分担' })
	const placed = (of: Dumbbells) => reading(of, 920).hits.map(({ x }) => x)
	const together = [...chart(end(20), end(80)).rows, ...long.rows]
	expect(placed({ ...chart(end(20), end(80)), together })).toEqual(placed({ ...long, together }))
	expect(placed(chart(end(20), end(80)))).not.toEqual(placed(long))
})

test('where only the first is known no disc stands over it, and its label stands beside it', () => {
	const both = chart(end(20), end(80))
	const [{ to: _, ...row } = { name: '', colour: '', from: end(0) }] = both.rows
	const alone = { ...both, rows: [row] }
	const discs = (of: Dumbbells) => reading(of, 920).pieces.filter(({ box }) => box.width === 13).length
	expect([discs(both), discs(alone)]).toEqual([2, 1])
	const [only, ...others] = reading(alone, 920).hits
	expect(others).toEqual([])
	expect(word(alone, '20 元')?.x).toBeGreaterThan((only?.x ?? NaN) + 20)
})
