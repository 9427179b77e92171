import { expect, test } from 'vitest'
import type { Segment, Stacks } from '../chart.ts'
import { reading } from './svg.fixture.ts'

const part = (key: string, value: number, origin: Segment['origin'] = 'disclosed'): Segment => ({
	key,
	value,
	label: String(value),
	hint: '',
	origin,
})
const chart: Stacks = {
	kind: 'stacks',
	colour: 'var(--county-1)',
	keys: [
		{ key: 'a', name: '人员' },
		{ key: 'b', name: '公用' },
	],
	max: 100,
	scale: String,
	axis: true,
	rows: [
		{ name: '甲', label: '100', segments: [part('a', 75), part('b', 25)] },
		{ name: '乙', code: '2013201', colour: 'var(--county-2)', segments: [part('b', 50), part('a', 0)] },
	],
}
const texts = (width: number) => reading(chart, width).words.map(({ text }) => text)

test('parts are as long as their values, end to end from zero', () => {
	const [a, b, c, none] = reading(chart, 920).hits
	expect((a?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(3, 2)
	expect(b?.x).toBeCloseTo((a?.x ?? 0) + (a?.width ?? 0), 2)
	expect(c?.x).toBeCloseTo(a?.x ?? 0, 2)
	expect((c?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(2, 2)
	expect(none?.width).toBe(0)
})

test('the same part has the same step in every row, in the colour of the row', () => {
	const fills = reading(chart, 920).pieces.map(({ fill }) => fill)
	const step = fills.find((fill) => fill.includes('--county-1') && fill.includes('--ground'))
	expect(step).toBeDefined()
	expect(fills).toContain(step?.replace('--county-1', '--county-2'))
})

test('names, codes, sums and values that fit are written; a kind of part is named once, in the first that has room', () => {
	expect(texts(920)).toEqual(
		expect.arrayContaining(['人员 75', '公用 25', '甲', '2013201', '乙', '50', '100']),
	)
	expect(texts(920)).not.toContain('人员')
	expect(texts(358)).toEqual(expect.arrayContaining(['甲', '2013201', '乙', '人员 75']))
})

test('a kind of part that no row has room to name stands in the key above', () => {
	const thin: Stacks = { ...chart, rows: [{ name: '甲', segments: [part('a', 97), part('b', 3)] }] }
	expect(reading(thin, 640).words.map(({ text }) => text)).toEqual(
		expect.arrayContaining(['人员 97', '公用']),
	)
})

test('the key names no kind of part that no row has', () => {
	const only: Stacks = { ...chart, rows: [{ name: '甲', segments: [part('a', 3), part('b', 0)] }] }
	const words = reading(only, 640).words.map(({ text }) => text)
	expect(words).toContain('人员')
	expect(words).not.toContain('公用')
})

test('a value that does not fit its part is left to the tooltip', () => {
	const thin: Stacks = {
		...chart,
		rows: [{ name: '甲', segments: [part('a', 99), { ...part('b', 1), label: '1.0%' }] }],
	}
	expect(reading(thin, 640).words.map(({ text }) => text)).not.toContain('1.0%')
})

test('a pattern lies over the step, and letters have the step behind them', () => {
	const dotted: Stacks = { ...chart, rows: [{ name: '甲', segments: [part('b', 80, 'suggested')] }] }
	const { svg } = reading(dotted, 640)
	expect(svg).toContain('<pattern')
	expect(svg).toMatch(/<text[^>]*paint-order="stroke"[^>]*>公用 80</)
})

test('the value of an only part stands at its end where the part is too short for it', () => {
	const short: Stacks = {
		...chart,
		rows: [{ name: '甲', segments: [{ ...part('a', 2), label: '833.39' }] }],
	}
	const { words, hits } = reading(short, 640)
	const label = words.find(({ text }) => text === '833.39')
	expect(label?.box.x).toBeGreaterThan((hits[0]?.x ?? NaN) + (hits[0]?.width ?? NaN))
})

test('charts that stand together begin and end at the same place', () => {
	const long: Stacks = {
		...chart,
		rows: [{ name: '很长很长的一个名称', label: '1,234,567', segments: [part('a', 100)] }],
	}
	const apart = reading(chart, 920).hits[0]
	const [one, other] = [chart, long].map(
		(of) => reading({ ...of, together: [...chart.rows, ...long.rows] }, 920).hits[0],
	)
	expect(one?.x).toBe(other?.x)
	expect(one?.x).toBeGreaterThan(apart?.x ?? NaN)
	expect((one?.width ?? NaN) / (other?.width ?? NaN)).toBeCloseTo(0.75, 2)
})
