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

test('a purpose of the reader’s counts in every room, goes with the link, and is taken back', async ({
	page,
}) => {
	await page.goto('./?view=projects&show=project&at=440823-zuzhibu-2024-targets.l27')
	await page.getByText('我认为应归入别处…').click()
	await page.locator('details select').selectOption({ label: '机关运行' })
	const notice = page.getByRole('status').filter({ hasText: '1 个项目按读者自己的归类计算' })
	await expect(notice).toContainText('村办公经费 → 机关运行')
	await expect(page).toHaveURL(/mine=440823-zuzhibu-2024-targets\.l27\*office/)
	await page.getByRole('banner').getByRole('link', { name: '功能科目', exact: true }).click()
	await page.getByRole('link', { name: '并排对照' }).click()
	const offices = page.getByRole('row', { name: /^机关运行/ })
	// 32.70 and 322.00.
	await expect(offices).toContainText('354.70')
	await notice.getByRole('button', { name: '全部撤销' }).click()
	await expect(offices).toContainText('32.70')
	await expect(page).not.toHaveURL(/mine=/)
})

test('steps of a payment plan that are not printed say what their dashes mean', async ({ page }) => {
	await page.goto('./?view=projects&show=project&at=130529-zuzhibu-2024-budget.l581')
	const plan = page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: '支出计划（累计）' }) })
	await expect(plan).toContainText('虚线：原文没有印出或转换受损，但合计只容得下这一个读法。')
})

test('the indicators of a project are sorted by any column, as the link says', async ({ page }) => {
	await page.goto('./?view=projects&show=project&at=130529-zuzhibu-2024-budget.l581')
	const table = page.getByRole('region', { name: '绩效指标' }).getByRole('table')
	const names = () => table.locator('tbody tr').locator('td:nth-child(3)').allInnerTexts()
	await expect(table).toBeVisible()
	const before = await names()
	const head = table.getByRole('columnheader').nth(2)
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'ascending')
	await expect(page).toHaveURL(/[?&]order=name/)
	const sorted = await names()
	expect(sorted).not.toEqual(before)
	expect(sorted).toEqual(before.toSorted(new Intl.Collator('zh', { numeric: true }).compare))
	await page.reload()
	await expect(head).toHaveAttribute('aria-sort', 'ascending')
	expect(await names()).toEqual(sorted)
})
