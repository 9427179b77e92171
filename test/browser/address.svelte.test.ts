import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { choice, page } from '../../src/share/page.ts'
import { address } from '../../src/state/address.svelte.ts'
import { afterPaint } from '../../src/state/after-paint.ts'

const before = location.href
beforeEach(() => {
	history.replaceState(null, '', location.pathname)
})
afterEach(() => {
	history.replaceState(null, '', before)
})

/** What the history of the browser holds is written once the frame of a step has been painted, and links follow then. */
const written = () =>
	new Promise((resolve) => {
		afterPaint(() => setTimeout(resolve))
	})

test('only what differs from the default is written, and foreign keys are kept', async () => {
	history.replaceState(null, '', '?utm_source=x')
	address.go(choice, { c: ['640221', '130529'] })
	await written()
	expect(location.search).toBe('?utm_source=x&c=130529.640221')
	address.go(choice, { c: [] })
	await written()
	expect(location.search).toBe('?utm_source=x')
})

test('the same choice twice is one step back', async () => {
	const steps = history.length
	address.go(choice, { y: ['2022'] })
	address.go(choice, { y: ['2022'] })
	await written()
	expect(history.length).toBe(steps + 1)
})

test('a step is shown at once and written once it has been painted, also where another follows it', async () => {
	const steps = history.length
	address.go(choice, { y: ['2022'] })
	expect(address.read(choice).values.y).toEqual(['2022'])
	expect(location.search).toBe('')
	expect(address.link()).toContain('?y=2022')
	address.go(choice, { c: ['130529'] })
	expect(location.search).toBe('?y=2022')
	await written()
	expect(location.search).toBe('?y=2022&c=130529')
	expect(history.length).toBe(steps + 2)
})

test('a choice that replaces the last one is written once it has been painted, after a step that waits', async () => {
	const steps = history.length
	address.go(choice, { y: ['2022'] })
	address.go(choice, { c: ['130529'] }, 'replace')
	expect(location.search).toBe('?y=2022')
	expect(address.read(choice).values.c).toEqual(['130529'])
	await written()
	expect(location.search).toBe('?y=2022&c=130529')
	expect(history.length).toBe(steps + 1)
})

test('a mended address leaves the step before it where it was', async () => {
	const steps = history.length
	address.go(choice, { y: ['2022'] })
	address.drop('y')
	expect(location.search).toBe('')
	await written()
	expect(history.length).toBe(steps + 1)
})

test('Back goes before a step that was not written yet', async () => {
	address.go(choice, { y: ['2022'] })
	await written()
	const back = new Promise((resolve) => {
		addEventListener('popstate', resolve, { once: true })
	})
	history.back()
	address.go(choice, { y: ['2023'] })
	await back
	await written()
	expect(location.search).toBe('')
	expect(address.read(choice).values.y).toEqual([])
})

test('links that stand on the page follow once the change has been painted, those that are written meanwhile lead on from it', async () => {
	const seen: string[] = []
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(address.query(page, { lang: 'en' }))
		})
	})
	flushSync()
	address.go(choice, { y: ['2022'] })
	flushSync()
	expect(seen).toEqual(['?lang=en'])
	expect(address.query(page, { lang: 'en' })).toBe('?y=2022&lang=en')
	await written()
	flushSync()
	expect(seen).toEqual(['?lang=en', '?y=2022&lang=en'])
	history.back()
	await expect.poll(() => seen.at(-1)).toBe('?lang=en')
	stop()
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
	await written()
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

test('the fragment stays when the query changes, and goes with the room', async () => {
	history.replaceState(null, '', '?view=sql#1.abc')
	address.go(page, { lang: 'en' })
	await written()
	expect(location.search + location.hash).toBe('?view=sql&lang=en#1.abc')
	address.drop('lang')
	expect(location.search + location.hash).toBe('?view=sql#1.abc')
	address.leave(address.elsewhere(['lang'], { view: 'function' }))
	await written()
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
