import { afterEach, expect, test, vi } from 'vitest'
import { Fault } from '../../src/base/fault.ts'
import type { Correction } from '../../src/ingest/corrections/correction.ts'
import type { FileStore } from '../../src/additions/store/file-store.ts'
import { openStore } from '../../src/additions/store/open-store.ts'
import { Additions } from '../../src/state/additions.svelte.ts'
import { onceOwnFiles } from '../../src/state/own-files/mark.ts'
import { disk, file, idOf, reader, session, tab, wanted } from '../support/own-files.ts'

const MARK = 'county-mirror/own-files'
afterEach(() => {
	localStorage.removeItem(MARK)
})

const refusing = (name: string) => () => Promise.reject(new DOMException('no', name))
const states = ({ all }: Additions) =>
	all.map(({ file: { name }, reading, stays, joined, fault }) => [
		name,
		reading?.outcome,
		stays,
		joined,
		fault?.code,
	])

test('where the browser denies every place, files last as long as the page, and it says so', async () => {
	const store = await openStore([refusing('SecurityError'), refusing('UnknownError')])
	const additions = tab(store)
	await additions.add(session(), [file('a')])
	expect(additions.where).toBe('memory')
	expect(states(additions)).toEqual([['a.txt', 'read', false, false, undefined]])
	expect(additions.fault).toBeUndefined()
	expect(localStorage.getItem(MARK)).toBeNull()
})

test.for(['.bytes', '.json'])(
	'no room for %s: the file works in the page, is told, and leaves nothing behind; it is stored once there is room',
	async (full) => {
		const place = disk()
		let isFull = true
		const store: FileStore = {
			...place,
			write: (name, bytes) =>
				isFull && name.endsWith(full) ? refusing('QuotaExceededError')() : place.write(name, bytes),
		}
		const additions = tab(store)
		await additions.add(session(), [file('a')])
		expect(states(additions)).toEqual([['a.txt', 'read', false, false, 'page/no-room']])
		expect(await store.names()).toEqual([])
		expect(localStorage.getItem(MARK)).toBeNull()
		isFull = false
		await additions.join(session(), await idOf('a'))
		expect(states(additions)).toEqual([['a.txt', 'read', true, true, undefined]])
		const reloaded = tab(store)
		await reloaded.restore(session())
		expect(states(reloaded)).toEqual([['a.txt', 'read', true, true, undefined]])
	},
)

test('a damaged file and a damaged record are told and stop no other; the original brings all back', async () => {
	const store = disk()
	const first = tab(store)
	await first.add(session(), ['a', 'b', 'c', 'd'].map(file))
	await first.answer(session(), await idOf('b'), { county: '巨鹿县' })
	for (const text of ['a', 'b']) await first.join(session(), await idOf(text))
	await store.write(`${await idOf('b')}.bytes`, new Blob(['1']))
	await store.write(`${await idOf('c')}.json`, new Blob(['{"format":']))
	const unreadable = `${await idOf('d')}.json`
	const damaged: FileStore = {
		...store,
		read: (name) => (name === unreadable ? refusing('NotReadableError')() : store.read(name)),
	}

	const again = tab(damaged)
	await again.restore(session())
	expect(states(again).sort()).toEqual([
		['a.txt', 'read', true, true, undefined],
		['b.txt', undefined, true, false, 'page/stored-damaged'],
	])
	expect(again.strange.map(({ name }) => name).sort()).toEqual([`${await idOf('c')}.json`, unreadable].sort())
	expect(localStorage.getItem(MARK)).not.toBeNull()

	const mended = tab(store)
	await mended.add(session(), ['b', 'c'].map(file))
	await mended.restore(session())
	const reloaded = tab(store)
	await reloaded.restore(session())
	for (const one of [mended, reloaded]) {
		expect(states(one).sort()).toEqual([
			['a.txt', 'read', true, true, undefined],
			['b.txt', 'read', true, true, undefined],
			['c.txt', 'read', true, false, undefined],
			['d.txt', 'read', true, false, undefined],
		])
		expect(one.strange).toEqual([])
		expect(one.all.find(({ file: { name } }) => name === 'b.txt')?.answers).toEqual({ county: '巨鹿县' })
	}
})

test('news that a tab cannot follow is told, and the next is followed', async () => {
	const store = disk()
	const writer = tab(store)
	let hear: (id: string | null) => void = () => undefined
	const reading = tab(store, (heard) => (hear = heard))
	let isBroken = true
	const broken = session(() => (isBroken ? Promise.reject(new Error('no engine')) : Promise.resolve()))
	await reading.restore(broken)
	await writer.add(session(), [file('a')])
	await writer.join(session(), await idOf('a'))
	hear(await idOf('a'))
	await vi.waitFor(() => {
		expect(states(reading)).toEqual([['a.txt', 'read', true, false, 'page/unexpected']])
	})
	isBroken = false
	hear(await idOf('a'))
	await vi.waitFor(() => {
		expect(states(reading)).toEqual([['a.txt', 'read', true, true, undefined]])
	})
	await writer.erase(session())
	hear(null)
	await vi.waitFor(() => {
		expect(reading.all).toEqual([])
	})
})

test('the file that a link names joins as the link says it; a wrong one is refused and changes nothing', async () => {
	const additions = tab(disk())
	const here = session()
	expect(await additions.give(here, await wanted('a'), file('b'))).toBe('other')
	expect(await additions.give(here, await wanted('a'))).toBe('other')
	expect(additions.all).toEqual([])
	expect(await additions.give(here, await wanted('a'), file('a'))).toBe('shown')
	expect(states(additions)).toEqual([['a.txt', 'read', true, true, undefined]])
	expect(additions.all[0]?.answers).toEqual({ county: '巨鹿县' })
	expect(here.ownFiles().map(({ sha256 }) => sha256)).toEqual([await idOf('a')])
})

