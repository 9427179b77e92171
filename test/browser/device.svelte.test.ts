import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Device, TextStore } from '../../src/state/device-entries.svelte.ts'
import { ChoiceSets } from '../../src/state/choice-sets.svelte.ts'
import { QueryHistory, REMEMBERED } from '../../src/state/history.svelte.ts'
import { KeptAssignments } from '../../src/state/kept-assignments.svelte.ts'
import { Notebook } from '../../src/state/notebook.svelte.ts'
import type { PastRun } from '../../src/state/saved.ts'
import { Verdicts } from '../../src/state/verdicts.svelte.ts'

/** A device whose tabs see what is stored at once, and hear of it later: when the test says so. */
class TwoTabs {
	readonly texts = new Map<string, string>()
	readonly #waiting = new Map<Device, string[]>()
	readonly #heard = new Map<Device, ((key: string | null) => void)[]>()

	tab(): Device {
		const tell = (key: string) => {
			for (const [other, news] of this.#waiting) if (other !== device) news.push(key)
		}
		const store: TextStore = {
			get length() {
				return texts.size
			},
			key: (at) => [...texts.keys()][at] ?? null,
			getItem: (key) => texts.get(key) ?? null,
			setItem: (key, text) => {
				texts.set(key, text)
				tell(key)
			},
			removeItem: (key) => {
				if (texts.delete(key)) tell(key)
			},
		}
		const { texts } = this
		const heard: ((key: string | null) => void)[] = []
		const device: Device = { store: () => store, listen: (one) => void heard.push(one) }
		this.#waiting.set(device, [])
		this.#heard.set(device, heard)
		return device
	}

	/** A tab hears so many of the changes that wait for it. */
	deliver(device: Device, count = Infinity): void {
		const news = this.#waiting.get(device) ?? []
		for (const key of news.splice(0, count)) for (const one of this.#heard.get(device) ?? []) one(key)
	}
}

test('a set of one tab is that of the other, with the rules that it is made of', () => {
	const device = new TwoTabs()
	const devices = [device.tab(), device.tab()] as const
	const [a, b] = [new ChoiceSets(devices[0]), new ChoiceSets(devices[1])]
	for (const tab of [a, b]) tab.open()
	const near = { c: ['63', 'near-130529-people-20'], dep: ['zuzhibu'], y: [] }
	a.save(' 西部 ', near)
	b.save('东部', { c: ['13'], dep: [], y: ['2024'] })
	device.deliver(devices[0])
	device.deliver(devices[1])
	for (const { all } of [a, b])
		expect(all).toEqual([
			{ name: '东部', choice: { c: ['13'], dep: [], y: ['2024'] } },
			{ name: '西部', choice: near },
		])
	b.remove('西部')
	device.deliver(devices[0])
	expect(a.all.map(({ name }) => name)).toEqual(['东部'])
	// What a newer page or a stranger's hand left there is named and stays.
	device.texts.set('county-mirror/set/odd', '"c=%3Cscript%3E"')
	const opened = new ChoiceSets(device.tab())
	opened.open()
	expect(opened.all.map(({ name }) => name)).toEqual(['东部'])
	expect(opened.fault?.message).toContain('<script>')
	expect(device.texts.has('county-mirror/set/odd')).toBe(true)
})

/** What may be written to each store: a word of the test becomes an entry, and the entries their words. */
interface Written {
	readonly write: (word: string) => void
	readonly words: () => readonly string[]
	readonly fault: () => unknown
}
const PROJECT = '130529-zuzhibu-2024-budget.l581'
/** Every kind of entry on the device, by its name; the file that makes it. */
const STORES: Readonly<Record<string, (device: Device) => Written>> = {
	saved: (device) => {
		const store = new QueryHistory(device)
		store.open()
		return {
			write: (word) => {
				store.save(word, { sql: 'SELECT 1', values: {} })
			},
			words: () => store.current.saved.map(({ name }) => name),
			fault: () => store.fault,
		}
	},
	past: (device) => {
		const store = new QueryHistory(device)
		store.open()
		return {
			write: (word) => {
				store.add(run(word, '2026-01-01'))
			},
			words: () => store.current.past.map(({ sql }) => sql),
			fault: () => store.fault,
		}
	},
	draft: (device) => {
		const store = new QueryHistory(device)
		store.open()
		let own = ''
		return {
			write: (word) => {
				store.sketch({ sql: word, values: {} })
				own = word
			},
			words: () => [own, ...store.drafts.map(({ sql }) => sql)].filter(Boolean),
			fault: () => store.fault,
		}
	},
	verdict: (device) => {
		const store = new Verdicts(device)
		return {
			write: (word) => {
				store.give(word, 'agree')
			},
			words: () => Object.keys(store.byFinding),
			fault: () => store.fault,
		}
	},
	set: (device) => {
		const store = new ChoiceSets(device)
		store.open()
		return {
			write: (word) => {
				store.save(word, { c: ['63'], dep: [], y: [] })
			},
			words: () => store.all.map(({ name }) => name),
			fault: () => store.fault,
		}
	},
	notebook: (device) => {
		const store = new Notebook(device)
		store.open()
		return {
			write: (word) => {
				store.add([{ kind: 'note', text: word }])
			},
			words: () => store.parts.flatMap(({ part }) => (part.kind === 'note' ? part.text : [])),
			fault: () => store.fault,
		}
	},
	assignment: (device) => {
		const store = new KeptAssignments(device)
		store.open()
		return {
			// A purpose of one and the code of the other are both kept, of the same project.
			write: (word) => {
				store.put({ project: PROJECT, as: word === 'one' ? { purpose: word } : { code: '213' } })
			},
			words: () => store.all.map(({ as }) => ('purpose' in as ? as.purpose : 'two')),
			fault: () => store.fault,
		}
	},
}

test('every kind of entry on the device is among them', () => {
	const sources = import.meta.glob<string>('../../src/**/*.ts', {
		query: '?raw',
		import: 'default',
		eager: true,
	})
	const names = Object.values(sources).flatMap((source) =>
		[...source.matchAll(/new DeviceEntries(?:<[^>]*>)?\((?:\{ name: '(\w+)')?/g)].map(([, name]) => name),
	)
	expect(names.toSorted()).toEqual(Object.keys(STORES).toSorted())
})

test.for(Object.keys(STORES))('what two tabs write stays, and both know it: %s', (name) => {
	const open = STORES[name]
	if (!open) throw new Error(name)
	const device = new TwoTabs()
	const devices = [device.tab(), device.tab()] as const
	const [a, b] = [open(devices[0]), open(devices[1])]
	a.write('one')
	b.write('two')
	for (const tab of devices) device.deliver(tab)
	for (const tab of [a, b, open(device.tab())]) {
		expect(tab.words().toSorted()).toEqual(['one', 'two'])
		expect(tab.fault()).toBeUndefined()
	}
})

test.for(Object.keys(STORES))('where storage is forbidden or full, it is told: %s', (name) => {
	const full: Device = {
		store: () => {
			throw new DOMException('full', 'QuotaExceededError')
		},
		listen: () => undefined,
	}
	const tab = STORES[name]?.(full)
	tab?.write('one')
	expect(tab?.words()).toEqual(['one'])
	expect(tab?.fault()).toMatchObject({ code: 'page/not-kept' })
})

test('a purpose and a code that an earlier page kept together are read, and give way to what is set since', () => {
	const device = new TwoTabs()
	device.texts.set(
		`county-mirror/assignment/${PROJECT}`,
		JSON.stringify([
			{ project: PROJECT, as: { code: '213' } },
			{ project: PROJECT, as: { purpose: 'villages' } },
		]),
	)
	const store = new KeptAssignments(device.tab())
	store.open()
	store.put({ project: PROJECT, as: { code: '20132' } })
	expect(store.all.map(({ as }) => as)).toEqual([{ code: '20132' }, { purpose: 'villages' }])
	store.remove(PROJECT)
	expect([store.all, device.texts.size]).toEqual([[], 0])
})

const run = (sql: string, at: string): PastRun => ({ sql, values: {}, at, ms: 1, rows: 1 })

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
