import { expect, test } from './page.ts'

test('choose what is divided by what, type a denominator, and find its line', async ({ page }) => {
	await page.goto('./?view=per-capita&c=130529.440823&by=village&part=villages')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^村级组织运转，每村：/)
	const division = page.locator('figure li').filter({ hasText: '巨鹿' })
	await expect(division).toHaveText(/6,538\.30 万元（2024 年预算数） ÷ 291 个.* = 22\.47 万元\/村/)
	await division.getByRole('link', { name: '291 个' }).click()
	const source = page.getByRole('complementary')
	await expect(source.locator('li.marked')).toContainText('291')
	await page.goBack()
	await expect(source).toHaveCount(0)

	await page.goto('./?view=per-capita&c=130529&own=130529-400000')
	await expect(page.locator('figure li')).toContainText('400,000（读者填写）')
	await expect(page.locator('figure li')).toContainText('178.93 元/人')
})

test('what is missing is n/a with its reason, and no bar', async ({ page }) => {
	await page.goto('./?view=per-capita&c=130529')
	await expect(page.locator('figure li')).toContainText('n/a（2020 年普查数未能核实')
	await expect(page.locator('figure svg').first()).toContainText('n/a')
})

test('unit costs stand side by side and open their sentence', async ({ page }) => {
	await page.goto('./?view=per-capita&show=unit-costs&kind=office')
	const cost = page.getByRole('link', { name: /^120,000 元/ })
	await cost.click()
	await expect(page.getByRole('complementary').locator('li.marked')).toContainText('办公费标准')
})

test('kinds of unit costs are sorted by what one document pays, and the link carries it', async ({
	page,
}) => {
	await page.goto('./?view=per-capita&show=unit-costs')
	const kinds = page.locator('main tbody').getByRole('rowheader')
	await expect(kinds.first()).toBeVisible()
	const before = await kinds.allInnerTexts()
	const head = page.getByRole('columnheader', { name: '遂溪 2024' })
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'descending')
	const sorted = await kinds.allInnerTexts()
	expect(sorted).not.toEqual(before)
	expect(sorted.toSorted()).toEqual(before.toSorted())
	await page.reload()
	await expect(head).toHaveAttribute('aria-sort', 'descending')
	expect(await kinds.allInnerTexts()).toEqual(sorted)
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'ascending')
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'none')
	expect(await kinds.allInnerTexts()).toEqual(before)
})
