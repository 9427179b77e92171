import { expect, test } from './page.ts'

test('a table is sorted by amounts and narrowed by words; what a printed total is made of opens', async ({
	page,
}) => {
	await page.goto('./?view=finances&show=economic&digits=5&tab=table')
	const rows = page.locator('tbody tr')
	await expect(rows).toHaveCount(18)
	await page.getByRole('button', { name: '预算数（万元）' }).click()
	await expect(page.getByRole('columnheader', { name: '预算数（万元）' })).toHaveAttribute(
		'aria-sort',
		'descending',
	)
	await expect(rows.nth(1)).toContainText('257.00')
	await page.getByRole('button', { name: '预算数（万元）' }).click()
	// What has no amount stays last.
	await expect(rows.first()).toContainText('0.80')
	await page.getByRole('textbox', { name: '筛选行' }).fill('30302 13.65')
	await expect(rows).toHaveCount(1)
	await expect(page.getByText('18 行中的 1 行')).toBeVisible()
	await page.getByRole('tab', { name: '图表' }).click()
	await page.getByRole('link', { name: '明细' }).click()
	await expect(page.getByRole('complementary')).toContainText('第 311 行')
})

test('words are found in the text of all documents, and a line found opens its document there', async ({
	page,
}) => {
	await page.goto('./')
	await expect(page.getByRole('button', { name: /^查找与命令/ })).toBeVisible()
	await page.keyboard.press('ControlOrMeta+k')
	await page.getByRole('dialog').getByRole('combobox').fill('村级组织')
	await page.getByRole('option', { name: '在全部原文里查找“村级组织”' }).click()
	// Counted in the documents: twelve lines of 巨鹿, two of 平罗.
	await expect(page.getByText('“村级组织”：2 份文件里的 14 行')).toBeVisible()
	await page.getByRole('link', { name: '第 327 行' }).click()
	await expect(page).toHaveURL(/src=640221-zuzhibu-2022-targets\.L327/)
	await expect(page.locator('#content')).toContainText('完成 144 个村级组织建设')
	await page.goBack()
	await expect(page.getByText('“村级组织”：2 份文件里的 14 行')).toBeVisible()
})
