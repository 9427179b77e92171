import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const TITLE = '村级组织运转占组织部所列项目的比例：巨鹿 91%，遂溪 52%，湟源 1%，平罗 42%'
const ready = (page: Page) => expect(page.locator('[data-phase=ready]')).toBeAttached()
const headline = (page: Page) => page.getByRole('heading', { level: 1 })

test('the bare address leads home, where a comparison stands before the engine is asked for @phone', async ({
	page,
}) => {
	// The engine's files never arrive: what is seen does not need them.
	await page.route(/duckdb|\.parquet$/, () => undefined)
	await page.goto('./')
	await expect(page).toHaveURL(/\?view=home$/)
	await expect(headline(page)).toHaveText(TITLE)
	// Five purposes, all others together, and the totals.
	await expect(page.locator('figure')).toHaveCount(7)
	await expect(page.locator('figure svg').first()).toContainText('6,538.30 · 91.4%')
	await expect(page.locator('figure').last()).toContainText('3,430.32 · 只列合计的 24%')
	await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a link with any key and no room opens the function codes, as it always did', async ({ page }) => {
	await page.goto('./?lang=zh')
	await expect(headline(page)).toContainText('86% 安排用于“对村民委员会和村党支部的补助”')
	await page.getByRole('link', { name: '县镜' }).click()
	await expect(headline(page)).toHaveText(TITLE)
})

test('what is folded leads to all purposes side by side, and back', async ({ page }) => {
	await page.goto('./')
	await expect(page.locator('.live svg')).toHaveCount(7)
	await page.getByRole('link', { name: '全部用途并排对照' }).click()
	await expect(page).toHaveURL(/view=function&show=side-by-side$/)
	await page.goBack()
	await expect(headline(page)).toHaveText(TITLE)
})

test('nothing moves when charts and engine take over @phone', async ({ page, isMobile }) => {
	await page.addInitScript(() => {
		const seen = globalThis as unknown as { shifts: number }
		seen.shifts = 0
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value
		}).observe({ type: 'layout-shift', buffered: true })
	})
	// The chart library arrives only when the still pictures have been measured.
	let letGo = () => {}
	const measured = new Promise<void>((resolve) => {
		letGo = resolve
	})
	await page.route(/\/library-/, async (route) => {
		await measured
		await route.continue()
	})
	await page.goto('./')
	await expect(page.locator('.still svg')).toHaveCount(7)
	const before = await page.locator('.still svg').first().boundingBox()
	letGo()
	await expect(page.locator('.live svg')).toHaveCount(7)
	if (!isMobile) await ready(page)
	expect(await page.locator('.live svg').first().boundingBox()).toEqual(before)
	expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBe(0)
})

test('a first visitor is told what this is, and three questions lead on', async ({ page }) => {
	// The engine's files never arrive: what is said of the documents comes with the page.
	await page.route(/duckdb|\.parquet$/, () => undefined)
	await page.goto('./')
	const intro = page.getByRole('region', { name: '这是什么' })
	await expect(intro).toContainText('现收 4 个县的 4 份文件（组织部，2022–2024 年）')
	await expect(intro).toContainText(/做了 \d+ 项勾稽核对，3 项不符/)
	await expect(intro).toContainText('代码按 MIT 许可，整理出的数据按 CC BY 4.0 许可')
	await intro.getByRole('link', { name: '一个村一年有多少运转经费？' }).click()
	await expect(page).toHaveURL(/view=per-capita&show=per-village$/)
	await expect(intro).toBeHidden()
})

test.describe('a reader of English', () => {
	test.use({ locale: 'en-GB' })

	test('is met in English, and offered it where a link is older than that', async ({ page }) => {
		await page.goto('./')
		await expect(page).toHaveURL(/\?view=home&lang=en$/)
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Village organizations, as a share')
		await page.goto('./?view=overview')
		await expect(page.getByRole('heading', { level: 1 })).toContainText('列出功能科目的只有巨鹿 2024')
		await page.getByRole('button', { name: 'Read it in English' }).click()
		await expect(page).toHaveURL(/\?view=overview&lang=en$/)
		// Said once.
		await page.goto('./?view=findings')
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
		await expect(page.getByRole('button', { name: 'Read it in English' })).toHaveCount(0)
	})
})
