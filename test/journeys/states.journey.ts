import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { rooms } from '../../src/rooms/index.ts'
import { encode } from '../../src/share/fragment.ts'
import { accessible, expect, test } from './page.ts'

const FIXTURE = 'test/fixtures/disclosures/anhui-code-table.txt'

/** Nothing serious in either theme: a theme changes colours and nothing else. */
async function inBothThemes(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' })
	await accessible(page)
	await page.emulateMedia({ colorScheme: 'dark' })
	await accessible(page, 'colours')
}

/** Another address of this page, as a reader follows a link in it: the engine stays. */
const turn = (page: Page, query: string) =>
	page.evaluate((query) => {
		history.pushState(null, '', query)
		dispatchEvent(new PopStateEvent('popstate'))
	}, query)

const settled = async (page: Page) => {
	await expect(page.locator('main h1').first()).toBeVisible()
	await expect(page.locator('article[aria-busy=true], [data-waiting]')).toHaveCount(0)
}

test('axe finds nothing serious in a mistake, in what a column holds, in its menu and in a chart of one’s own', async ({
	page,
}) => {
	const open = async (sql: string) => {
		await turn(page, `?view=sql#${(await encode({ sql, values: {} })) ?? ''}`)
		await expect(page.locator('.cm-content')).toContainText(sql.slice(0, 20))
		await page.getByRole('button', { name: '运行', exact: true }).click()
	}
	await page.goto('./?view=sql')
	await expect(page.locator('[data-phase=ready]')).toBeAttached()
	await open('SELECT county, 金额 FROM projcts')
	await expect(page.getByRole('alert')).toContainText('projcts')
	await inBothThemes(page)
	await open('SELECT county, name, amount_yuan FROM project JOIN disclosure USING (document_id)')
	await expect(page.getByText(/^107 行 · /)).toBeVisible()
	await page.getByRole('button', { name: '列 amount_yuan 的操作' }).click()
	// How its values are spread, how many are empty, and which are the most frequent.
	const menu = page.getByRole('dialog').filter({ hasText: '空值' })
	await expect(menu).toBeVisible()
	await inBothThemes(page)
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: '作图' }).click()
	await expect(page.locator('figure svg').first()).toBeVisible()
	await page.getByRole('tab', { name: '表与列' }).click()
	await page
		.locator('summary', { hasText: /project/ })
		.first()
		.click()
	await inBothThemes(page)
})

test('axe finds nothing serious where a file is checked', async ({ page }) => {
	await page.goto('./?view=import')
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({
			name: 'anhui-code-table.txt',
			mimeType: 'text/plain',
			buffer: await readFile(FIXTURE),
		})
	await expect(page.getByLabel('县', { exact: true })).toHaveValue('淠源县')
	await expect(page.getByRole('button', { name: '第 8 行', exact: true }).first()).toBeVisible()
	await inBothThemes(page)
})

test('axe finds nothing serious in distributions, in tiles of provinces, in an open explanation and beside a source', async ({
	page,
}) => {
	await page.goto('./?view=indicators&show=kinds&shape=many')
	await settled(page)
	await expect(page.locator('.live svg').first()).toBeVisible()
	await inBothThemes(page)
	await turn(page, '?view=indicators&show=kinds&shape=place')
	await settled(page)
	await expect(page.locator('.live svg').first()).toBeVisible()
	await inBothThemes(page)
	await turn(page, '?view=function&src=130529-zuzhibu-2024-budget.L172')
	await expect(page.getByRole('complementary').locator('li.marked').first()).toBeVisible()
	await page.getByRole('list', { name: '数字的来历' }).getByRole('button').first().click()
	await inBothThemes(page)
})

test('at twice the size every room keeps to the width of the window', async ({ browser, site }) => {
	// A window of 1440 × 900 in which everything is twice as large.
	const page = await browser.newPage({
		baseURL: site.address,
		viewport: { width: 720, height: 450 },
		deviceScaleFactor: 2,
	})
	await page.goto('./?view=overview')
	for (const { id } of rooms)
		await test.step(id, async () => {
			await turn(page, `?view=${id}`)
			await settled(page)
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
			).toBeLessThanOrEqual(0)
		})
	await page.close()
})

test('nothing moves where a reader wants no motion', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' })
	await page.goto('./?view=function&c=130529')
	await expect(page.locator('.live svg')).toBeVisible()
	const running = () => page.evaluate(() => document.getAnimations().length)
	const bars = () =>
		page.locator('.live svg path').evaluateAll((all) => all.map((path) => path.getAttribute('d')).join())
	const before = await bars()
	await page.getByRole('radio', { name: '金额' }).click()
	await expect(page).toHaveURL(/scale=amount/)
	await expect.poll(bars).not.toBe(before)
	// The next frame is the last: a change that is shown as motion would go on for a quarter of a second.
	const after = await page.evaluate(
		() =>
			new Promise<readonly string[]>((done) => {
				const seen: string[] = []
				const look = () => {
					seen.push(
						[...document.querySelectorAll('.live svg path')].map((path) => path.getAttribute('d')).join(),
					)
					if (seen.length < 6) requestAnimationFrame(look)
					else done(seen)
				}
				look()
			}),
	)
	expect(new Set(after).size).toBe(1)
	expect(await running()).toBe(0)
})
