import { afterEach, describe, expect, test, vi } from 'vitest'
import type { OwnFile, ToRead } from '../../src/additions/message.ts'
import type { Reader } from '../../src/additions/reader.ts'
import { DeviceFiles } from '../../src/additions/store/device-files.ts'
import type { FileStore } from '../../src/additions/store/file-store.ts'
import { openMemory } from '../../src/additions/store/memory.ts'
import { openStore } from '../../src/additions/store/open-store.ts'
import { sha256 } from '../../src/base/sha256.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { decodeOwnFiles, encodeOwnFiles, type NamedFile } from '../../src/share/own-files.ts'
import { Additions } from '../../src/state/additions.svelte.ts'
import { address } from '../../src/state/address.svelte.ts'
import { namedFiles } from '../../src/state/named-files.svelte.ts'
import { onceOwnFiles } from '../../src/state/own-files/mark.ts'
import { Session } from '../../src/state/session.svelte.ts'

const MARK = 'county-mirror/own-files'
afterEach(() => {
	localStorage.removeItem(MARK)
})

/** Reads every file as one line and no document. */
const reader: Reader = {
	unpack: async ({ name, bytes }) => ({
		files: [{ name, bytes, sha256: await sha256(bytes) } satisfies OwnFile],
		missing: [],
	}),
	read: ({ file }: ToRead) =>
		Promise.resolve({
			outcome: 'read',
			lines: [{ line: 1, page: 1, cells: [new TextDecoder().decode(file.bytes)] }],
			disclosures: [],
			digest: file.sha256,
		}),
	draw: () => Promise.reject(new Error('nothing to draw')),
	pack: () => Promise.reject(new Error('nothing to pack')),
	stop: () => undefined,
}

/** Holds nothing; `change` does what is wanted to it. */
function session(change: () => Promise<void> = () => Promise.resolve()): Session {
	const engine = { ask: () => Promise.resolve([]), run: () => Promise.resolve() } as unknown as Engine
	return new Session({
		shipped: undefined,
		frugal: true,
		newer: '',
		strange: [],
		text: () => Promise.reject(new Error('no package')),
		open: () => ({
			start: () => Promise.resolve(),
			ask: () => Promise.resolve([]),
			select: () => Promise.reject(new Error('no statement')),
			stream: () => {
				throw new Error('no statement')
			},
			change: async (work) => {
				await change()
				await work(engine)
			},
		}),
	})
}

/** What stands in the page of a tab that has this store. */
function tab(store: FileStore, listen: (heard: (id: string | null) => void) => void = () => undefined) {
	const files = new DeviceFiles(
		store,
		(work) => work(true),
		() => undefined,
	)
	const room = () => Promise.resolve(undefined)
	const persist = () => Promise.resolve(true)
	return new Additions(
		() => Promise.resolve(reader),
		() => Promise.resolve({ files, listen, room, persist }),
	)
}

/** A place that lasts. */
const disk = (): FileStore => ({ ...openMemory(), where: 'opfs' })
const refusing = (name: string) => () => Promise.reject(new DOMException('no', name))
const file = (text: string) => new File([text], `${text}.txt`)
const idOf = (text: string) => sha256(new TextEncoder().encode(text))
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
	await store.write(`${await idOf('b')}.bytes`, new Uint8Array([1]))
	await store.write(`${await idOf('c')}.json`, new TextEncoder().encode('{"format":'))
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

const digest = (text: string) => idOf(text).then((id) => id.slice(0, 16))
/** A file as a link names it. */
const wanted = async (text: string): Promise<NamedFile> => ({
	name: `${text}.txt`,
	size: text.length,
	sha256: await idOf(text),
	rows: await digest(text),
	answers: { county: '巨鹿县' },
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

describe('the address', () => {
	const before = location.href
	let stop = () => {}
	afterEach(() => {
		stop()
		history.replaceState(null, '', before)
	})
	const follow = (here: Session) => {
		stop = $effect.root(() => {
			namedFiles.follow(here)
		})
	}
	const inAddress = async () => {
		const found = await decodeOwnFiles(location.hash.slice(1))
		return 'files' in found ? found.files.map(({ name }) => name) : found.unreadable
	}

	test('names what a notebook or statement depends on, keeps what is missing, and forgets what is taken out', async () => {
		const absent = await wanted('absent')
		const names = (await encodeOwnFiles([absent])) ?? ''
		history.replaceState(null, '', `?view=notebook#3.abc.${names}`)
		const additions = tab(disk())
		const here = session()
		follow(here)
		await vi.waitFor(() => {
			expect(namedFiles.missing(here).map(({ name }) => name)).toEqual(['absent.txt'])
		})
		await additions.add(here, [file('a')])
		await additions.join(here, await idOf('a'))
		await vi.waitFor(async () => {
			expect(await inAddress()).toEqual(['absent.txt', 'a.txt'])
		})
		expect(address.fragment).toBe('3.abc')
		expect(address.link({}, '1.def')).toContain('#1.def.4.')
		await additions.leave(here, await idOf('a'))
		await vi.waitFor(async () => {
			expect(await inAddress()).toEqual(['absent.txt'])
		})
		address.leave('?view=function')
		expect(await inAddress()).toEqual(['absent.txt'])
		expect(location.search + location.hash).toBe(`?view=function#${names}`)
		await additions.give(here, absent, file('absent'))
		await vi.waitFor(() => {
			expect(namedFiles.missing(here)).toEqual([])
		})
	})

	test('tells that a file is read otherwise here than where the link was made', async () => {
		const names = (await encodeOwnFiles([{ ...(await wanted('a')), rows: 'ab'.repeat(8) }])) ?? ''
		history.replaceState(null, '', `?view=notebook#${names}`)
		const here = session()
		follow(here)
		await vi.waitFor(() => {
			expect(namedFiles.missing(here)).toHaveLength(1)
		})
		expect(namedFiles.differing(here)).toEqual([])
		await tab(disk()).give(here, await wanted('a'), file('a'))
		await vi.waitFor(() => {
			expect(namedFiles.differing(here).map(({ name }) => name)).toEqual(['a.txt'])
		})
	})
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
