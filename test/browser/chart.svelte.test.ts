import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import Chart from '../../src/ui/Chart.svelte'
import type { Chart as Drawn } from '../../src/ui/charts/chart.ts'
import { charts } from '../../src/ui/library.svelte.ts'

const bars = (...names: readonly string[]): Drawn => ({
	kind: 'bars',
	colour: 'black',
	max: 9,
	scale: String,
	axis: true,
	bars: names.map((name) => ({ code: '', name, value: 7, label: '7', hint: name, origin: 'disclosed' })),
})
const heat: Drawn = {
	kind: 'heat',
	columns: ['2024'],
	rows: [{ name: '湟源' }],
	cells: [{ row: 0, column: 0, value: 7, label: '七', hint: '七', origin: 'disclosed' }],
	max: 9,
}

let drawn = $state.raw(bars())
let likely = $state.raw<readonly (() => Drawn | undefined)[]>([])
let target: HTMLElement
let stop: () => Promise<void>

beforeEach(() => {
	target = document.createElement('main')
	target.style.width = '700px'
	document.body.append(target)
	drawn = bars('教育', '卫生')
	likely = []
	const props = {
		sentence: '',
		reach: String,
		open: () => undefined,
		get chart() {
			return drawn
		},
		get likely() {
			return likely
		},
	}
	const mounted = mount(Chart, { target, props })
	stop = () => unmount(mounted)
	flushSync()
	charts.load()
})
afterEach(async () => {
	await stop()
	target.remove()
})

const svg = () => target.querySelector('.live svg')
const texts = () => [...target.querySelectorAll('.live svg text')].map(({ textContent }) => textContent)

const isAsHighAsItsPlace = () =>
	Number(svg()?.getAttribute('height')) === target.querySelector('.plot')?.clientHeight

test('a chart is drawn at its new height in the frame of the change; one that was drawn before is put there again', async () => {
	await expect.poll(texts, { timeout: 20_000 }).toContain('卫生')
	const [two, before] = [drawn, svg()]
	drawn = bars('农业', '水利', '交通')
	flushSync()
	expect(texts()).toEqual(expect.arrayContaining(['农业', '水利', '交通']))
	expect(texts()).not.toContain('卫生')
	expect(isAsHighAsItsPlace()).toBe(true)
	drawn = two
	flushSync()
	expect(svg()).toBe(before)
	expect(texts()).toEqual(expect.arrayContaining(['教育', '卫生']))
	expect(texts()).not.toContain('水利')
	expect(isAsHighAsItsPlace()).toBe(true)
})

test('of many charts the last ones are kept, and no picture is left under another', async () => {
	await expect.poll(texts, { timeout: 20_000 }).toContain('卫生')
	const first = drawn
	const many = Array.from({ length: 20 }, (_, at) =>
		bars(...Array.from({ length: at + 1 }, (__, nth) => `科目${String(at)}-${String(nth)}`)),
	)
	for (const one of [...many, first, ...many]) {
		drawn = one
		flushSync()
		const names = one.kind === 'bars' ? one.bars.map(({ name }) => name) : []
		expect(texts().filter((it) => it.startsWith('科目') || it === '教育' || it === '卫生')).toEqual(names)
		expect(target.querySelectorAll('.live svg')).toHaveLength(1)
		expect(isAsHighAsItsPlace()).toBe(true)
	}
})

test('nothing of a chart is left under one of another kind', async () => {
	await expect.poll(texts, { timeout: 20_000 }).toContain('卫生')
	drawn = heat
	flushSync()
	expect(texts().toSorted()).toEqual(['2024', '七', '湟源'])
	drawn = bars('教育')
	flushSync()
	expect(texts()).toContain('教育')
	expect(texts()).not.toContain('七')
})

test('what is likely to be chosen is drawn while the page is idle, and nothing that stands is given up for it', async () => {
	await expect.poll(texts, { timeout: 20_000 }).toContain('卫生')
	const [first, before] = [drawn, svg()]
	const next = Array.from({ length: 12 }, (_, at) => bars(`科目${String(at)}`))
	const made: Drawn[] = []
	likely = next.map((one) => () => {
		made.push(one)
		return one
	})
	flushSync()
	expect(made).toEqual([])
	// There are eight places, of which one is taken.
	await expect.poll(() => made).toEqual(next.slice(0, 7))
	expect(texts()).toContain('卫生')
	for (const [at, one] of next.slice(0, 7).entries()) {
		drawn = one
		flushSync()
		expect(texts()).toContain(`科目${String(at)}`)
		expect(isAsHighAsItsPlace()).toBe(true)
	}
	drawn = first
	flushSync()
	expect(svg()).toBe(before)
})

test('what is out of sight is drawn after the change, and at the latest when it comes into sight or is printed', async () => {
	let changes = 0
	const isDrawnAtOnce = () => {
		const name = `科目${String((changes += 1))}`
		drawn = bars(name)
		flushSync()
		return texts().includes(name)
	}
	await expect.poll(texts, { timeout: 20_000 }).toContain('卫生')
	target.style.marginTop = '300vh'
	// What is in sight the browser tells after a frame.
	await expect.poll(isDrawnAtOnce).toBe(false)
	await expect.poll(texts).toContain(`科目${String(changes)}`)
	expect(isDrawnAtOnce()).toBe(false)
	expect(isAsHighAsItsPlace()).toBe(true)
	dispatchEvent(new Event('beforeprint'))
	expect(texts()).toContain(`科目${String(changes)}`)
	target.scrollIntoView()
	await expect.poll(isDrawnAtOnce).toBe(true)
})
