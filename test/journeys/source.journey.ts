import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const JULU = '130529-zuzhibu-2024-budget'
const drawer = (page: Page) => page.getByRole('complementary')

test('a number opens its line, and closing gives back the number where it stood @phone', async ({
	page,
	isMobile,
}) => {
	await page.goto('./?view=function&tab=table')
	const number = page
		.locator('main tbody tr')
		.filter({ hasText: '2130705' })
		.getByRole('link', { name: '6,538.30' })
	await number.click()
	await expect(drawer(page).locator('li.marked')).toHaveText(/2130705.*6538\. 30/)
	await expect(drawer(page).locator('li.about')).toContainText('部门支出总表 · 合计')
	// Of the two numbers of the line that read so the first is singled out, in its own column.
	await expect(drawer(page).locator('mark.current')).toHaveText(['6538. 30'])
	await page.keyboard.press('Escape')
	await expect(drawer(page)).toHaveCount(0)
	await expect(number).toBeFocused()
	await expect(number).toBeInViewport()
	if (isMobile) return
	const before = await number.boundingBox()
	await number.press('Enter')
	await expect(drawer(page).locator('li.marked')).toBeInViewport()
	await page.goBack()
	await expect(drawer(page)).toHaveCount(0)
	await expect(number).toBeFocused()
	await expect.poll(async () => (await number.boundingBox())?.y).toBeCloseTo(before?.y ?? -1, -1)
})

test('one steps from row to row by keys and buttons, each with its very number marked', async ({ page }) => {
	await page.goto(`./?view=source&src=${JULU}.L172`)
	await expect(page.locator('li.about')).toContainText('由此取出的数据（2）')
	await page.locator('li.marked .gutter').focus()
	await page.keyboard.press('j')
	await expect(page).toHaveURL(/row=budget_line\.172\.1/)
	await expect(page.locator('mark.current')).toHaveText('6538. 30')
	await page.keyboard.press('j')
	await expect(page).toHaveURL(/row=budget_line\.172\.2/)
	await page.getByRole('button', { name: '下一条' }).click()
	await expect(page).toHaveURL(/src=130529-zuzhibu-2024-budget\.L173&row=budget_line\.173\.1|L173.*173\.1/)
	await expect(page.locator('mark.current')).toHaveText('32. 00')
	await page.locator('li.marked .gutter').focus()
	await page.keyboard.press('k')
	await expect(page).toHaveURL(/row=budget_line\.172\.2/)
})

test('a number that was pressed is singled out among all that its line holds', async ({ page }) => {
	await page.goto('./?view=function&c=130529')
	await page.locator('figcaption').getByRole('link', { name: '7,601.94 万元' }).click()
	await expect(page).toHaveURL(/L146&row=yuan\.76019400/)
	await expect(drawer(page).locator('mark.current')).toHaveText(['7601.94'])
	await expect(drawer(page).locator('mark.current')).toBeInViewport()
	// A row that was inferred is found as well, and Back closes what was opened.
	await page.goBack()
	await expect(page).toHaveURL(/c=130529$/)
	await page.getByRole('tab', { name: '表格' }).click()
	await page
		.locator('main tbody tr')
		.filter({ hasText: '2013201' })
		.getByRole('link', { name: '334.12' })
		.click()
	await expect(drawer(page).locator('mark.current')).toHaveText(['334.12'])
})

test('a page that was flattened into one line: the number of a row is marked among all others', async ({
	page,
}) => {
	await page.goto(`./?view=source&src=${JULU}.L146&row=budget_line.146.1`)
	await expect(page.locator('mark.current')).toHaveText('7601.94')
	await expect(page.locator('mark.current')).toBeInViewport()
	await expect(page.locator('li.about')).toContainText('还有')
})

test('what was repaired stands marked where it is printed, with its reading in words', async ({ page }) => {
	await page.goto('./?view=source&src=630123-zuzhibu-2024-targets.L18-23')
	const about = page.locator('li.about')
	await expect(about.locator('del').first()).toBeVisible()
	await expect(about.locator('ins').first()).toHaveText(/63012300024T000000584/)
	await expect(page.locator('li.marked ins').first()).toContainText('读作')
})

test('a document is found, looked through by its outline and searched @phone', async ({ page, isMobile }) => {
	await page.goto('./?view=source')
	await page
		.getByRole('link', { name: /巨鹿县委组织部/ })
		.first()
		.click()
	await expect(page.getByRole('heading', { level: 1 })).toContainText('巨鹿 2024')
	await expect(page.locator('.publication')).toHaveText('发布单位、发布网址、发布日期、取得日期：未记录')
	if (isMobile) await page.getByText('文件、查找与目录').click()
	await page.getByRole('link', { name: /^部门支出总表/ }).click()
	await expect(page.locator('li.marked')).toContainText('部门预算支出总表')
	await expect(page.locator('li.marked')).toBeInViewport()
	await page.getByRole('searchbox').fill('6538.30')
	await expect(page.getByRole('search').getByRole('status')).toHaveText(/^– \/ \d+$/)
	await page.keyboard.press('Enter')
	await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ \/ \d+$/)
	await expect(page.locator('li.marked .found').first()).toHaveText(/6538\. ?30/)
	// The link finds the same again.
	await page.goto(page.url())
	await expect(page.locator('li.marked .found').first()).toHaveText(/6538\. ?30/)
})

test('a row leads to where it is used, and from its line to the whole document', async ({ page }) => {
	await page.goto(`./?view=function&src=${JULU}.L172`)
	await drawer(page).getByRole('link', { name: '在来源页打开全文' }).click()
	await expect(page).toHaveURL(/view=source/)
	await page.locator('li.about').getByRole('link', { name: '查看用到此数的图表' }).first().click()
	await expect(page).toHaveURL(/view=function.*at=130529-zuzhibu-2024-budget\.21307/)
	await expect(page.getByRole('heading', { level: 1 })).toContainText('巨鹿组织部 2024 年预算')
})

test('a link to what is not there says so', async ({ page }) => {
	await page.goto('./?view=source&src=nowhere.L1')
	await expect(page.getByText('数据里没有 nowhere 这份文件')).toBeVisible()
	await page.goto('./?view=source&src=630123-zuzhibu-2024-targets.L9000')
	await expect(page.getByText('没有第 9000 行')).toBeVisible()
})

test('lines beyond the end, a row of nothing and a version of no day are named', async ({
	page,
	isMobile,
}) => {
	test.skip(isMobile, 'the same at any size')
	await page.goto('./?view=source&src=130529-zuzhibu-2024-budget.L170-99999&row=budget_line.99998.1')
	await expect(page.getByRole('alert').filter({ hasText: '没有第 99999 行' })).toBeVisible()
	await expect(page.getByRole('alert').filter({ hasText: 'row=budget_line.99998.1' })).toBeVisible()
	await page.goto('./?view=data&since=deadbeef')
	await expect(page.getByRole('alert')).toContainText('since=deadbeef')
})
