import { expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import { keep, merged, readFile, recall, REMEMBERED, written, type Kept, type Storage } from './saved.ts'

const one: Kept = {
	saved: [{ name: '村级支出', sql: 'SELECT $c', values: { c: '130529' }, at: '2026-01-02T00:00:00Z' }],
	past: [{ sql: 'SELECT 1', values: {}, at: '2026-01-01T00:00:00Z', rows: 1, ms: 2.5 }],
}
const none: Kept = { saved: [], past: [] }

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
