import type { FrameLocator, Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { serve, siteOf, type Site } from '../support/serve.ts'
import { expect, test as base } from './page.ts'

/** The rooms by the words of the navigation, and a word of what each shows. */
const ROOMS = [
	['总览', '列出功能科目'],
	['功能科目', '巨鹿组织部 2024 年预算'],
	['人均与单价', ''],
	['指标', '绩效指标'],
	['项目', '个项目与任务'],
	['数据质量', '数据说明与疑点'],
	['数据', ''],
] as const

/** Asks how many projects there are, in the workbench of a page or of a frame in it. */
async function ask(page: Page, within: Page | FrameLocator): Promise<void> {
	await within.getByRole('textbox', { name: /SQL 编辑器/ }).click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText('SELECT count(*) AS projects FROM project')
	await within.getByRole('button', { name: '运行', exact: true }).click()
	await expect(within.locator('[role=gridcell][aria-colindex="2"]').first()).toHaveText('107')
}

/** A browser whose reader blocks all cookies, and with them every storage and the locks that lie there. */
const test = base.extend({
	context: async ({ context }, use) => {
		await context.addInitScript(() => {
			const denied = () => new DOMException('denied', 'SecurityError')
			const forbid = (of: object, name: string) =>
				Object.defineProperty(of, name, {
					get: () => {
						throw denied()
					},
				})
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
				forbid(globalThis, name)
			forbid(Document.prototype, 'cookie')
			// Blank pages, which the browser opens first, have neither.
			if (!isSecureContext) return
			LockManager.prototype.request = () => Promise.reject(denied())
			LockManager.prototype.query = () => Promise.reject(denied())
			StorageManager.prototype.getDirectory = () => Promise.reject(denied())
		})
		await use(context)
	},
})

test('with all storage blocked every room opens, the engine answers, and the page says what is not kept', async ({
	page,
}) => {
	await page.goto('./')
	const storage = await page.evaluate(() => {
		try {
			return String(localStorage.length)
		} catch (error) {
			return (error as DOMException).name
		}
	})
	expect(storage).toBe('SecurityError')
	for (const [name, word] of ROOMS) {
		await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name, exact: true }).click()
		await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(word)
	}
	await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: 'SQL', exact: true }).click()
	await expect(page.locator('.cm-content')).toBeVisible()
	await ask(page, page)
	await page.getByRole('tab', { name: '我的' }).click()
	await expect(page.getByRole('alert').filter({ hasText: '浏览器没有允许在本机保存' })).toBeVisible()

	// A file of the reader's is read all the same, and how long it lasts is said.
	await page.getByRole('contentinfo').getByRole('link', { name: '加入自己的文件' }).click()
	await page.getByLabel('选择文件…').setInputFiles('test/fixtures/disclosures/anhui-code-table.txt')
	await expect(page.getByLabel('县', { exact: true })).toHaveValue('淠源县')
	await expect(page.getByText('文件只在这个网页里，刷新或关闭后要重新加入')).toBeVisible()
})

/** A page of somebody else that has a link in a frame without an origin: no storage, no locks, and nothing is its own. */
const framing = (link: string): Site =>
	new Map([
		[
			'index.html',
			{
				body: Buffer.from(
					`<!doctype html><html lang="en"><head><title>host</title><link rel="icon" href="data:,"></head><body><iframe title="view" src="${link}" sandbox="allow-scripts" style="width:100%;height:700px"></iframe></body></html>`,
				),
			},
		],
	])

base(
	'a frame without an origin leads out where the host does not let it read',
	async ({ page, baseURL, incidents }) => {
		const link = `${baseURL ?? ''}?view=sql`
		const host = await serve(framing(link))
		incidents.provoke(new RegExp(`^foreign: ${host.address}$`))
		incidents.provoke(/^console: .*CORS/)
		incidents.provoke(/^console: .*ERR_FAILED/)
		try {
			await page.goto(host.address)
			const alert = page.frameLocator('iframe').getByRole('alert')
			await expect(alert).toContainText('请在新窗口打开')
			await expect(alert.getByRole('link')).toHaveAttribute('href', link)
		} finally {
			await host.close()
		}
	},
)

base(
	'a frame without an origin opens, answers and says what is not kept where the host lets it read',
	async ({ page, incidents }) => {
		const built = await siteOf(fileURLToPath(new URL('../../dist', import.meta.url)))
		const site = await serve(built, '/mirror/', { 'access-control-allow-origin': '*' })
		const host = await serve(framing(`${site.address}?view=sql`))
		incidents.provoke(new RegExp(`^foreign: ${host.address}$`))
		incidents.provoke(new RegExp(`^foreign: ${site.address}`))
		try {
			await page.goto(host.address)
			const frame = page.frameLocator('iframe')
			await expect(frame.locator('.cm-content')).toBeVisible()
			await ask(page, frame)
			await frame.getByRole('tab', { name: '我的' }).click()
			await expect(frame.getByRole('alert')).toContainText('浏览器没有允许在本机保存')
		} finally {
			await host.close()
			await site.close()
		}
	},
)
