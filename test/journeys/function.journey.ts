import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const JULU = '130529-zuzhibu-2024-budget'
const TITLE = '巨鹿组织部 2024 年预算：86% 安排用于“对村民委员会和村党支部的补助”（2130705）'
const rows = (page: Page) => page.locator('main tbody tr')

test('the first picture stands with its numbers before the engine is asked for @phone', async ({ page }) => {
	// The engine's files never arrive: what is seen does not need them.
	await page.route(/duckdb|\.parquet$/, () => undefined)
	await page.goto('./?view=function')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
	await expect(page.locator('figure')).toHaveCount(4)
	await expect(page.locator('figure svg').first()).toContainText('6,538.30 · 86.0%')
	await expect(page.getByText('833.39 万元')).toBeVisible()
})

test('choose, drill down, and hand on the link: a fresh profile shows the same @phone', async ({
	page,
	browser,
	baseURL,
	proxy,
}) => {
	await page.goto('./?c=130529&digits=3')
	const bar = page.locator('.live svg path[fill="var(--county-4)"]').first()
	// Under the pointer its row lights up, above the bar: what takes the press is the chart all the same.
	await bar.click({ force: true })
	await expect(page).toHaveURL(new RegExp(`at=${JULU}\\.213$`))
	await expect(page.getByRole('heading', { level: 1 })).toContainText('农村综合改革')
	await page.getByRole('tab', { name: '表格' }).click()
	await expect(rows(page)).toHaveCount(2)
	const seen = await rows(page).allInnerTexts()
	expect(seen[0]).toContain('6,538.30')

	const other = await browser.newContext({ ...(baseURL && { baseURL }), ...(proxy && { proxy }) })
	const fresh = await other.newPage()
	await fresh.goto(page.url())
	await expect(rows(fresh)).toHaveCount(2)
	expect(await rows(fresh).allInnerTexts()).toEqual(seen)
	await other.close()

	// Back undoes the last step, and the one before.
	await page.goBack()
	await expect(page.locator('.live svg')).toHaveCount(1)
	await page.goBack()
	await expect(page).not.toHaveURL(/at=/)
	await expect(page.getByRole('heading', { level: 1 })).toContainText('农林水支出')
})

test('a printed number opens its line, and Back closes it @phone', async ({ page }) => {
	await page.goto('./?tab=table')
	await rows(page).filter({ hasText: '2130705' }).getByRole('link', { name: '6,538.30' }).click()
	const source = page.getByRole('complementary')
	await expect(source.locator('li.marked')).toHaveText(/2130705.*6538\. 30/)
	await expect(source).toContainText('第 172 行')
	await expect(source.locator('li.marked')).toBeInViewport()
	await page.goBack()
	await expect(source).toHaveCount(0)
})

test('a computed number opens the rows it is made of, each with its lines', async ({ page }) => {
	await page.goto('./?tab=table&c=440823')
	await rows(page)
		.first()
		.getByRole('link', { name: /1,788\.40/ })
		.click()
	const parts = page.getByRole('complementary')
	await expect(parts.locator('tbody tr')).toHaveCount(6)
	const amounts = await parts.locator('tbody tr td:nth-child(2)').allInnerTexts()
	expect(amounts.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)).toBe(17_884_000)
	await parts.getByRole('link', { name: /^第/ }).first().click()
	await expect(page.getByRole('complementary').locator('li.marked').first()).toBeInViewport()
})

test('the SQL and every source line of the picture stand beside it', async ({ page }) => {
	await page.goto('./?tab=sql&c=130529')
	await expect(page.locator('pre')).toContainText('SELECT')
	await expect(page.getByText("$c = '130529'")).toBeVisible()
	await page.getByRole('tab', { name: '来源' }).click()
	await expect(rows(page)).toHaveCount(19)
})

test('a wrong value is named and the rest of the link is kept', async ({ page }) => {
	await page.goto('./?c=640221&digits=9&src=elsewhere&view=nothing')
	for (const named of ['digits=9', 'src=elsewhere', 'view=nothing'])
		await expect(page.getByRole('alert').filter({ hasText: named })).toBeVisible()
	await expect(page.locator('figure')).toHaveCount(1)
	await expect(page.locator('figure')).toContainText('平罗 2022')
	await page.getByRole('alert').filter({ hasText: 'digits=9' }).getByRole('button').click()
	await expect(page).toHaveURL(/c=640221&src=elsewhere&view=nothing$/)
})

test('choices are keys of the address, by keyboard as by hand @phone', async ({ page, isMobile }) => {
	await page.goto('./?view=function')
	if (isMobile) await page.getByRole('button', { name: /4\/4/ }).click()
	await page.getByRole('checkbox', { name: '遂溪' }).focus()
	await page.keyboard.press('Space')
	await expect(page).toHaveURL(/\?view=function&c=130529\.630123\.640221$/)
	await expect(page.locator('figure')).toHaveCount(3)
	await page.keyboard.press('Space')
	await expect(page).toHaveURL(/\?view=function$/)
	if (isMobile) await page.keyboard.press('Escape')
	await page.getByRole('tab', { name: '图表' }).focus()
	await page.keyboard.press('ArrowRight')
	await expect(page.getByRole('tab', { name: '表格' })).toBeFocused()
	await expect(rows(page)).toHaveCount(44)
})

test('English, and back', async ({ page }) => {
	await page.goto('./?c=130529')
	await page.getByRole('link', { name: 'English' }).click()
	await expect(page).toHaveURL(/c=130529&lang=en$/)
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'Julu organization department 2024 budget: 86% goes to',
	)
	await expect(page.locator('html')).toHaveAttribute('lang', 'en')
	await page.getByRole('link', { name: '中文' }).click()
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('on paper stand title, pictures and notes, without controls', async ({ page }) => {
	await page.goto('./?view=function')
	await page.emulateMedia({ media: 'print' })
	await expect(page.locator('figure')).toHaveCount(4)
	await expect(page.getByRole('tablist')).toBeHidden()
	await expect(page.getByText('可比性说明')).toBeVisible()
	await expect(page.locator('.choices')).toBeHidden()
})
