import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Device } from '../../src/state/device-entries.svelte.ts'
import { Verdicts } from '../../src/state/verdicts.svelte.ts'
import { QueryHistory, REMEMBERED } from '../../src/state/history.svelte.ts'
import { TwoTabs, run } from '../support/two-tabs.ts'

test('two tabs that save in turn lose nothing', () => {
	const device = new TwoTabs()
	const [a, b] = [new QueryHistory(device.tab()), new QueryHistory(device.tab())]
	for (const tab of [a, b]) tab.open()
	a.save('one', { sql: 'SELECT 1', values: {} })
	b.save('two', { sql: 'SELECT 2', values: {} })
	a.save('three', { sql: 'SELECT 3', values: {} })
	const reloaded = new QueryHistory(device.tab())
	reloaded.open()
	expect(reloaded.current.saved.map(({ name }) => name).sort()).toEqual(['one', 'three', 'two'])
})

describe('whatever two tabs do, in whatever order they hear of it', () => {
	type Step =
		| { readonly tab: 0 | 1; readonly what: 'save' | 'run' | 'agree' | 'disagree'; readonly name: number }
		| { readonly tab: 0 | 1; readonly what: 'remove' | 'draw'; readonly name: number }
		| { readonly tab: 0 | 1; readonly what: 'hear' | 'reload'; readonly name: number }
	const step: fc.Arbitrary<Step> = fc.record({
		tab: fc.constantFrom(0, 1),
		what: fc.constantFrom(
			'save',
			'save',
			'run',
			'run',
			'agree',
			'disagree',
			'remove',
			'draw',
			'hear',
			'reload',
		),
		name: fc.nat({ max: 5 }),
	})

	test('nothing is lost but what was taken away, and both see the same in the end', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
				const device = new TwoTabs()
				const opened = () => {
					const one = device.tab()
					const history = new QueryHistory(one)
					history.open()
					return { device: one, history, verdicts: new Verdicts(one) }
				}
				const tabs: [ReturnType<typeof opened>, ReturnType<typeof opened>] = [opened(), opened()]
				const saved = new Set<string>()
				const past = new Set<string>()
				const verdicts = new Map<string, string>()
				steps.forEach(({ tab: which, what, name }, at) => {
					const tab = tabs[which]
					const sql = `SELECT ${String(name)} -- ${String(at)}`
					const moment = new Date(1_750_000_000_000 + at).toISOString()
					if (what === 'save') {
						tab.history.save(String(at), { sql, values: {} })
						saved.add(sql)
					} else if (what === 'run') {
						tab.history.add(run(sql, moment))
						past.add(sql)
					} else if (what === 'agree' || what === 'disagree') {
						tab.verdicts.give(`f${String(name)}`, what)
						verdicts.set(`f${String(name)}`, what)
					} else if (what === 'remove') {
						const one = [...tab.history.current.saved, ...tab.history.current.past][name]
						if (!one) return
						tab.history.remove(one)
						if ('name' in one) saved.delete(one.sql)
						else past.delete(one.sql)
					} else if (what === 'draw') {
						const one = tab.history.current.past[name]
						// What another tab has just taken away and this one has not heard of would come back: it is drawn of.
						if (one && past.has(one.sql)) tab.history.redraw(one, { type: 'bar', x: 'a', y: [] })
					} else if (what === 'hear') device.deliver(tab.device, name)
					else tabs[which] = opened()
				})
				for (const tab of [...tabs, opened()]) {
					device.deliver(tab.device)
					expect(new Set(tab.history.current.saved.map(({ sql }) => sql))).toEqual(saved)
					expect(new Set(tab.history.current.past.map(({ sql }) => sql))).toEqual(past)
					expect(tab.verdicts.byFinding).toEqual(Object.fromEntries(verdicts))
				}
			}),
			{ numRuns: 300 },
		)
	})
})

test('the oldest runs make room, counted over all tabs', () => {
	const device = new TwoTabs()
	const tabs = [new QueryHistory(device.tab()), new QueryHistory(device.tab())]
	for (let at = 0; at < REMEMBERED + 10; at++)
		tabs[at % 2]?.add(run(String(at), new Date(1_750_000_000_000 + at).toISOString()))
	const reloaded = new QueryHistory(device.tab())
	reloaded.open()
	expect(reloaded.current.past).toHaveLength(REMEMBERED)
	expect(reloaded.current.past[0]?.sql).toBe(String(REMEMBERED + 9))
	expect(reloaded.current.past.at(-1)?.sql).toBe('10')
})

