import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decode, encode } from '../../src/share/fragment.ts'
import type { QueryDraft } from '../../src/share/query-draft.ts'
import { draft, DraftMirror } from '../../src/state/query-draft.svelte.ts'

const before = location.href
let stop = () => {}
beforeEach(() => {
	history.replaceState(null, '', `${location.pathname}?view=sql`)
})
afterEach(() => {
	stop()
	history.replaceState(null, '', before)
})

const of = (sql: string, values: QueryDraft['values'] = {}): QueryDraft => ({ sql, values })
const open = () => {
	stop = $effect.root(() => {
		draft.follow()
	})
	flushSync()
}
const read = async () => {
	const got = await decode(location.hash.slice(1))
	return 'draft' in got ? got.draft.sql : got.unreadable
}
const back = () => {
	const moved = new Promise((resolve) => {
		addEventListener('popstate', resolve, { once: true })
	})
	history.back()
	return moved
}

test('a link opens what it carries, and the query beside it stays', async () => {
	const link = (await encode(of('SELECT $a::INTEGER', { a: '7' }))) ?? ''
	history.replaceState(null, '', `?view=sql&lang=en#${link}`)
	open()
	await vi.waitUntil(() => draft.known)
	expect(draft.current).toEqual(of('SELECT $a::INTEGER', { a: '7' }))
	expect(location.search).toBe('?view=sql&lang=en')
})

test('what is run is a step of its own: Back returns to it after more was typed', async () => {
	open()
	await vi.waitUntil(() => draft.known)
	draft.set(of('SELECT 1'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 1')
	draft.set(of('SELECT 12'))
	draft.set(of('SELECT 123'))
	await vi.waitUntil(async () => (await read()) === 'SELECT 123')
	const steps = history.length
	draft.set(of('SELECT 1234'))
	await vi.waitUntil(async () => (await read()) === 'SELECT 1234')
	expect(history.length).toBe(steps)
	await back()
	await vi.waitUntil(() => draft.current.sql === 'SELECT 1')
	expect(location.search).toBe('?view=sql')
})

test('what was typed and not run is a step too where another statement is opened over it', async () => {
	open()
	await vi.waitUntil(() => draft.known)
	draft.set(of('SELECT 1'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 1')
	// At once, before the pause in which typing is written to the address.
	draft.set(of('SELECT 2 AS mine'))
	draft.set(of('SELECT 3'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 3')
	await back()
	await vi.waitUntil(() => draft.current.sql === 'SELECT 2 AS mine')
	await back()
	await vi.waitUntil(() => draft.current.sql === 'SELECT 1')
})

test('a damaged link is explained, and keeps what stood there', async () => {
	open()
	await vi.waitUntil(() => draft.known)
	draft.set(of('SELECT 2'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 2')
	location.hash = `${location.hash.slice(0, -3)}xyz`
	await vi.waitUntil(() => draft.unreadable)
	expect(draft.unreadable).toBe('damaged')
	expect(draft.current.sql).toBe('SELECT 2')
	draft.set(of('SELECT 3'), 'run')
	expect(draft.unreadable).toBeUndefined()
})

test('what is too large for a link is said, and the address carries no older statement', async () => {
	open()
	await vi.waitUntil(() => draft.known)
	draft.set(of('SELECT 4'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 4')
	draft.set(of(`SELECT '${'x'.repeat(70_000)}'`), 'run')
	await vi.waitUntil(() => draft.tooLarge)
	expect(location.hash).toBe('')
})

test('what reads the link cannot be fetched: it is told, and the link stays as it is', async () => {
	const link = (await encode(of('SELECT 1'))) ?? ''
	history.replaceState(null, '', `?view=sql#${link}`)
	const lost = new TypeError('Failed to fetch dynamically imported module: /assets/fragment-1.js')
	let isLost = true
	const mirror = new DraftMirror(() =>
		isLost ? Promise.reject(lost) : import('../../src/share/fragment.ts'),
	)
	stop = $effect.root(() => {
		mirror.follow()
	})
	await vi.waitUntil(() => mirror.fault)
	expect(mirror.fault).toMatchObject({ code: 'page/part-missing', cause: lost })
	expect(location.hash).toBe(`#${link}`)
	// What is written then does not reach the address either, which is told again until it does.
	isLost = false
	mirror.set(of('SELECT 2'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 2')
	expect(mirror.fault).toBeUndefined()
})
