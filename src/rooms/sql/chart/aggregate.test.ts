import { expect, test } from 'vitest'
import type { ChartSpec } from '../../../share/query-draft.ts'
import { marksOf } from '../../../ui/charts/chart.ts'
import { answer } from './answer.fixture.ts'
import { retyped } from './change.ts'
import { chartOf, type Charted } from './chart-of.ts'

function drawn(result: ReturnType<typeof answer>, spec: ChartSpec): Charted {
	const made = chartOf(result, spec, 'zh', [])
	if ('problem' in made) throw new Error(made.problem)
	return made
}
const labels = (result: ReturnType<typeof answer>, spec: ChartSpec) =>
	drawn(result, spec).pictures.flatMap(({ chart }) => marksOf(chart).map(({ label }) => label))

const projects = answer({
	county: ['text', '巨鹿', '平罗', '巨鹿', '平罗', '巨鹿'],
	kind: ['text', '人员', '人员', '公用', '公用', '公用'],
	amount_yuan: ['decimal', '0.10', '10.00', '0.20', '30.00', null],
	origin: ['text', 'disclosed', 'disclosed', 'suggested', 'disclosed', 'disclosed'],
})
const bar = { type: 'bar', x: 'county', y: ['amount_yuan'] } as const

test('rows of one name are one bar: their exact sum, mean, median, extremes, or how many they are', () => {
	// 0.10 + 0.20 as decimals, not 0.30000000000000004.
	expect(labels(projects, { ...bar, aggregate: 'sum' })).toEqual(['0.30', '40'])
	expect(labels(projects, { ...bar, aggregate: 'mean' })).toEqual(['0.15', '20'])
	expect(labels(projects, { ...bar, aggregate: 'median' })).toEqual(['0.15', '20'])
	expect(labels(projects, { ...bar, aggregate: 'least' })).toEqual(['0.10', '10'])
	expect(labels(projects, { ...bar, aggregate: 'most' })).toEqual(['0.20', '30'])
	expect(labels(projects, { ...bar, y: [], aggregate: 'count' })).toEqual(['3', '2'])
})

test('what is worked out says so: derived, no source line, NULL told of', () => {
	const { pictures, notes, origins } = drawn(projects, { ...bar, aggregate: 'sum' })
	expect(pictures[0]?.rows).toEqual([null, null])
	expect(pictures[0]?.caption).toBe('amount_yuan 合计（元），按 county')
	expect(notes).toContain('1 个空值或画不出的数没有画。')
	expect(origins).toBe(true)
	expect(pictures.flatMap(({ chart }) => marksOf(chart).map(({ origin }) => origin))).toEqual([
		'derived',
		'derived',
	])
	expect(marksOf(pictures[0]?.chart ?? expect.fail())[0]?.hint).toBe('巨鹿\namount_yuan: 0.30 元')
})

test('parts and facets keep rows apart, so that nothing falls into one cell', () => {
	const spec = { type: 'heat', x: 'county', y: ['amount_yuan'], colour: 'kind' } as const
	expect(chartOf(projects, spec, 'zh', [])).toEqual({
		problem: '有几行落在同一格里。选一种“汇总”，或换一列。',
	})
	expect(labels(projects, { ...spec, aggregate: 'sum' })).toEqual(['0.10', '10', '0.20', '30'])
	expect(drawn(projects, { ...bar, facet: 'kind', aggregate: 'sum' }).pictures).toHaveLength(2)
})

test('numbers are put into ranges, which stand in their order; what has no number stands last', () => {
	const sizes = answer({ n: ['integer', 7, 0, null, 3, 9], m: ['double', 1, 2, 3, 4, 5] })
	const ranged = drawn(sizes, { type: 'bar', x: 'n', y: [], aggregate: 'count', bins: 5 })
	const [picture] = ranged.pictures
	const bars = picture?.chart.kind === 'bars' ? picture.chart.bars : []
	expect(bars.map(({ name, value }) => [name, value])).toEqual([
		['0 到不足 2', 1],
		['2 到不足 4', 1],
		['6 到不足 8', 1],
		['8 到不足 10', 1],
		['空值', 1],
	])
})

test('a kind that draws each row loses what it has no use for', () => {
	const spec = { ...bar, aggregate: 'sum', bins: 5 } as const
	expect(retyped(projects, spec, 'strip')).toEqual({ ...bar, type: 'strip' })
	expect(retyped(projects, { ...bar, aggregate: 'sum' }, 'line')).toMatchObject({ aggregate: 'sum' })
})

test('the column of names cannot be added up as well', () => {
	expect(chartOf(projects, { ...bar, x: 'amount_yuan', aggregate: 'sum' }, 'zh', [])).toEqual({
		problem: '还没有选数值列（y）。',
	})
})
