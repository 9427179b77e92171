import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import { CHART_TYPES, type ChartSpec } from '../share/query-draft.ts'
import { keep, merged, readFile, recall, REMEMBERED, written, type Kept, type Storage } from './saved.ts'

const one: Kept = {
	saved: [{ name: '村级支出', sql: 'SELECT $c', values: { c: '130529' }, at: '2026-01-02T00:00:00Z' }],
	past: [{ sql: 'SELECT 1', values: {}, at: '2026-01-01T00:00:00Z', rows: 1, ms: 2.5 }],
}
const none: Kept = { saved: [], past: [] }

const withChart = (chart: unknown): string =>
	written({ ...one, saved: one.saved.map((query) => ({ ...query, chart: chart as ChartSpec })) })

function memory(): Storage {
	const all = new Map<string, string>()
	return { getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value) }
}

test('what is kept is recalled, on this device and from a file', () => {
	const storage = memory()
	expect(recall(() => storage)).toEqual(none)
	keep(() => storage, one)
	expect(recall(() => storage)).toEqual(one)
	expect(readFile('x.json', written(one))).toEqual(one)
})

test('the oldest runs make room', () => {
	const storage = memory()
	const past = Array.from({ length: REMEMBERED + 5 }, (_, at) => ({
		sql: String(at),
		values: {},
		at: '',
		ms: 0,
	}))
	keep(() => storage, { saved: [], past })
	const kept = recall(() => storage).past
	expect(kept).toHaveLength(REMEMBERED)
	expect(kept[0]?.sql).toBe('0')
})

test('a browser that forbids it is told of', () => {
	const forbidden = () => {
		throw new Error('denied')
	}
	for (const work of [() => recall(forbidden), () => keep(forbidden, one)])
		expect(work).toThrow(expect.objectContaining({ code: 'page/not-kept' }) as Error)
})

test.for([
	['', 'JSON'],
	['[]', 'JSON'],
	['{}', 'format: null'],
	['{"format":"other"}', 'format: "other"'],
	['{"format":"county-mirror-queries-1"}', 'saved, past'],
	[written({ ...one, saved: [{ ...one.saved[0], sql: 1 } as never] }), 'saved[0]'],
	[written({ ...one, saved: [{ ...one.saved[0], name: undefined } as never] }), 'saved[0]'],
	[written({ ...one, past: [{ ...one.past[0], values: { c: 1 } } as never] }), 'past[0]'],
	[written({ ...one, past: [null as never] }), 'past[0]'],
	[withChart({ type: 'pie', x: 'a', y: [] }), 'saved[0].chart.type'],
	[withChart({ type: 'bar', x: 'a', y: [], angle: 3 }), 'saved[0].chart.angle'],
	[withChart({ type: 'bar', x: 'a' }), 'saved[0].chart'],
	[withChart([]), 'saved[0].chart'],
	[withChart(null), 'saved[0].chart'],
])('a wrong file says what is wrong with it: %s', ([text = '', reason]) => {
	try {
		readFile('x.json', text)
	} catch (error) {
		expect((error as Fault).facts).toEqual({ file: 'x.json', reason })
		return
	}
	throw new Error('it was read')
})

test('a file that is read in doubles nothing and loses nothing', () => {
	expect(merged(one, one)).toEqual(one)
	const other: Kept = {
		saved: [],
		past: [{ sql: 'SELECT 2', values: {}, at: '2026-03-01T00:00:00Z', ms: 1 }],
	}
	const both = merged(one, other)
	expect(both.saved).toEqual(one.saved)
	expect(both.past.map(({ sql }) => sql)).toEqual(['SELECT 2', 'SELECT 1'])
})

const charts: fc.Arbitrary<ChartSpec> = fc.record(
	{
		type: fc.constantFrom(...CHART_TYPES),
		x: fc.string(),
		y: fc.array(fc.string(), { maxLength: 3 }),
		colour: fc.string(),
		facet: fc.string(),
		sort: fc.constantFrom('x', 'y', '-y'),
		stack: fc.constantFrom('sum', 'share'),
		unit: fc.string(),
		title: fc.string(),
		xTitle: fc.string(),
		yTitle: fc.string(),
		labels: fc.boolean(),
	},
	{ requiredKeys: ['type', 'x', 'y'] },
)
const asked = {
	sql: fc.string(),
	values: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true }),
	chart: charts,
	at: fc.string(),
}
const kept: fc.Arbitrary<Kept> = fc.record({
	saved: fc.array(
		fc.record({ ...asked, name: fc.string() }, { requiredKeys: ['sql', 'values', 'at', 'name'] }),
		{ maxLength: 4 },
	),
	past: fc.array(
		fc.record({ ...asked, rows: fc.nat(), ms: fc.nat() }, { requiredKeys: ['sql', 'values', 'at', 'ms'] }),
		{ maxLength: 4 },
	),
})

test('whatever was kept, with its charts, is read from its file as it was', () => {
	fc.assert(
		fc.property(kept, (all) => {
			expect(readFile('x.json', written(all))).toEqual(all)
			const storage = memory()
			keep(() => storage, all)
			expect(recall(() => storage)).toEqual(all)
		}),
	)
})

test('a file and what is kept of before there were charts is read', () => {
	const old =
		'{"format":"county-mirror-queries-1","saved":[{"name":"a","sql":"SELECT 1","values":{},"at":"2026-01-02"}],"past":[{"sql":"SELECT 2","values":{},"at":"2026-01-01","ms":1}]}'
	expect(readFile('x.json', old)).toEqual({
		saved: [{ name: 'a', sql: 'SELECT 1', values: {}, at: '2026-01-02' }],
		past: [{ sql: 'SELECT 2', values: {}, at: '2026-01-01', ms: 1 }],
	})
})

test('of the same query from two places the chart of one is kept', () => {
	const chart: ChartSpec = { type: 'bar', x: 'a', y: ['b'], title: 'T' }
	const drawn: Kept = { ...one, past: one.past.map((run) => ({ ...run, chart })) }
	expect(merged(drawn, one)).toEqual(drawn)
	expect(merged(one, drawn)).toEqual(drawn)
})
