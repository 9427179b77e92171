import { expect, test } from 'vitest'
import type { Heat } from '../chart.ts'
import { reading } from './svg.fixture.ts'

const cell = (row: number, column: number, value: number | null, label: string) =>
	({ row, column, value, label, hint: '', origin: 'disclosed' }) as const
const chart: Heat = {
	kind: 'heat',
	columns: ['数量', '质量', '时效'],
	rows: [{ name: '湟源 2024', colour: 'var(--county-1)' }, { name: '平罗 2022' }],
	max: 40,
	cells: [
		cell(0, 0, 40, '40'),
		cell(0, 1, 20, '20'),
		cell(0, 2, 0, '0'),
		cell(1, 0, null, '未公开'),
		cell(1, 1, 40, '40'),
		cell(1, 2, 1, '太长了,写不下的一个标签太长了,写不下的一个标签'),
	],
}
const percentOf = (fill = '') => Number(/(\d+)%/.exec(fill)?.[1])
const fills = (width: number) => reading(chart, width).pieces.map(({ fill }) => fill)

test('the larger the deeper, in the colour of the row', () => {
	const [all, half, zero, absent, other] = fills(920)
	expect([all, half, zero].map(percentOf)).toEqual([58, 33, 4])
	expect(all).toContain('--county-1')
	expect(absent).toBe('none')
	expect(other).toContain('--accent')
})

test('zero is written 0, what is not there says why, and a label that does not fit is not cut', () => {
	const texts = reading(chart, 640).words.map(({ text }) => text)
	expect(texts).toEqual(expect.arrayContaining(['40', '20', '0', '未公开', '数量', '湟源 2024']))
	expect(texts.some((text) => text.includes('太长'))).toBe(false)
})

test('cells stand in their row and column; on a phone the longer side runs down', () => {
	const at = (width: number) => reading(chart, width).hits.map(({ x, y }) => [Math.round(x), Math.round(y)])
	const [first, second, , fourth] = at(920)
	expect(second?.[1]).toBe(first?.[1])
	expect(fourth?.[0]).toBe(first?.[0])
	const [a, b, , d] = at(358)
	expect(b?.[0]).toBe(a?.[0])
	expect(d?.[1]).toBe(a?.[1])
})