test('what the reader said of a file stays where a link says something else of it', async () => {
	const additions = tab(disk())
	const here = session()
	await additions.add(here, [file('a')])
	await additions.answer(here, await idOf('a'), { county: '宁晋县' })
	expect(await additions.give(here, await wanted('a'))).toBe('shown')
	expect(additions.all[0]?.answers).toEqual({ county: '宁晋县' })
	expect(states(additions)).toEqual([['a.txt', 'read', true, true, undefined]])
})

test('a page without own files does nothing until another tab stores the first', async () => {
	const work = vi.fn()
	onceOwnFiles(work)
	dispatchEvent(new StorageEvent('storage', { key: 'something-else', newValue: '1' }))
	dispatchEvent(new StorageEvent('storage', { key: MARK, newValue: null }))
	expect(work).not.toHaveBeenCalled()
	dispatchEvent(new StorageEvent('storage', { key: MARK, newValue: '1' }))
	expect(work).toHaveBeenCalledOnce()

	const additions = tab(disk())
	await additions.add(session(), [file('a')])
	const marked = vi.fn()
	onceOwnFiles(marked)
	expect(marked).toHaveBeenCalledOnce()
	await additions.erase(session())
	expect(localStorage.getItem(MARK)).toBeNull()
})

test('where it cannot be seen what lies on the device, the mark of own files stays', async () => {
	localStorage.setItem(MARK, '1')
	const additions = new Additions(() => Promise.resolve(reader), refusing('NetworkError'))
	await additions.restore(session())
	expect(additions.fault?.code).toBe('page/not-kept')
	expect(localStorage.getItem(MARK)).not.toBeNull()
})

test('where the browser erased what it stored, an open page works on, and the next begins with nothing and complains of nothing', async () => {
	const store = disk()
	const open = tab(store)
	await open.add(session(), ['a', 'b'].map(file))
	await open.join(session(), await idOf('a'))
	for (const name of await store.names()) await store.remove(name)
	await open.leave(session(), await idOf('a'))
	await open.join(session(), await idOf('b'))
	expect(states(open).map(([name, , , joined]) => [name, joined])).toEqual([
		['a.txt', false],
		['b.txt', true],
	])

	const next = tab(store)
	await next.restore(session())
	expect(states(next)).toEqual([])
	expect([next.fault, next.strange]).toEqual([undefined, []])
	expect(localStorage.getItem(MARK)).toBeNull()
	await next.add(session(), [file('a')])
	expect(states(next)).toEqual([['a.txt', 'read', true, false, undefined]])
})

test('files that are one document take one place, stored and joined, and come apart again with what was said of each', async () => {
	const store = disk()
	const additions = tab(store)
	const here = session()
	await additions.add(here, ['a', 'b', 'c'].map(file))
	const [a, b, c] = [await idOf('a'), await idOf('b'), await idOf('c')]
	await additions.answer(here, b, { county: '宁晋县', year: 2024 })
	await additions.answer(here, a, { county: '巨鹿县' })
	const correction: Correction = {
		id: 'x',
		at: '2026-11-28T08:00:00.000Z',
		line_start: 1,
		line_end: 1,
		printed: 'b',
		change: { kind: 'owner', owner: { fiscal_year: 2023 } },
	}
	await additions.correct(here, b, [correction])
	await additions.join(here, a)
	await additions.merge(here, [a, b])
	const whole = await idOf('a\nb')
	expect(states(additions)).toEqual([
		['c.txt', 'read', true, false, undefined],
		['a.txt + b.txt.zip', 'read', true, true, undefined],
	])
	const said = ({ all }: Additions, id: string) => {
		const one = all.find((it) => it.id === id)
		return [one?.answers, one?.corrections.map(({ line_start, line_end }) => [line_start, line_end])]
	}
	expect(said(additions, whole)).toEqual([{ county: '巨鹿县', year: 2024 }, [[2, 2]]])

	// One more is appended to what was made already: all three stand side by side in it.
	await additions.merge(here, [whole, c])
	expect(states(additions).map(([name]) => name)).toEqual(['a.txt + b.txt + c.txt.zip'])
	const reloaded = tab(store)
	await reloaded.restore(here)
	const all = await idOf('a\nb\nc')
	expect(said(reloaded, all)).toEqual([{ county: '巨鹿县', year: 2024 }, [[2, 2]]])
	await reloaded.takeApart(here, all)
	expect(states(reloaded)).toEqual(
		['a', 'b', 'c'].map((name) => [`${name}.txt`, 'read', true, true, undefined]),
	)
	expect(said(reloaded, b)).toEqual([{ county: '巨鹿县', year: 2024 }, [[1, 1]]])
	expect(said(reloaded, a)[1]).toEqual([])
})

test('where files cannot be made one, they stay as they were, and it is told', async () => {
	const additions = tab(disk(), undefined, {
		...reader,
		merge: () => Promise.reject(new Fault('engine/cancelled', {})),
	})
	await additions.add(session(), ['a', 'b'].map(file))
	const before = states(additions)
	await additions.merge(session(), [await idOf('a'), await idOf('b')])
	expect(states(additions)).toEqual(before)
	expect(additions.fault?.code).toBe('engine/cancelled')
})
