import { expect, test } from 'vitest'
import type { ChartSpec } from '../../../share/query-draft.ts'
import type { Chart } from '../../../ui/charts/chart.ts'
import { marksOf } from '../../../ui/charts/chart.ts'
import { reading } from '../../../ui/charts/layout/svg.fixture.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { answer } from './answer.fixture.ts'
import { chartOf, type Charted } from './chart-of.ts'

const disclosures = [
	{ county: '巨鹿', county_code: '130529', document_id: '130529-zuzhibu-2024-budget', colour: 1 },
	{ county: '平罗', county_code: '640221', document_id: '640221-zuzhibu-2022-targets', colour: 4 },
] as Disclosure[]

const of = (result: ReturnType<typeof answer>, spec: ChartSpec) => chartOf(result, spec, 'zh', disclosures)
function drawn(result: ReturnType<typeof answer>, spec: ChartSpec): Charted {
	const made = of(result, spec)
	if ('problem' in made) throw new Error(made.problem)
	return made
}
function only<K extends Chart['kind']>({ pictures }: Charted, kind: K): Extract<Chart, { kind: K }> {
	expect(pictures).toHaveLength(1)
	const chart = pictures[0]?.chart
	if (chart?.kind !== kind) throw new Error(`not ${kind}`)
	return chart as Extract<Chart, { kind: K }>
}

const counties = answer({
	county: ['text', '平罗', '巨鹿', '湟源', '平罗'],
	name: ['text', '甲', '乙', '丙', '丁'],
	amount_yuan: ['decimal', '200000.00', '65383000.00', null, '10000.50'],
	origin: ['text', 'disclosed', 'suggested', 'derived', 'inferred_exact'],
})

test('bars: a bar a row, county colours, origins, wan with the exact cell, NULL a word', () => {
	const made = drawn(counties, { type: 'bar', x: 'name', y: ['amount_yuan'], colour: 'county', unit: 'wan' })
	const { bars, max } = only(made, 'bars')
	expect(bars.map(({ name, label, colour, origin, value }) => [name, label, colour, origin, value])).toEqual([
		['甲 · 平罗', '20.00', 'var(--county-4)', 'disclosed', 200_000],
		['乙 · 巨鹿', '6,538.30', 'var(--county-1)', 'suggested', 65_383_000],
		['丙 · 湟源', '空值', 'var(--county-2)', 'derived', null],
		['丁 · 平罗', '1.00', 'var(--county-4)', 'inferred_exact', 10_000.5],
	])
	expect(max).toBe(65_383_000)
	expect(bars[3]?.hint).toBe('丁\n平罗\namount_yuan: 1.00 万元\n结果中写作 10000.50')
	expect(made.pictures[0]?.rows).toEqual([0, 1, 2, 3])
	expect(made.origins).toBe(true)
})

test('bars in order, NULL last in both; the sixty-first is told of, not drawn', () => {
	const order = (sort: 'y' | '-y') =>
		drawn(counties, { type: 'bar', x: 'name', y: ['amount_yuan'], sort }).pictures[0]?.rows
	expect(order('y')).toEqual([3, 0, 1, 2])
	expect(order('-y')).toEqual([1, 0, 3, 2])
	const many = answer({ n: ['integer', ...Array.from({ length: 75 }, (_, at) => BigInt(at))] })
	const made = drawn(many, { type: 'bar', x: 'n', y: ['n'] })
	expect(only(made, 'bars').bars).toHaveLength(60)
	expect(made.notes).toContain('只画前 60 条，其余 15 条没有画。')
})

