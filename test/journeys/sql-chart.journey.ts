import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { decode } from '../../src/share/fragment.ts'
import { accessible, expect, test } from './page.ts'

/** The four largest lines of 巨鹿's statement by function code; the largest is printed in line 172: 6538.30 万元. */
const SQL = `SELECT code, name, amount_yuan, origin, document_id, line_start, line_end
FROM expenditure WHERE is_leaf ORDER BY amount_yuan DESC LIMIT 4`

const chart = (page: Page): Locator => page.getByRole('region', { name: '图表', exact: true })
const field = (page: Page, name: string): Locator => chart(page).getByRole('combobox', { name, exact: true })
const picture = (page: Page): Locator => chart(page).locator('.plot')

async function ask(page: Page, sql: string): Promise<void> {
	const editor = page.getByRole('textbox', { name: /SQL/ }).first()
	await editor.click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText(sql)
	await page.keyboard.press('ControlOrMeta+Enter')
}

/** Every mark in words, as the table under the picture lists them. */
async function marks(page: Page): Promise<string[]> {
	const details = chart(page).locator('figure details')
	if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
	return details.locator('tbody tr').allInnerTexts()
}

test('SQL to a chart, changed by hand, sent as a link: a fresh profile has the same rows and the same chart', async ({
	page,
	browser,
	proxy,
}) => {
	await page.goto('./?view=sql')
	await ask(page, SQL)
	await page.getByRole('button', { name: '作图' }).click()
	await expect(field(page, '图形')).toHaveValue('bar')
	await expect(chart(page).locator('.live svg')).toContainText('6,538.30')
	await field(page, '图形').selectOption('stacked')
	await field(page, '单位').selectOption('yuan')
	await chart(page).getByText('标题与坐标名').click()
	await chart(page).getByRole('textbox', { name: '标题', exact: true }).fill('四个科目')
	await expect(chart(page).getByRole('heading', { name: '四个科目' })).toBeVisible()
	await expect(chart(page).locator('.live svg')).toContainText('65,383,000')
	const all = await marks(page)
	expect(all).toHaveLength(4)
	expect(all[0]).toMatch(/65,383,000 元[\s\S]*第 172 行/)
	const sentence = await picture(page).getAttribute('aria-label')
	await accessible(page)

	await field(page, '排序').selectOption('-y')
	// The address follows when typing pauses.
	await expect
		.poll(() => decode(new URL(page.url()).hash.slice(1)))
		.toMatchObject({ draft: { sql: SQL, chart: { type: 'stacked', sort: '-y', unit: 'yuan' } } })
	const link = page.url()
	const fresh = await browser.newContext({ locale: 'zh-CN', ...(proxy && { proxy }) })
	const other = await fresh.newPage()
	await other.goto(link)
	await other.getByRole('button', { name: '运行', exact: true }).click()
	await expect(field(other, '图形')).toHaveValue('stacked')
	await expect(field(other, '排序')).toHaveValue('-y')
	await expect(chart(other).locator('.live svg')).toContainText('65,383,000')
	await expect(chart(other).getByRole('heading', { name: '四个科目' })).toBeVisible()
	await expect(picture(other)).toHaveAttribute('aria-label', sentence ?? '')
	expect(await marks(other)).toEqual(all)
	await fresh.close()
})

test('a mark opens the line it is printed in; the picture is saved with the answer', async ({ page }) => {
	await page.goto('./?view=sql')
	await ask(page, SQL)
	await page.getByRole('button', { name: '作图' }).click()
	await expect(chart(page).locator('.live svg')).toContainText('6,538.30')
	await page.getByRole('button', { name: '下载' }).click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('dialog').getByRole('button', { name: 'SVG' }).click(),
	])
	expect(await readFile(await download.path(), 'utf8')).toContain('6,538.30')
	await page.keyboard.press('Escape')
	await marks(page)
	await chart(page).getByRole('link', { name: '第 172 行' }).click()
	await expect(page).toHaveURL(/src=130529-zuzhibu-2024-budget\.L172/)
})

test.describe('in the dark', () => {
	test.use({ colorScheme: 'dark' })
	test('what cannot be drawn is said, and another chart offered', async ({ page }) => {
		await page.goto('./?view=sql&lang=en')
		await ask(page, "SELECT 'a' AS name, 1 AS n UNION ALL SELECT 'b', -2")
		await page.getByRole('button', { name: 'Make a chart' }).click()
		const region = page.getByRole('region', { name: 'Chart', exact: true })
		const kind = region.getByRole('combobox', { name: 'Kind', exact: true })
		await expect(region.locator('.live svg')).toContainText('-2')
		await accessible(page)
		await kind.selectOption('stacked')
		await expect(region.getByRole('status')).toContainText('cannot be parts of a whole')
		await region.getByRole('button', { name: 'Choose a chart for these columns' }).click()
		await expect(kind).toHaveValue('bar')
		await region.getByRole('button', { name: 'Remove the chart' }).click()
		await expect(region).toHaveCount(0)
	})
})
