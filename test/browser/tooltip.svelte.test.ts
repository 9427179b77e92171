import { userEvent } from 'vitest/browser'
import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import Chart from '../../src/ui/Chart.svelte'
import { charts } from '../../src/ui/library.svelte.ts'

const HINT = '农林水支出\n6,538.30 万元'
const opened = vi.fn<(index: number) => void>()
let target: HTMLElement
let stop: () => Promise<void>

const bar = (name: string, value: number) => ({
	...{ code: '', name, value, label: String(value), origin: 'disclosed' as const },
	hint: name === '农林水支出' ? HINT : name,
})

beforeEach(async () => {
	opened.mockClear()
	target = document.createElement('main')
	target.style.width = '358px'
	document.body.append(target)
	const props = {
		sentence: '',
		reach: String,
		open: opened,
		chart: {
			kind: 'bars' as const,
			colour: 'black',
			max: 7000,
			scale: String,
			axis: false,
			bars: [bar('一般公共服务支出', 900), bar('农林水支出', 6538.3)],
		},
	}
	const mounted = mount(Chart, { target, props })
	stop = () => unmount(mounted)
	flushSync()
	charts.load()
	await expect
		.poll(() => target.querySelectorAll('.live svg path').length, { timeout: 20_000 })
		.toBeGreaterThan(1)
})
afterEach(async () => {
	await stop()
	target.remove()
})

/** What stands over the chart now; ECharts keeps one element for it, shown or not. */
const tip = () => {
	const found = [...target.querySelectorAll<HTMLElement>('.live > div > div')].find(({ innerText }) =>
		innerText.includes('6,538.30'),
	)
	return found && found.checkVisibility({ visibilityProperty: true, opacityProperty: true })
		? found.innerText
		: ''
}
/** The middle of the lower bar, from the corner of the chart. */
const middle = () => {
	const { height } = target.querySelector('.live')?.getBoundingClientRect() ?? { height: 0 }
	return { x: 120, y: height * 0.75 }
}

test('what a mark says under the pointer is gone when the mark has opened its source', async () => {
	const live = target.querySelector('.live')
	if (!live) throw new Error('There is no chart.')
	await userEvent.hover(live, { position: middle() })
	await expect.poll(tip).toBe(HINT)
	expect(opened).not.toHaveBeenCalled()
	await userEvent.click(live, { position: middle() })
	expect(opened.mock.calls).toEqual([[1]])
	await expect.poll(tip).toBe('')
})