test('stacked: parts by colour, shares of each bar; a negative part and too many parts are refused', () => {
	const parts = answer({
		county: ['text', '巨鹿', '巨鹿', '平罗', '平罗'],
		kind: ['text', '人员', '公用', '人员', '公用'],
		sum: ['double', 3, 1, 5, null],
	})
	const spec = { type: 'stacked', x: 'county', y: ['sum'], colour: 'kind' } as const
	const sums = drawn(parts, spec)
	expect(only(sums, 'stacks').rows.map(({ label, colour }) => [label, colour])).toEqual([
		['4', 'var(--county-1)'],
		['5', 'var(--county-4)'],
	])
	expect(sums.notes).toContain('1 个空值或画不出的数没有画。')
	expect(sums.pictures[0]?.rows).toEqual([0, 1, 2])
	const shares = drawn(parts, { ...spec, stack: 'share' })
	expect(marksOf(only(shares, 'stacks')).map(({ label }) => label)).toEqual(['75.0%', '25.0%', '100.0%'])
	const negative = answer({ a: ['text', 'x', 'y'], b: ['double', 1, -1] })
	expect(of(negative, { type: 'stacked', x: 'a', y: ['b'] })).toEqual({
		problem: '有负数，不能堆叠成整体。换成条形。',
	})
	const thirteen = Array.from({ length: 13 }, (_, at) => String(at))
	const many = answer({ a: ['text', ...thirteen], b: ['integer', ...thirteen.map(Number)] })
	expect(of(many, { type: 'stacked', x: 'a', y: ['b'], colour: 'a' })).toHaveProperty('problem')
})

test('lines: years stand at even places, NULL is a gap, each colour a line', () => {
	const years = answer({
		fiscal_year: ['integer', 2024, 2021, 2022, 2022],
		county: ['text', '巨鹿', '巨鹿', '巨鹿', '平罗'],
		rate: ['double', 3, 1, null, 2],
	})
	const { x, lines } = only(
		drawn(years, { type: 'line', x: 'fiscal_year', y: ['rate'], colour: 'county' }),
		'lines',
	)
	expect(x).toEqual(['2021', '2022', '2023', '2024'])
	expect(lines.map(({ name, colour, points }) => [name, colour, points.map(({ x, y }) => [x, y])])).toEqual([
		[
			'巨鹿',
			'var(--county-1)',
			[
				[0, 1],
				[1, null],
				[3, 3],
			],
		],
		['平罗', 'var(--county-4)', [[1, 2]]],
	])
})

test('dates far apart stand on an axis, at their distance', () => {
	const dates = answer({ day: ['date', '2024-12-31', '2024-01-01'], sum: ['double', 2, 1] })
	const { x, lines } = only(drawn(dates, { type: 'line', x: 'day', y: ['sum'] }), 'lines')
	const axis = x as Exclude<typeof x, readonly string[]>
	expect([axis.scale(axis.min), axis.max - axis.min]).toEqual(['2024-01-01', 365])
	expect(lines[0]?.points.map(({ y }) => y)).toEqual([1, 2])
})

test('a scatter leaves out what has no place and tells how many', () => {
	const made = drawn(
		answer({ name: ['text', 'a', 'b', 'c'], x: ['double', 1, 2, Infinity], y: ['double', 4, null, 5] }),
		{ type: 'scatter', x: 'x', y: ['y'] },
	)
	expect(only(made, 'points').groups[0]?.points.map(({ x, y, label }) => [x, y, label])).toEqual([
		[1, 4, 'a'],
	])
	expect(made.notes).toContain('2 个空值或画不出的数没有画。')
})

test('a histogram counts every value once, the largest too', () => {
	const made = drawn(answer({ n: ['integer', 0, 1, 1, 2, 3, 4, null] }), { type: 'histogram', x: 'n', y: [] })
	const { bins } = only(made, 'histogram')
	expect(bins.map(({ from, value }) => [from, value])).toEqual([
		[0, 1],
		[1, 2],
		[2, 1],
		[3, 1],
		[4, 1],
	])
	expect(made.pictures[0]?.rows).toEqual([null, null, null, null, null])
})

test('heat: an empty cell says why; two rows in one cell are refused', () => {
	const cells = answer({
		county: ['text', '巨鹿', '巨鹿', '平罗'],
		kind: ['text', '数量', '质量', '数量'],
		n: ['integer', 2, null, 4],
	})
	const spec = { type: 'heat', x: 'kind', y: ['n'], colour: 'county' } as const
	const made = drawn(cells, spec)
	expect(only(made, 'heat').cells.map(({ row, column, label }) => [row, column, label])).toEqual([
		[0, 0, '2'],
		[0, 1, '空值'],
		[1, 0, '4'],
		[1, 1, '无此行'],
	])
	expect(made.pictures[0]?.rows).toEqual([0, 1, 2, null])
	expect(of(cells, { ...spec, x: 'county' })).toHaveProperty('problem')
})

