import { expect, test } from './page.ts'

test('a project is found by its initials, and its page leads to the document @phone', async ({ page }) => {
	await page.goto('./?view=projects')
	await page.getByRole('searchbox').fill('cjzz')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('“cjzz”：1 个项目与任务')
	await page.getByRole('link', { name: '村级组织运转经费' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('巨鹿 2024：村级组织运转经费')
	await expect(page.locator('dl')).toContainText('2130705')
	await expect(page.getByRole('row').filter({ hasText: '办公费标准' })).toContainText('≥12万元')
	await page.getByRole('link', { name: '≥12万元' }).click()
	await expect(page.getByRole('complementary')).toContainText('办公费标准')
	await page.goBack()
	await page.goBack()
	await expect(page.getByRole('searchbox')).toHaveValue('cjzz')
})

test('nothing that fits says what to do, and what is typed is text', async ({ page }) => {
	await page.goto(`./?view=projects&q=${encodeURIComponent("' OR 1=1 --")}`)
	await expect(page.getByText('没有符合的项目')).toBeVisible()
})