describe('drafts', () => {
	test('each tab keeps its own, and what was run is none any more', () => {
		const device = new TwoTabs()
		const [a, b] = [new QueryHistory(device.tab()), new QueryHistory(device.tab())]
		a.sketch({ sql: 'SELECT 1', values: {} })
		b.sketch({ sql: 'SELECT 2', values: {} })
		a.sketch({ sql: 'SELECT 11', values: {} })
		const later = new QueryHistory(device.tab())
		later.open()
		expect(later.drafts.map(({ sql }) => sql).sort()).toEqual(['SELECT 11', 'SELECT 2'])
		expect(a.drafts).toEqual([])
		later.finish('SELECT 2')
		expect(later.drafts.map(({ sql }) => sql)).toEqual(['SELECT 11'])
		a.sketch({ sql: ' ', values: {} })
		const last = new QueryHistory(device.tab())
		last.open()
		expect(last.drafts).toEqual([])
	})
})

describe('what an earlier page kept under one key', () => {
	test('is moved to entries of their own, once', () => {
		const device = new TwoTabs()
		device.texts.set(
			'queries',
			'{"format":"county-mirror-queries-1","saved":[{"name":"a","sql":"SELECT 1","values":{},"at":"2026-01-02"}],"past":[{"sql":"SELECT 2","values":{},"at":"2026-01-01","ms":1}]}',
		)
		device.texts.set('checked', '{"format":"county-mirror/checked/1","verdicts":{"f1":"agree"}}')
		for (let time = 0; time < 2; time++) {
			const history = new QueryHistory(device.tab())
			history.open()
			expect(history.current.saved.map(({ name }) => name)).toEqual(['a'])
			expect(history.current.past.map(({ sql }) => sql)).toEqual(['SELECT 2'])
			expect(new Verdicts(device.tab()).byFinding).toEqual({ f1: 'agree' })
		}
		expect([...device.texts.keys()].filter((key) => !key.startsWith('county-mirror/'))).toEqual([])
	})

	test('stays where it is not ours, and an entry that cannot be read is named', () => {
		const device = new TwoTabs()
		device.texts.set('queries', '{"format":"other"}')
		device.texts.set('county-mirror/saved/x', '{"sql":1}')
		const history = new QueryHistory(device.tab())
		history.open()
		expect(history.fault?.code).toBe('page/not-kept')
		history.save('a', { sql: 'SELECT 1', values: {} })
		expect(device.texts.get('queries')).toBe('{"format":"other"}')
		expect(device.texts.get('county-mirror/saved/x')).toBe('{"sql":1}')
	})
})

test('where the browser forbids storage, it lasts as long as the page, and the reader is told', () => {
	const forbidding: Device = {
		store: () => {
			throw new Error('denied')
		},
		listen: () => undefined,
	}
	const history = new QueryHistory(forbidding)
	history.save('a', { sql: 'SELECT 1', values: {} })
	expect(history.current.saved.map(({ name }) => name)).toEqual(['a'])
	expect(history.fault?.code).toBe('page/not-kept')
	const verdicts = new Verdicts(forbidding)
	verdicts.give('f', 'agree')
	expect(verdicts.byFinding).toEqual({ f: 'agree' })
	expect(verdicts.fault?.code).toBe('page/not-kept')
})

describe('in this browser', () => {
	beforeEach(() => {
		localStorage.clear()
	})
	afterEach(() => {
		localStorage.clear()
	})

	test('what is saved lies under a key of its own, and is found again', () => {
		const history = new QueryHistory()
		history.save('a', { sql: 'SELECT 1', values: { c: '1' } })
		expect(Object.keys(localStorage).filter((key) => key.startsWith('county-mirror/saved/'))).toHaveLength(1)
		const again = new QueryHistory()
		again.open()
		expect(again.current.saved).toMatchObject([{ name: 'a', sql: 'SELECT 1', values: { c: '1' } }])
	})
})