test('facets are pictures of one scale; several numbers of bars are pictures of their own', () => {
	const facets = drawn(counties, { type: 'bar', x: 'name', y: ['amount_yuan'], facet: 'county' })
	expect(facets.pictures.map(({ heading }) => heading)).toEqual(['平罗', '巨鹿', '湟源'])
	expect(facets.pictures.map(({ chart }) => 'max' in chart && chart.max)).toEqual([
		65_383_000, 65_383_000, 65_383_000,
	])
	const two = answer({ a: ['text', 'x'], b: ['double', 1], c: ['double', 900] })
	const made = drawn(two, { type: 'bar', x: 'a', y: ['b', 'c'] })
	expect(made.pictures.map(({ chart }) => 'max' in chart && chart.max)).toEqual([1, 900])
})

test('what cannot be drawn is a sentence', () => {
	const spec = { type: 'bar', x: 'name', y: ['amount_yuan'] } as const
	expect(of(answer({ name: ['text'] }), spec)).toEqual({ problem: '结果没有行，没有可画的。' })
	expect(of(answer({ name: ['text', 'a'] }), spec)).toEqual({
		problem: '结果里没有列 amount_yuan。改查询，或按现有的列另选一张图。',
	})
	expect(of(counties, { ...spec, y: ['county'] })).toEqual({
		problem: 'county 不是数值列，不能当作长度或位置。',
	})
	expect(of(counties, { ...spec, y: [] })).toEqual({ problem: '还没有选数值列（y）。' })
})

test('without a column of origins the marks are told to be all alike', () => {
	const made = drawn(answer({ a: ['text', 'x'], n: ['integer', 1], origin: ['text', 'elsewhere'] }), {
		type: 'bar',
		x: 'a',
		y: ['n'],
	})
	expect(made.origins).toBe(false)
	expect(made.notes).toEqual(['结果没有 origin 列：图上不分原文与计算，一律实心。'])
})

test('what is no number, has no end or is too large for a scale says what it is; only NULL is called so', () => {
	const result = answer({
		name: ['text', 'a', 'b', 'c', 'd', 'e', 'f'],
		n: ['double', NaN, Infinity, -Infinity, null, 1e300, 2],
	})
	const { bars, max } = only(drawn(result, { type: 'bar', x: 'name', y: ['n'] }), 'bars')
	expect(bars.map(({ label, value }) => [label, value])).toEqual([
		['NaN', null],
		['Infinity', null],
		['-Infinity', null],
		['空值', null],
		['1e+300', null],
		['2', 2],
	])
	expect(max).toBe(2)
})

/** Where the plot of a picture begins and ends: its axis along the bottom, or its base. */
test.for(['bar', 'stacked', 'strip', 'heat', 'histogram', 'line'] as const)(
	'%s: pictures side by side have one scale, at one place',
	(type) => {
		const result = answer({
			part: ['text', 'one', 'one', 'two', 'two', 'two'],
			name: ['text', '甲', '乙', '一个名称很长的县级部门', '丙', '丁'],
			n: ['integer', 1n, 2n, 3000n, 4n, 4n],
			m: ['integer', 1n, 1n, 1n, 1n, 100_000n],
		})
		const x = type === 'histogram' ? 'n' : 'name'
		const y = type === 'histogram' ? [] : ['n', ...(type === 'stacked' || type === 'line' ? ['m'] : [])]
		const { pictures } = drawn(result, { type, x, y, facet: 'part' })
		expect(pictures).toHaveLength(2)
		const places = pictures.map(({ chart }) => {
			const { svg, words } = reading(chart, 920)
			// Values of the scale along the bottom, faint lines across the plot, or the left edge of the cells of a table.
			const cells = [...svg.matchAll(/<path d="M([\d.]+) [^"]*" fill="color-mix/g)].map(([, left]) => left)
			if (type === 'heat') return [Math.min(...cells.map(Number))]
			const scale = words.filter(({ text }) => /^[\d,.]+$/.test(text)).map(({ text, box }) => [text, box.x])
			return type === 'bar' || type === 'stacked' || type === 'strip'
				? scale.slice(0, 3)
				: [...svg.matchAll(/points="([\d.]+) ([\d.]+) ([\d.]+) \2"/g)]
						.map(([, from, , to]) => [from, to])
						.slice(0, 3)
		})
		expect(places[0]?.length).toBeGreaterThan(0)
		expect(places[0]).toEqual(places[1])
	},
)
