import { expect, test } from 'vitest'
import type { Device } from '../../src/state/device-entries.svelte.ts'
import { ChoiceSets } from '../../src/state/choice-sets.svelte.ts'
import { KeptAssignments } from '../../src/state/kept-assignments.svelte.ts'
import { Notebook } from '../../src/state/notebook.svelte.ts'
import { Verdicts } from '../../src/state/verdicts.svelte.ts'
import { QueryHistory } from '../../src/state/history.svelte.ts'
import { TwoTabs, run } from '../support/two-tabs.ts'

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
