import type { Page } from 'playwright'

/** What a reader does in one room, again and again. */
export interface Script {
	/** The view, called like its room. */
	readonly view: string
	/** Values that a control takes in turn; a check box is pressed. */
	readonly values: readonly string[]
	readonly control: 'radio' | 'select' | 'checkbox' | 'search' | 'similarity'
}

/** Every prefix of a word, as it is typed. */
const typed = (word: string) => Array.from(word, (_, at) => word.slice(0, at + 1))

/** None of the values is chosen at the beginning, so that each is a change. */
export const SCRIPTS: readonly Script[] = [
	{ view: 'function', control: 'radio', values: ['5', '3', '7'] },
	{
		view: 'per-capita',
		control: 'select',
		values: ['registered', 'village', 'community', 'cadre', 'township', 'staff', 'resident'],
	},
	{ view: 'indicators', control: 'radio', values: ['three', 'printed', 'normal'] },
	{ view: 'projects', control: 'search', values: [...typed('dangjian'), ...typed('cunji'), ...typed('zzb')] },
	{ view: 'findings', control: 'checkbox', values: ['quality', 'quality', 'repair', 'repair'] },
]

/** Waits until a page has set a mark. */
export const marked = (page: Page, mark: string) =>
	page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, { polling: 200 })

/**
 * Waits until the engine of a page has answered what the page asks of itself while it starts (what came with it in advance, so
 * that the reader's question is not the engine's first), and is asked nothing more.
 */
export async function started(page: Page): Promise<void> {
	const answered = () => page.evaluate(() => performance.getEntriesByName('engine-answer').length)
	for (let before = 0, now = await answered(); now === 0 || now !== before; now = await answered()) {
		before = now
		await page.waitForTimeout(200)
	}
}

/** What is chosen by: a control of a room, or the address, as the picker and Back do. */
type By = Script['control'] | 'address'

/** A choice that was made and painted. */
export interface Choice {
	/** Milliseconds from the event to the frame that shows the new rows. */
	readonly painted: number
	/** Whether the engine was asked; what was asked before, or foreseen, is there at once. */
	readonly isAsked: boolean
}

/** Milliseconds of a frame, and the part of one by which choices follow each other: the golden ratio leaves no gaps. */
const FRAME = 1000 / 60
const STEP = (Math.sqrt(5) - 1) / 2
let turn = 0
const nextPhase = (): number => ((turn++ * STEP) % 1) * FRAME

/**
 * Makes one choice on a page that is at rest, as it is for a reader who has looked at it: what an earlier choice, or coming to
 * the front, left to do is no part of this one. Choices are spread evenly over the time from one frame to the next: right after
 * one, where a page comes to rest, each would wait longest for the next. The frame after the event is marked `chosen`.
 */
export const choose = (page: Page, control: By, value: string): Promise<Choice> =>
	page.evaluate(
		async ({ control, value, phase }) => {
			const main = document.querySelector('main')
			const found = {
				radio: `main input[type=radio][value="${value}"]`,
				select: `main select:has(option[value="${value}"])`,
				checkbox: `main input[type=checkbox][value="${value}"]`,
				search: 'main input[type=search]',
				similarity: 'main input[type=range][max="100"]',
				address: 'main',
			}[control]
			const element = document.querySelector<HTMLInputElement | HTMLSelectElement>(found)
			if (!main || !element) throw new Error(`nothing to choose at ${found}`)
			// In a whole idle moment nobody else waited for one.
			for (let free = 0; free < 40;)
				free = await new Promise((resolve) =>
					requestIdleCallback((deadline) => {
						resolve(deadline.timeRemaining())
					}),
				)
			await new Promise((resolve) => setTimeout(resolve, phase))
			let changes = 0
			const observer = new MutationObserver(() => changes++)
			observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true })
			const started = performance.now()
			if (control === 'address') {
				history.pushState(null, '', value)
				dispatchEvent(new PopStateEvent('popstate'))
			} else if (control === 'radio' || control === 'checkbox') element.click()
			else {
				element.value = value
				// A list tells of both, as a press in it does.
				const told = { search: ['input'], select: ['input', 'change'], similarity: ['change'] }[control]
				for (const event of told) element.dispatchEvent(new Event(event, { bubbles: true }))
			}
			const channel = new MessageChannel()
			let isAsked = false
			try {
				for (let frame = 0; ; frame++) {
					await new Promise(requestAnimationFrame)
					if (performance.now() - started > 60_000) throw new Error(`${value} was not painted in a minute`)
					const before = changes
					// A choice that is asked makes the view busy before its first frame; one that is remembered never does.
					const stands = !main.querySelector('article[aria-busy=true]')
					isAsked ||= !stands
					// What is posted in a frame comes after its paint.
					await new Promise((resolve) => {
						channel.port1.onmessage = resolve
						channel.port2.postMessage('')
					})
					if (frame === 0) performance.mark('chosen')
					if (stands && changes > 0 && changes === before)
						return { painted: performance.now() - started, isAsked }
				}
			} finally {
				observer.disconnect()
				channel.port1.close()
			}
		},
		{ control, value, phase: nextPhase() },
	)
