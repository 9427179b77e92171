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
	async fill(target: Locator, text: string): Promise<void> {
		this.steps += 1
		await target.fill(text)
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

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

test('what a first visitor comes for takes no more steps than it should', async ({ page }) => {
	const visitor = new Visitor(page)
	const { link, room } = visitor
	await page.goto('./')

	await visitor.task('1: what this is, and how far to trust it', 0, async () => {
		await expect(page.getByText(/现收 4 个县的 4 份文件/)).toBeVisible()
		await expect(page.getByText(/项勾稽核对，\d+ 项不符/)).toBeVisible()
	})
	await visitor.task('2 and 11: a number, its projects, the line it is printed on, and back', 3, async () => {
		const bar = page.locator('.live svg path[stroke="var(--county-4)"]').first()
		const beside = page.getByRole('complementary')
		visitor.steps += 1
		// The bar itself hears nothing: what lies over it does.
		await bar.click({ force: true })
		await expect(beside).toContainText('3 行，合计 65,383,000 元')
		await visitor.click(beside.getByRole('link', { name: '60,293,000' }))
		await expect(beside.locator('li.marked').first()).toContainText('村级组织运转经费')
		await visitor.press('Escape')
		await expect(beside.locator('li.marked')).toHaveCount(0)
	})
	await visitor.task('3: what a village gets in two counties, and what is compared', 2, async () => {
		await visitor.click(room('人均与单价'))
		await visitor.click(link('每村与每社区'))
		// The caveat stands in the headline: one of them prints who bears what, the other does not.
		await expect(headline(page)).toHaveText(/巨鹿 22\.47 万元\/村（未写分担）.*遂溪 5\.50 .*推算全额 44\.68/)
	})
	await visitor.task('4: vague targets, with their lines', 3, async () => {
		await visitor.click(room('指标'))
		await visitor.click(link('模糊表述'))
		await expect(headline(page)).toContainText('平罗 39%')
		await visitor.click(link(/^67 \/ 173 条/))
		await expect(page.getByRole('complementary').locator('tbody tr')).toHaveCount(67)
	})
})

test('what a reader looks for takes no more steps than it should', async ({ page }) => {
	const visitor = new Visitor(page)
	const { link, room } = visitor
	await page.goto('./')

	await visitor.task('5: training of cadres, and what a day of it costs', 4, async () => {
		await visitor.click(room('项目'))
		await visitor.fill(page.getByRole('searchbox'), '干部 培训')
		await expect(headline(page)).toHaveText(/“干部 培训”：\d\d 个项目与任务/)
		await visitor.click(room('人均与单价'))
		await visitor.click(link('单价'))
		await expect(headline(page)).toHaveText(/个单价/)
	})
	await visitor.task('9: what does not add up in one county', 2, async () => {
		await visitor.click(room('数据质量'))
		const only = page.getByRole('button', { name: '只看 湟源' })
		await visitor.click(only)
		await expect(page.getByText(/文中测算需要 60\.00 万元，超过项目预算数 3\.00 万元/)).toBeVisible()
	})
	await visitor.task('10: the other language, and the dark', 2, async () => {
		await visitor.click(link('English'))
		await expect(page.locator('html')).toHaveAttribute('lang', 'en')
		await visitor.click(page.getByRole('banner').getByRole('button').last())
		await expect(page.locator('html')).toHaveAttribute('data-theme', /./)
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
		expect((await saved).suggestedFilename()).toMatch(/^home-[0-9a-f]{8}\.png$/)
		await visitor.click(dialog.getByRole('button', { name: '复制图注' }))
		expect(await copied()).toMatch(
			/^图：县镜《村级组织运转占组织部所列项目.*数据版本 [0-9a-f]{8}，CC BY 4\.0，http/,
		)
		await page.keyboard.press('Escape')
	})
})

test('what a reader asks is handed on, and is there tomorrow', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'])
	const visitor = new Visitor(page)
	const { button, room } = visitor
	const copied = () => page.evaluate(() => navigator.clipboard.readText())
	await page.goto('./')

	await visitor.task('7: a statement, its chart, its link, and somebody else', 5, async () => {
		await visitor.click(room('SQL'))
		await visitor.click(button('每份文件金额最大的三个项目'))
		await visitor.click(button('运行'))
		await visitor.click(button('作图'))
		await expect(page.locator('figure svg').first()).toBeVisible()
		await visitor.click(button('复制链接'))
		const other = await context.newPage()
		await other.goto(await copied())
		// Nothing is pressed there.
		await expect(other.locator('figure svg').first()).toBeVisible()
		await expect(other.getByText(/^12 行 · /)).toBeVisible()
		await other.close()
	})
	await visitor.task('12: what was asked is there tomorrow', 2, async () => {
		await visitor.click(room('SQL'))
		await visitor.click(page.getByRole('tab', { name: '我的' }))
		await expect(page.getByRole('complementary').getByText(/12 行/)).toBeVisible()
	})
})
