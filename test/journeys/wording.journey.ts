import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const PINGLUO = '640221-zuzhibu-2022-targets'
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const beside = (page: Page) => page.getByRole('complementary')

test('from targets to objectives, to one group, and to the line of the copy @phone', async ({ page }) => {
	await page.goto('./?view=indicators&show=wording&what=objective')
	const copied = page
		.locator('.wording section section')
		.filter({ hasText: '提高社区党务工作者积极性，提升社区党建工作，发挥社区党组织凝聚力。' })
	await expect(copied.locator('li')).toHaveCount(2)
	await expect(copied.locator('li').nth(1)).toContainText('与本项目名称无关')
	await copied.getByRole('link', { name: '2 处' }).click()
	await expect(page).toHaveURL(new RegExp(`at=${PINGLUO}\\.l215$`))
	await expect(page.locator('.wording section section')).toHaveCount(1)
	await page.getByRole('link', { name: '第 241–267 行' }).click()
	const marked = beside(page).locator('li.marked')
	await expect(marked.filter({ hasText: '全县机关事业单位网上名称管理经费' }).first()).toBeVisible()
})

test('a similarity opens the two texts it was computed from', async ({ page }) => {
	await page.goto('./?view=indicators&show=wording&c=630123&least=70')
	const alike = page.locator('.variant').filter({ hasText: '激发选调生' }).nth(1)
	await expect(alike.locator('del').first()).toContainText('安心')
	await alike.getByRole('link', { name: /^与首条相似/ }).click()
	await expect(beside(page).locator('tbody tr')).toHaveCount(2)
})

test('the threshold is moved by keys, and stands in the link', async ({ page }) => {
	await page.goto('./?view=indicators&show=wording&what=objective')
	const slider = page.getByRole('slider', { name: '至少相似' })
	await slider.press('Home')
	await expect(page).toHaveURL(/least=60$/)
	await expect(slider).toHaveAttribute('aria-valuetext', '60%')
	await expect(title(page)).toContainText('6 组写法相同或相近')
})
