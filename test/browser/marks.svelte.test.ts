import { mount, unmount } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Mark } from '../../src/ui/charts/chart.ts'
import Marks from '../../src/ui/Marks.svelte'

const mark = (hint: string): Mark => ({ label: '', hint, origin: 'disclosed' })
const hits = [
	{ x: 10, y: 20, width: 200, height: 24 },
	{ x: 10, y: 44, width: 1, height: 24 },
	{ x: 60, y: 80, r: 5 },
]

let component: Record<string, unknown> | undefined
afterEach(async () => {
	if (component) await unmount(component)
	document.body.replaceChildren()
})

/** The marks between two other stops of Tab, and what they were asked for. */
function stand() {
	const opened: number[] = []
	const reached: (number | undefined)[] = []
	const [before, chart, after] = ['button', 'div', 'button'].map((tag) =>
		document.body.appendChild(document.createElement(tag)),
	)
	if (!before || !chart || !after) throw new Error('no page')
	component = mount(Marks, {
		target: chart,
		props: {
			marks: [mark('甲\n1.00'), mark('乙\n2.00'), mark('丙\n3.00')],
			hits,
			label: '图中 3 个数据点',
			open: (index: number) => opened.push(index),
			reach: (index: number | undefined) => reached.push(index),
		},
	})
	before.focus()
	return { opened, reached, chart, after }
}
const focused = () => document.activeElement?.getAttribute('aria-label')

test('one stop of Tab reaches the marks, arrows go through them, Enter opens, the next Tab leaves', async () => {
	const { opened, reached, chart, after } = stand()
	expect(chart.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('图中 3 个数据点')
	await userEvent.tab()
	expect(focused()).toBe('甲 · 1.00')
	await userEvent.keyboard('{ArrowUp}')
	expect(focused()).toBe('甲 · 1.00')
	await userEvent.keyboard('{ArrowDown}{ArrowRight}')
	expect(focused()).toBe('丙 · 3.00')
	await userEvent.keyboard('{Enter}{Home}{End}{ArrowLeft}')
	expect(focused()).toBe('乙 · 2.00')
	await userEvent.keyboard(' ')
	expect(opened).toEqual([2, 1])
	await userEvent.tab()
	expect(document.activeElement).toBe(after)
	expect(reached.at(-1)).toBeUndefined()
	// The way back leads to where the focus was.
	await userEvent.tab({ shift: true })
	expect(focused()).toBe('乙 · 2.00')
	expect(reached.at(-1)).toBe(1)
})

test('a button lies over its mark, and one that is too thin is wide enough for its outline to be seen', async () => {
	const { chart } = stand()
	await userEvent.tab()
	const boxes = [...chart.querySelectorAll('button')].map(({ style }) =>
		[style.left, style.top, style.width, style.height].map((length) => Number.parseFloat(length)),
	)
	expect(boxes).toEqual([
		[10, 20, 200, 24],
		[6.5, 44, 8, 24],
		[55, 75, 10, 10],
	])
})
