import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import { AGGREGATES, CHART_TYPES, type ChartSpec } from '../share/query-draft.ts'
import { idOf, readFile, readPast, readSaved, written, type Kept } from './saved.ts'

const one: Kept = {
	saved: [{ name: '村级支出', sql: 'SELECT $c', values: { c: '130529' }, at: '2026-01-02T00:00:00Z' }],
	past: [{ sql: 'SELECT 1', values: {}, at: '2026-01-01T00:00:00Z', rows: 1, ms: 2.5 }],
}

const withChart = (chart: unknown): string =>
	written({ ...one, saved: one.saved.map((query) => ({ ...query, chart: chart as ChartSpec })) })

test('what is kept is read from its file', () => {
	expect(readFile('x.json', written(one))).toEqual(one)
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
	[written({ ...one, past: [{ ...one.past[0], types: { c: 'money' } } as never] }), 'past[0]'],
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

test('an entry is called by its moment and what it asks, whatever was drawn or counted of it', () => {
	const [saved] = one.saved
	const [past] = one.past
	if (!saved || !past) throw new Error('no entries')
	expect(idOf(saved)).toMatch(/^2026-01-02T00:00:00Z [0-9a-f]{8}$/)
	expect(idOf({ ...saved, chart: { type: 'bar', x: 'a', y: [] } })).toBe(idOf(saved))
	expect(idOf({ ...past, rows: 7, ms: 1 })).toBe(idOf(past))
	const names = [
		saved,
		{ ...saved, name: 'b' },
		{ ...saved, sql: 'b' },
		{ ...saved, values: { c: '' } },
		past,
	]
	expect(new Set(names.map(idOf)).size).toBe(names.length)
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
		aggregate: fc.constantFrom(...AGGREGATES),
		bins: fc.integer({ min: 2, max: 60 }),
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
			for (const query of all.saved)
				expect(readSaved(JSON.parse(JSON.stringify(query)))).toEqual({ value: query })
			for (const run of all.past) expect(readPast(JSON.parse(JSON.stringify(run)))).toEqual({ value: run })
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
