import type { Page } from '@playwright/test'
import { rooms } from '../../src/rooms/index.ts'
import { accessible, expect, test } from './page.ts'

/** More than this can be seen to jump. */
const STILL = 0.02

/** What moved without being asked to, since the page was opened: the sum of the browser's own measure. */
const moved = (page: Page) =>
	page.evaluate(() =>
		(globalThis as unknown as { moved: readonly number[] }).moved.reduce((a, b) => a + b, 0),
	)

/** States of rooms that no link of theirs leads to: other tabs, what stands beside the page, what is in English or wrong. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
	overview: ['tab=table', 'lang=en'],
	function: [
		'tab=table',
		'tab=sql',
		'tab=sources',
		'src=130529-zuzhibu-2024-budget.L172',
		'src=630123-zuzhibu-2024-targets.L8',
		'of=440823-zuzhibu-2024-targets.villages',
		'digits=9&lang=en',
		'lens=purpose&scale=per&by=village',
		'fund=government_fund',
		'show=side-by-side&lens=code&lang=en',
	],
	'per-capita': ['tab=table'],
	indicators: ['show=kinds&tab=table'],
	projects: ['show=project&at=130529-zuzhibu-2024-budget.l581'],
	source: [
		'src=630123-zuzhibu-2024-targets.L18-23&find=6.00',
		'src=440823-zuzhibu-2024-targets.L30&row=formula.30.1&lang=en',
	],
	data: ['table=finding&lang=en'],
}

/** Opens a view and waits until nothing more is on its way. */
async function arrive(page: Page, query: string): Promise<void> {
	await page.goto(query)
	await settle(page)
}

/** Another state of the room that is open, as a way back in the history leads to one: the engine need not start anew for it. */
async function turn(page: Page, query: string): Promise<void> {
	await page.evaluate((query) => {
		history.pushState(null, '', query)
		dispatchEvent(new PopStateEvent('popstate'))
	}, query)
	await settle(page)
}

async function settle(page: Page): Promise<void> {
	await expect(page.locator('main h1').first()).toBeVisible()
	await expect(page.locator('article[aria-busy=true], [data-waiting]')).toHaveCount(0)
	await page.waitForLoadState('networkidle')
	await expect(page.locator('.plot:not(:has(svg))')).toHaveCount(0)
}

/** A theme changes colours and nothing else, so only they are looked at once more; they are the same at every width. */
async function accessibleInBothThemes(page: Page, isMobile: boolean): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' })
	await accessible(page)
	if (isMobile) return
	await page.emulateMedia({ colorScheme: 'dark' })
	await accessible(page, 'colours')
}

for (const { id, title } of rooms)
	test(`${id}: every view keeps still, keeps to its width and is accessible in both themes @phone`, async ({
		page,
		isMobile,
	}) => {
		test.setTimeout(600_000)
		await page.emulateMedia({ reducedMotion: 'reduce' })
		await page.addInitScript(() => {
			const shifts: number[] = []
			Object.assign(globalThis, { moved: shifts })
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & {
					readonly value: number
					readonly hadRecentInput: boolean
				})[])
					if (!entry.hadRecentInput) shifts.push(entry.value)
			}).observe({ type: 'layout-shift', buffered: true })
		})
		await arrive(page, `./?view=${id}`)
		const others = await page
			.getByRole('navigation', { name: title('zh'), exact: true })
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
		for (const query of new Set([`./?view=${id}`, ...others.slice(1)]))
			await test.step(query, async () => {
				await arrive(page, query)
				expect(await moved(page), `${query} keeps still`).toBeLessThan(STILL)
				expect(
					await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
					`${query} keeps to the width of the window`,
				).toBeLessThanOrEqual(0)
				await accessibleInBothThemes(page, isMobile)
			})
		for (const query of FURTHER[id] ?? [])
			await test.step(query, async () => {
				await turn(page, `./?view=${id}&${query}`)
				await accessibleInBothThemes(page, isMobile)
			})
	})
