import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellValue, ColumnKind } from '../../../base/result.ts'
import { AGGREGATES, CHART_TYPES, type ChartSpec } from '../../../share/query-draft.ts'
import { marksOf } from '../../../ui/charts/chart.ts'
import { heightOf } from '../../../ui/charts/height.ts'
import { drawing } from '../../../ui/charts/drawing.ts'
import { answer } from './answer.fixture.ts'
import { retyped } from './change.ts'
import { chartOf } from './chart-of.ts'
import { missingIn, suggest } from './suggest.ts'

const first = (columns: Parameters<typeof answer>[0]) => suggest(answer(columns))
const range = (length: number) => Array.from({ length }, (_, at) => at)

test('a name and an amount are bars, in 10,000 yuan', () => {
	expect(first({ name: ['text', 'a', 'b'], amount_yuan: ['decimal', '1.00', '2.00'] })).toEqual({
		type: 'bar',
		x: 'name',
		y: ['amount_yuan'],
		unit: 'wan',
	})
})
test('two texts and a number are stacked where no part is negative, else a heat table', () => {
	const shape = (least: number): Parameters<typeof answer>[0] => ({
		county: ['text', 'a', 'a', 'b', 'b', 'c', 'c'],
		kind: ['text', 'x', 'y', 'x', 'y', 'x', 'y'],
		n: ['integer', least, 2, 3, 4, 5, 6],
	})
	expect(first(shape(1))).toEqual({ type: 'stacked', x: 'county', y: ['n'], colour: 'kind' })
	expect(first(shape(-1))?.type).toBe('heat')
})
test('years are a line, dates too', () => {
	expect(first({ fiscal_year: ['integer', 2022, 2023], n: ['double', 1, 2] })).toMatchObject({
		type: 'line',
		x: 'fiscal_year',
	})
	expect(first({ day: ['date', '2024-01-01', '2024-02-01'], n: ['double', 1, 2] })?.type).toBe('line')
	expect(first({ month: ['integer', 3, 3], n: ['double', 1, 2] })?.type).not.toBe('line')
	expect(first({ month: ['integer', 3, 3, 6], n: ['double', 1, 2, 3] })?.type).not.toBe('line')
})
test('two numbers are a scatter, one number a histogram', () => {
	expect(first({ a: ['double', 1, 2], b: ['double', 3, 4] })).toEqual({ type: 'scatter', x: 'a', y: ['b'] })
	expect(first({ a: ['double', 1, 2] })).toEqual({ type: 'histogram', x: 'a', y: [] })
})
test('counties with many numbers each are a strip; places in documents are no numbers to draw', () => {
	const rows = range(30)
	expect(
		first({
			county: ['text', ...rows.map((row) => `c${String(row % 3)}`)],
			document_id: ['text', ...rows.map((row) => `d${String(row % 3)}`)],
			line_start: ['integer', ...rows],
			score: ['double', ...rows],
		}),
	).toEqual({ type: 'strip', x: 'county', y: ['score'] })
	expect(first({ document_id: ['text', 'a'], line_start: ['integer', 1] })).toBeUndefined()
})
test('the columns of a PIVOT are a heat table', () => {
	expect(
		first({
			purpose: ['text', 'a', 'b'],
			A: ['decimal', '1', null],
			B: ['decimal', '1', '2'],
			C: ['decimal', '3', '2'],
		}),
	).toEqual({ type: 'heat', x: 'purpose', y: ['A', 'B', 'C'] })
})

