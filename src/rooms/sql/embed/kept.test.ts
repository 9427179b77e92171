import { expect, test } from 'vitest'
import { answer } from '../chart/answer.fixture.ts'
import { keptOf } from './kept.ts'

const EVIL = '<script>alert(1)</script>'
const shared = {
	cut: false,
	omitted: { columns: 0, cells: 0 },
	statement: 'SELECT 1',
	locale: 'en',
	disclosures: [],
	look: { light: '', axes: 'auto', scaled: 'linear' },
} as const
const strange = answer({
	name: ['text', EVIL, null],
	amount_yuan: ['decimal', '65383000.00', '3341200.00'],
	document_id: ['text', 'julu', null],
	line_start: ['integer', 172n, 5n],
})

test('rows are kept exactly, with units, and with the lines that they name', () => {
	const kept = keptOf({ ...shared, result: strange, chart: undefined })
	expect(kept.table.columns.slice(0, 2)).toEqual([
		{ title: 'name', kind: 'word' },
		{ title: 'amount_yuan yuan', kind: 'number' },
	])
	expect(kept.table.rows).toEqual([
		[EVIL, '65383000.00', 'julu', '172'],
		['NULL', '3341200.00', 'NULL', '5'],
	])
	expect(kept.leads).toEqual([{ document_id: 'julu', line_start: 172, line_end: 172 }])
	expect([kept.pictures, kept.notes]).toEqual([[], []])
})

test('a picture is kept in which a value is only ever text', () => {
	const chart = { type: 'bar', x: 'name', y: ['amount_yuan'], unit: 'wan' } as const
	const { pictures, notes } = keptOf({ ...shared, result: strange, chart })
	expect(pictures).toHaveLength(1)
	expect(pictures[0]?.svg).toContain('65.3830')
	expect(pictures[0]?.svg).toContain('&lt;script')
	expect(pictures[0]?.svg).not.toContain('<script')
	expect(notes).toHaveLength(1)
})

test('a picture is kept as the reader looks at it', () => {
	const result = answer({ name: ['text', 'a', 'b'], n: ['integer', 1, 1000] })
	const chart = { type: 'scatter', x: 'n', y: ['n'] } as const
	const svgOf = (scaled: 'linear' | 'log') =>
		keptOf({ ...shared, result, chart, look: { ...shared.look, scaled } }).pictures[0]?.svg
	expect(svgOf('linear')).not.toContain('>10<')
	// By powers of ten there is one between 1 and 100.
	expect(svgOf('log')).toContain('>10<')
})

test('a picture says which origins its fills show', () => {
	const result = answer({ name: ['text', 'a'], n: ['integer', 1], origin: ['text', 'inferred_exact'] })
	const kept = keptOf({ ...shared, result, chart: { type: 'bar', x: 'name', y: ['n'] } })
	expect(kept.pictures[0]?.origins).toEqual(['inferred_exact'])
	expect(kept.notes).toEqual([])
	expect(kept.pictures[0]?.svg).toContain('pattern')
})

test('what is left out is told: a chart that cannot be drawn, rows beyond those kept, rows beyond those asked', () => {
	const many = answer({ n: ['integer', ...Array.from({ length: 1001 }, (_, at) => at)] })
	const chart = { type: 'bar', x: 'gone', y: ['n'] } as const
	const kept = keptOf({
		...shared,
		result: many,
		cut: true,
		omitted: { columns: 4500, cells: 3 },
		chart,
	})
	expect(kept.table.rows).toHaveLength(1000)
	expect(kept.pictures).toEqual([])
	expect(kept.notes).toEqual([
		expect.stringContaining('gone'),
		expect.stringContaining('first 1,000 of 1,001 rows'),
		expect.stringContaining('more than 1,001 rows'),
		expect.stringContaining('the first 1 are here, 4,500 are not'),
		expect.stringContaining('more than 100,000 bytes were shortened: 3'),
	])
})
