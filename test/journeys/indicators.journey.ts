import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const PINGLUO = '640221-zuzhibu-2022-targets'
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const beside = (page: Page) => page.getByRole('complementary')

test('arrive, go to another view, and open the targets behind a count down to a line @phone', async ({
	page,
}) => {
	await page.goto('./?view=indicators')
	await expect(title(page)).toHaveText('“产出”类占绩效指标的比例：巨鹿 43%，遂溪 53%，湟源 56%，平罗 33%')
	await expect(page.locator('figure svg').first()).toContainText('56.1%')
	await page.getByRole('navigation', { name: '指标' }).getByRole('link', { name: '值的种类' }).click()
	await expect(page).toHaveURL(/show=kinds$/)
	await expect(title(page)).toContainText('湟源 0%')

	await page
		.locator('figure li')
		.filter({ hasText: '平罗' })
		.getByRole('link', { name: /^67 \/ 173/ })
		.click()
	await expect(page).toHaveURL(new RegExp(`of=${PINGLUO}\\.words$`))
	await expect(beside(page).locator('tbody tr')).toHaveCount(67)
	await beside(page).getByRole('link', { name: '第 22 行' }).click()
	await expect(beside(page).locator('li.marked')).toContainText('良好')
})

test('damaged texts are left out and said to be, until the reader counts them', async ({ page }) => {
	await page.goto('./?view=indicators&show=kinds&c=630123')
	const line = page.locator('figure li')
	await expect(line).toContainText('0 / 60 条（0%），另有 6 条文字受损，未计入')
	await page.goto('./?view=indicators&show=kinds&c=630123&damaged=in')
	await expect(line).toContainText('0 / 66 条')
	await expect(line).not.toContainText('未计入')
})

test('what a template does not have is not applicable', async ({ page }) => {
	await page.goto('./?view=indicators&show=weights')
	await expect(title(page)).toHaveText('各类分值与基准完全一致的项目：湟源 10/13')
	await expect(page.locator('figure')).toHaveCount(1)
	await expect(page.locator('figure li').filter({ hasText: '巨鹿' })).toHaveText(
		'巨鹿 2024：没有印指标分值，不适用。',
	)
	await expect(page.locator('figure li').filter({ hasText: '基准来源' })).toContainText('可信度：中')
})

test('satisfaction targets alone, by the select, in the link', async ({ page }) => {
	await page.goto('./?view=indicators&show=percents')
	await page.getByRole('combobox', { name: '类别' }).selectOption('satisfaction')
	await expect(page).toHaveURL(/class=satisfaction$/)
	await expect(page.locator('figure li').filter({ hasText: '巨鹿' })).toContainText('15 / 35 条')
})

test('arithmetic stands with its sentence, and its budget opens its line', async ({ page }) => {
	await page.goto('./?view=indicators&show=quantity-cost&c=440823')
	const offices = page.locator('section article').filter({ hasText: '村办公经费' })
	await expect(offices.locator('blockquote')).toContainText('322×10×0.1=322万元')
	await offices.locator('h3').getByRole('link', { name: '322.00 万元' }).click()
	await expect(beside(page).locator('li.marked')).toContainText('村办公经费')
})

test('a press in one picture narrows the others of the room, in the link, until it is taken back @phone', async ({
	page,
}) => {
	await page.goto('./?view=indicators')
	await page.getByRole('button', { name: '点图筛选' }).click()
	await expect(page).toHaveURL(/press=narrow$/)
	// The keyboard presses what the pointer would.
	await page
		.getByRole('group', { name: /数据点/ })
		.getByRole('button')
		.first()
		.focus()
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/pick=class\.cost/)
	await expect(page.getByText('不影响这张图')).toBeVisible()
	await page.getByRole('navigation', { name: '指标' }).getByRole('link', { name: '值的种类' }).click()
	await expect(title(page)).toContainText('（只看 类别：成本）')
	await page.getByRole('button', { name: '去掉 类别：成本' }).click()
	await expect(title(page)).not.toContainText('只看')
	await page.goBack()
	await expect(title(page)).toContainText('（只看 类别：成本）')
})

test('a range that is dragged over a distribution leaves its disclosures', async ({ page }) => {
	await page.goto('./?view=indicators&show=kinds&shape=many&focus=percent')
	await expect(page.getByText('横着拖选一段')).toBeVisible()
	const box = await page.locator('.plot').boundingBox()
	if (!box) throw new Error('nothing is drawn')
	await page.mouse.move(box.x + 4, box.y + 60)
	await page.mouse.down()
	await page.mouse.move(box.x + box.width - 4, box.y + 70, { steps: 4 })
	await page.mouse.up()
	await expect(page).toHaveURL(/pick=range\.kinds\.percent\./)
	await page.getByRole('navigation', { name: '指标' }).getByRole('link', { name: '比较符' }).click()
	await expect(title(page)).toContainText('（只看 选定的 4 份文件）')
})
