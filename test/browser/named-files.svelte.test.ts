import { afterEach, expect, test, vi } from 'vitest'
import { decodeOwnFiles, encodeOwnFiles } from '../../src/share/own-files.ts'
import { address } from '../../src/state/address.svelte.ts'
import { NamedFiles, namedFiles } from '../../src/state/named-files.svelte.ts'
import type { Session } from '../../src/state/session.svelte.ts'
import { disk, file, idOf, session, tab, wanted } from '../support/own-files.ts'

const before = location.href
let stop = () => {}
afterEach(() => {
	localStorage.removeItem('county-mirror/own-files')
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

test('what reads the names cannot be fetched: it is told, and they stay in the address', async () => {
	const names = (await encodeOwnFiles([await wanted('absent')])) ?? ''
	history.replaceState(null, '', `?view=notebook#${names}`)
	const lost = new TypeError('Failed to fetch dynamically imported module: /assets/own-files-1.js')
	const unread = new NamedFiles(() => Promise.reject(lost))
	stop = $effect.root(() => {
		unread.follow(session())
	})
	await vi.waitFor(() => {
		expect(unread.fault).toMatchObject({ code: 'page/part-missing', cause: lost })
	})
	expect(location.hash).toBe(`#${names}`)
})

test('the address names what a notebook or statement depends on, keeps what is missing, and forgets what is taken out', async () => {
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
	// The address itself is written once the picture of the other page stands.
	await vi.waitFor(() => {
		expect(location.search + location.hash).toBe(`?view=function#${names}`)
	})
	await additions.give(here, absent, file('absent'))
	await vi.waitFor(() => {
		expect(namedFiles.missing(here)).toEqual([])
	})
})

test('it is told that a file is read otherwise here than where the link was made', async () => {
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
