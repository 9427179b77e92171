import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { choice, page } from '../../src/share/page.ts'
import { address } from '../../src/state/address.svelte.ts'

const before = location.href
beforeEach(() => {
	history.replaceState(null, '', location.pathname)
})
afterEach(() => {
	history.replaceState(null, '', before)
})

test('only what differs from the default is written, and foreign keys are kept', () => {
	history.replaceState(null, '', '?utm_source=x')
	address.go(choice, { c: ['640221', '130529'] })
	expect(location.search).toBe('?utm_source=x&c=130529.640221')
	address.go(choice, { c: [] })
	expect(location.search).toBe('?utm_source=x')
})

test('the same choice twice is one step back', () => {
	const steps = history.length
	address.go(choice, { y: ['2022'] })
	address.go(choice, { y: ['2022'] })
	expect(history.length).toBe(steps + 1)
})

test('whoever reads follows every change, also Back', async () => {
	const seen: string[] = []
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(address.read(page).values.lang)
		})
	})
	flushSync()
	address.go(page, { lang: 'en' })
	flushSync()
	const back = new Promise((resolve) => {
		addEventListener('popstate', resolve, { once: true })
	})
	history.back()
	await back
	flushSync()
	stop()
	expect(seen).toEqual(['zh', 'en', 'zh'])
})

test('a key that could not be honoured can be dropped, and leaves no step behind', () => {
	history.replaceState(null, '', '?lang=xx&y=2022')
	const steps = history.length
	address.drop('lang')
	expect(location.search).toBe('?y=2022')
	expect(history.length).toBe(steps)
})

test('the fragment stays when the query changes, and goes with the room', () => {
	history.replaceState(null, '', '?view=sql#1.abc')
	address.go(page, { lang: 'en' })
	expect(location.search + location.hash).toBe('?view=sql&lang=en#1.abc')
	address.drop('lang')
	expect(location.search + location.hash).toBe('?view=sql#1.abc')
	address.leave(address.elsewhere(['lang'], { view: 'function' }))
	expect(location.search + location.hash).toBe('?view=function')
})

test('a fragment is set and taken away without touching the query', () => {
	history.replaceState(null, '', '?view=sql')
	address.attach('1.abc', 'replace')
	expect(address.link()).toBe(`${location.origin}${location.pathname}?view=sql#1.abc`)
	expect(address.link({ v: '3f2a91c0', view: '' })).toBe(
		`${location.origin}${location.pathname}?v=3f2a91c0#1.abc`,
	)
	address.attach('', 'replace')
	expect(location.search + location.hash).toBe('?view=sql')
	history.replaceState(null, '', location.pathname)
	address.attach('1.abc', 'replace')
	expect(location.search + location.hash).toBe('#1.abc')
})
