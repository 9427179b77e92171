import { COUNTY, siteWithCountry, SYNTHETIC, withCountry } from './country.ts'
import { expect, test } from './page.ts'

test.use({
	files: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			await withCountry(async (folder) => use(await siteWithCountry(folder)), { counties: 36 })
		},
		{ scope: 'worker', timeout: 300_000 },
	],
})

test('from the country to a line: a province is found, its spread leads to a county, the county to what stands behind a number', async ({
	page,
	browser,
	proxy,
}) => {
	await page.goto('./?data=data/national/&view=indicators&shape=many')
	await expect(page.getByText(SYNTHETIC)).toBeVisible()
	const heading = page.getByRole('heading', { level: 1 })

	// By name; *only* it.
	const finder = page.getByRole('combobox', { name: '查找县、部门或年度' })
	await finder.fill('黑龙江')
	const options = page.getByRole('grid', { name: '可选的地方、部门类别和年度' })
	const province = options.getByRole('row').filter({ hasText: '黑龙江省' }).first()
	// With a mouse the button stands in the row under it.
	await province.hover()
	await province.getByRole('button').click()
	await expect(page).toHaveURL(/[?&]c=23(?:&|$)/)

	// The province as a distribution, and its table by code.
	const list = page.getByRole('table')
	await expect(page.locator('main figure svg').first()).toBeVisible()
	const rows = list.getByRole('row').filter({ has: page.getByRole('cell') })
	await expect(rows.filter({ hasNotText: '黑龙江省' })).toHaveCount(0)
	await page.getByRole('searchbox', { name: '在表里找' }).fill(COUNTY)
	const county = rows.filter({ hasText: COUNTY })
	await expect(county.first()).toContainText('林口')
	const number = county.first().getByRole('link').first()
	const said = await number.innerText()

	// Its number opens what stands behind it; the number is there again.
	await number.click()
	await expect(page).toHaveURL(new RegExp(`of=${COUNTY}-`))
	const evidence = page.getByRole('complementary')
	await expect(evidence.getByRole('link').first()).toBeVisible()
	expect(said).toMatch(/\d/)
	const [title, behind] = [await heading.innerText(), await evidence.innerText()]

	// The address alone shows the same to somebody who was never here.
	const fresh = await browser.newContext({ locale: 'zh-CN', ...(proxy && { proxy }) })
	const other = await fresh.newPage()
	await other.goto(page.url())
	await expect(other.getByRole('heading', { level: 1 })).toHaveText(title)
	await expect(other.getByRole('complementary')).toHaveText(behind, { useInnerText: true })
	await expect(other.getByText(SYNTHETIC)).toBeVisible()
	await fresh.close()

	// Back takes back one step after another.
	await page.goBack()
	await expect(evidence).toHaveCount(0)
	await expect(page).toHaveURL(/[?&]c=23(?:&|$)/)
	await page.goBack()
	await expect(page).not.toHaveURL(/[?&]c=/)
})