const cell: Readonly<Record<ColumnKind, fc.Arbitrary<CellValue>>> = {
	text: fc.oneof(fc.constantFrom('a', 'b', '', 'disclosed', 'suggested'), fc.string()),
	integer: fc.oneof(fc.integer(), fc.bigInt(), fc.integer({ min: 2000, max: 2030 })),
	decimal: fc
		.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(99))
		.map(([whole, rest]) => `${String(whole)}.${String(rest).padStart(2, '0')}`),
	double: fc.double(),
	boolean: fc.boolean(),
	date: fc.constantFrom('2024-01-01', '2024-06-30', '0044-03-15 (BC)', 'infinity'),
	timestamp: fc.constantFrom('2024-01-01T10:00:00', '2024-06-30T10:00:00.5', '-infinity'),
	nested: fc.constantFrom('[1,2]', '{}'),
	other: fc.constantFrom('[1,2]', '{}'),
}
const NAMES = [
	'county',
	'name',
	'amount_yuan',
	'fiscal_year',
	'origin',
	'document_id',
	'line_start',
	'x',
	'',
	'share',
]
const anyAnswer = fc
	.tuple(
		fc.integer({ min: 0, max: 70 }),
		fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 5 }),
		fc.array(fc.constantFrom(...(Object.keys(cell) as ColumnKind[])), { minLength: 5, maxLength: 5 }),
	)
	.chain(([length, names, kinds]) =>
		fc.tuple(
			...names.map((name, at) => {
				const kind = kinds[at] ?? 'text'
				return fc
					.array(fc.option(cell[kind]), { minLength: length, maxLength: length })
					.map((cells) => [name, [kind, ...cells]] as const)
			}),
		),
	)
	.map((columns) => answer(Object.fromEntries(columns)))
const name = fc.constantFrom(...NAMES)
const anySpec: fc.Arbitrary<ChartSpec> = fc.record(
	{
		type: fc.constantFrom(...CHART_TYPES),
		x: name,
		y: fc.array(name, { maxLength: 3 }),
		colour: name,
		facet: name,
		sort: fc.constantFrom('x', 'y', '-y'),
		stack: fc.constantFrom('sum', 'share'),
		aggregate: fc.constantFrom(...AGGREGATES),
		bins: fc.integer({ min: 2, max: 60 }),
		unit: fc.constantFrom('wan', 'yuan', '%'),
		labels: fc.boolean(),
	},
	{ requiredKeys: ['type', 'x', 'y'] },
)

/** Every mark has its row, and every chart can be laid out at both ends of the widths. */
function sound(result: ReturnType<typeof answer>, spec: ChartSpec): boolean {
	const made = chartOf(result, spec, 'en', [])
	if ('problem' in made) return false
	for (const { chart, rows } of made.pictures) {
		expect(rows).toHaveLength(marksOf(chart).length)
		for (const width of [288, 920]) {
			const { height } = drawing(chart, width)
			expect(height).toBe(heightOf(chart, width))
			expect(Number.isFinite(height)).toBe(true)
		}
	}
	return true
}

test('any answer gets a chart that can be drawn, or none', () => {
	fc.assert(
		fc.property(anyAnswer, (result) => {
			const spec = suggest(result)
			if (spec) expect(sound(result, spec)).toBe(true)
		}),
	)
})
test('any specification over any answer is drawn, or refused in a sentence; as any other kind too', () => {
	fc.assert(
		fc.property(anyAnswer, anySpec, fc.constantFrom(...CHART_TYPES), (result, spec, type) => {
			sound(result, spec)
			sound(result, retyped(result, spec, type))
		}),
		{ numRuns: 200 },
	)
})
test('another kind keeps what suits it: bars to a histogram and back', () => {
	const result = answer({ name: ['text', 'a', 'b'], n: ['double', 1, 2], m: ['double', 1, 2] })
	const bars: ChartSpec = { type: 'bar', x: 'name', y: ['n'], colour: 'name', sort: '-y', title: 'T' }
	expect(retyped(result, bars, 'scatter')).toEqual({
		type: 'scatter',
		x: 'm',
		y: ['n'],
		colour: 'name',
		title: 'T',
	})
	expect(retyped(result, bars, 'histogram')).toEqual({ type: 'histogram', x: 'n', y: [], title: 'T' })
	expect(retyped(result, retyped(result, bars, 'histogram'), 'bar')).toEqual({
		type: 'bar',
		x: 'name',
		y: ['n'],
		title: 'T',
	})
})

test('a chart of columns that an answer does not have is told by them', () => {
	const result = answer({ name: ['text', 'a', 'b'], n: ['integer', 1, 2] })
	const chart = { type: 'bar', x: 'name', y: ['n', 'gone'], colour: 'gone', facet: 'other' } as const
	expect(missingIn(chart, result.columns)).toEqual(['gone', 'other'])
	expect(missingIn({ type: 'bar', x: 'name', y: ['n'] }, result.columns)).toEqual([])
	expect(missingIn(suggest(result) ?? chart, result.columns)).toEqual([])
})
