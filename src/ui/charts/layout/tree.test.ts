import { expect, test } from 'vitest'
import { marksOf, type Tree, type TreeNode } from '../chart.ts'
import { reading } from './svg.fixture.ts'

const node = (name: string, value: number, children: readonly TreeNode[] = []): TreeNode => ({
	name,
	value,
	label: `${String(value)} 元`,
	hint: name,
	origin: 'disclosed',
	...(children.length > 0 && { children }),
})
const chart: Tree = {
	kind: 'tree',
	colour: 'var(--county-4)',
	nodes: [node('农林水', 75, [node('村级', 50), node('其他', 15)]), node('一般公共服务', 25)],
}

test('parts are as high as their values, children beside their parents', () => {
	const [farm, village, other, general] = reading(chart, 920).hits
	expect((farm?.height ?? 0) / (general?.height ?? 1)).toBeCloseTo(3, 2)
	expect(village?.x).toBeCloseTo((farm?.x ?? 0) + (farm?.width ?? 0), 1)
	expect((village?.height ?? 0) / (farm?.height ?? 1)).toBeCloseTo(50 / 75, 2)
	expect(village?.y).toBe(farm?.y)
	expect(general?.y).toBeCloseTo(farm?.height ?? NaN, 1)
	// What the children do not add up to stays empty.
	expect((other?.y ?? 0) + (other?.height ?? 0)).toBeLessThan(farm?.height ?? 0)
})

test('a part that stands for several levels is as wide as they are, and its parts stand after them', () => {
	const [farm, village] = chart.nodes
	if (!farm || !village) throw new Error('no nodes')
	const two = { ...chart, nodes: [{ ...farm, levels: 2 }, village] }
	const [wide, inner, , general] = reading(two, 900).hits
	expect([wide?.width, inner?.width, general?.width]).toEqual([600, 300, 300])
	expect(inner?.x).toBe(600)
})

test('marks count parents before children, as they are drawn', () =>
	expect(marksOf(chart).map(({ hint }) => hint)).toEqual(['农林水', '村级', '其他', '一般公共服务']))

test('names and amounts are written where there is room', () => {
	const texts = reading(chart, 358).words.map(({ text }) => text)
	expect(texts).toEqual(expect.arrayContaining(['农林水', '75 元', '村级', '一般公共服务']))
	const small: Tree = { ...chart, nodes: [node('大', 1000), node('小', 1)] }
	expect(reading(small, 920).words.map(({ text }) => text)).toEqual(['大', '1000 元'])
})
