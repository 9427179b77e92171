import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decode, encode } from '../../src/share/fragment.ts'
import type { Bench } from '../../src/share/spec.ts'
import { bench } from '../../src/state/bench.svelte.ts'

const before = location.href
let stop = () => {}
beforeEach(() => {
	history.replaceState(null, '', `${location.pathname}?view=sql`)
})
afterEach(() => {
	stop()
	history.replaceState(null, '', before)
})

const of = (sql: string, values: Bench['values'] = {}): Bench => ({ sql, values })
const open = () => {
	stop = $effect.root(() => {
		bench.follow()
	})
	flushSync()
}
const read = async () => {
	const got = await decode(location.hash.slice(1))
	return 'bench' in got ? got.bench.sql : got.unreadable
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
	await vi.waitUntil(() => bench.known)
	expect(bench.current).toEqual(of('SELECT $a::INTEGER', { a: '7' }))
	expect(location.search).toBe('?view=sql&lang=en')
})

test('what is run is a step of its own: Back returns to it after more was typed', async () => {
	open()
	await vi.waitUntil(() => bench.known)
	bench.set(of('SELECT 1'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 1')
	bench.set(of('SELECT 12'))
	bench.set(of('SELECT 123'))
	await vi.waitUntil(async () => (await read()) === 'SELECT 123')
	const steps = history.length
	bench.set(of('SELECT 1234'))
	await vi.waitUntil(async () => (await read()) === 'SELECT 1234')
	expect(history.length).toBe(steps)
	await back()
	await vi.waitUntil(() => bench.current.sql === 'SELECT 1')
	expect(location.search).toBe('?view=sql')
})

test('a damaged link is explained, and keeps what stood there', async () => {
	open()
	await vi.waitUntil(() => bench.known)
	bench.set(of('SELECT 2'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 2')
	location.hash = `${location.hash.slice(0, -3)}xyz`
	await vi.waitUntil(() => bench.unreadable)
	expect(bench.unreadable).toBe('damaged')
	expect(bench.current.sql).toBe('SELECT 2')
	bench.set(of('SELECT 3'), 'run')
	expect(bench.unreadable).toBeUndefined()
})

test('what is too large for a link is said, and the address carries no older statement', async () => {
	open()
	await vi.waitUntil(() => bench.known)
	bench.set(of('SELECT 4'), 'run')
	await vi.waitUntil(async () => (await read()) === 'SELECT 4')
	bench.set(of(`SELECT '${'x'.repeat(70_000)}'`), 'run')
	await vi.waitUntil(() => bench.tooLarge)
	expect(location.hash).toBe('')
})
