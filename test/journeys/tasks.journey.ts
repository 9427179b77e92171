import type { Locator, Page } from '@playwright/test'
import { expect, test } from './page.ts'

/** A first visitor's steps, counted: each press of a button, a key or a place, and each text that is filled in, is one. */
class Visitor {
	steps = 0
	readonly page: Page
	constructor(page: Page) {
		this.page = page
	}
	async click(target: Locator): Promise<void> {
		this.steps += 1
		await target.click()
	}
	async press(key: string): Promise<void> {
		this.steps += 1
		await this.page.keyboard.press(key)
	}
	link = (name: string | RegExp) => this.page.getByRole('link', { name, exact: typeof name === 'string' })
	button = (name: string | RegExp) => this.page.getByRole('button', { name, exact: typeof name === 'string' })
	room = (name: string) => this.page.getByRole('banner').getByRole('link', { name, exact: true })

	/** Does a task from the first page; it takes at most so many steps. */
	async task(name: string, most: number, work: () => Promise<void>): Promise<void> {
		await test.step(name, async () => {
			await this.room('县镜').click()
			await expect(this.page.locator('.live svg').first()).toBeVisible()
			this.steps = 0
			await work()
			test.info().annotations.push({ type: 'steps', description: `${name}: ${String(this.steps)}` })
			expect(this.steps, name).toBeLessThanOrEqual(most)
		})
	}
}

test('what a first visitor comes for takes no more steps than it should', async ({ page }) => {
	const visitor = new Visitor(page)
	const { link } = visitor
	await page.goto('./')

	await visitor.task('1: what this is, and how far to trust it', 1, async () => {
		await visitor.click(link(/^有哪些文件，可信到什么程度/))
		await expect(page.getByText(/现收 4 个县的 4 份文件/)).toBeVisible()
		await expect(page.getByText(/项勾稽核对，\d+ 项不符/)).toBeVisible()
	})
	await visitor.task('2 and 11: a number, the line it is printed on, and back', 2, async () => {
		const bar = page.locator('.live svg path[fill="var(--county-4)"]').first()
		visitor.steps += 1
		// The bar itself hears nothing: what lies over it does.
		await bar.click({ force: true })
		await expect(page.getByRole('complementary').locator('li.marked')).toHaveText(/2130705.*6538\. 30/)
		await visitor.press('Escape')
		await expect(page.getByRole('complementary').locator('li.marked')).toHaveCount(0)
	})
})

test('what a reader takes along takes no more steps than it should', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'])
	const visitor = new Visitor(page)
	const { button } = visitor
	const copied = () => page.evaluate(() => navigator.clipboard.readText())
	await page.goto('./')

	await visitor.task('6: a picture for a paper, with its credit line', 4, async () => {
		await visitor.click(button('下载'))
		const dialog = page.getByRole('dialog')
		await visitor.click(dialog.getByRole('radio', { name: '白色' }))
		await expect(dialog.locator('figure[aria-busy=false]')).toBeVisible()
		const saved = page.waitForEvent('download')
		await visitor.click(dialog.getByRole('button', { name: 'PNG' }))
		expect((await saved).suggestedFilename()).toMatch(/^function-[0-9a-f]{8}\.png$/)
		await visitor.click(dialog.getByRole('button', { name: '复制图注' }))
		expect(await copied()).toMatch(/^图：县镜《巨鹿组织部.*数据版本 [0-9a-f]{8}，CC BY 4\.0，http/)
		await page.keyboard.press('Escape')
	})
})
