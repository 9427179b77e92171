import { join } from 'node:path'
import { siteOf } from '../support/serve.ts'
import { packageOfMany } from './many.ts'
import { accessible, expect, test } from './page.ts'

const MANY = './?view=overview&data=data/many/'

test.use({
	// The built site, and a package of 200 made-up disclosures beside its own.
	files: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			const site = await siteOf(join(import.meta.dirname, '../../dist'))
			await use(new Map([...site, ...packageOfMany('data/many/')]))
		},
		{ scope: 'worker' },
	],
})

test('among 200 disclosures a few letters and the keyboard choose @phone', async ({ page, isMobile }) => {
	await page.goto(MANY)
	if (isMobile) await page.getByRole('button', { name: /200\/200/ }).click()
	const field = page.getByRole('combobox')
	const options = page.getByRole('grid').locator('[aria-selected]')
	await expect(page.getByText('已选 200 / 200 份')).toBeVisible()
	// Provinces first; of the long list only the rows in sight are drawn.
	await expect(options.first()).toContainText('甲省')
	await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '40')

	// Initials of a county; the third of the four that have it.
	await field.fill('dh')
	await expect(options).toHaveCount(4)
	for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
	await expect(page).toHaveURL(/c=720001$/)
	await expect(page.getByText('已选 10 / 200 份')).toBeVisible()
	await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true')

	// One kind of department within it, by its own initials; Escape empties the field and leaves the sheet open.
	await field.fill('zzb')
	await page.keyboard.press('ArrowUp')
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/c=720001&dep=zuzhibu$/)
	await expect(page.getByText('已选 2 / 200 份')).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(field).toHaveValue('')
	await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '40')

	// The same kind across counties: the county is taken back.
	await page.getByRole('button', { name: '去掉 东河' }).click()
	await expect(page.getByText('已选 40 / 200 份')).toBeVisible()
	await page.getByRole('button', { name: '清除选择，看全部' }).click()
	await expect(page.getByText('已选 200 / 200 份')).toBeVisible()
})

test('all that a province has at once, and what is not there says so', async ({ page, isMobile }) => {
	await page.goto(`${MANY}&dep=jiaoyuju`)
	if (isMobile) await page.getByRole('button', { name: /40\/200/ }).click()
	await page.getByRole('combobox').fill('乙省')
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/c=71$/)
	await expect(page.getByText('已选 10 / 200 份')).toBeVisible()
	// One of its counties taken out again, then it alone, then those next to it by code: each a short rule.
	await page.getByRole('combobox').fill('710003')
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/c=710001\.710002\.710004\.710005$/)
	await page.keyboard.press('Shift+Enter')
	await expect(page).toHaveURL(/c=710003$/)
	await page.getByRole('button', { name: '代码相邻 20 个' }).click()
	await expect(page).toHaveURL(/c=near-710003-code-20$/)
	await expect(page.getByText('已选 40 / 200 份')).toBeVisible()
	await expect(page.getByRole('button', { name: '去掉 南岭及代码相邻的 20 个县' })).toBeVisible()
	await page.getByRole('combobox').fill('nowhere')
	await expect(page.getByText('没有找到')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
	test(`axe finds nothing serious in the search, ${theme}${theme === 'light' ? ' @phone' : ''}`, async ({
		page,
		isMobile,
	}) => {
		await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
		await page.goto(`${MANY}&c=710001`)
		if (isMobile) await page.getByRole('button', { name: /10\/200/ }).click()
		await page.getByRole('combobox').fill('d')
		await expect(page.getByRole('gridcell').first()).toBeVisible()
		await accessible(page)
	})

test('on a phone one line says what is chosen; its sheet closes by Escape, by its button and beside it, and gives the focus back @phone-only', async ({
	page,
}) => {
	await page.goto('./?view=overview&show=scale&unit=yuan&c=630123.640221')
	const line = page.getByRole('button', { name: /湟源、平罗.*2\/4 · 同一刻度 · 元/ })
	const sheet = page.getByRole('dialog', { name: '披露文件与选项' })
	await line.click()
	await expect(sheet).toBeVisible()
	await accessible(page)
	await page.keyboard.press('Escape')
	await expect(sheet).toHaveCount(0)
	await expect(line).toBeFocused()
	await line.click()
	await sheet.getByRole('button', { name: '完成' }).click()
	await expect(sheet).toHaveCount(0)
	await line.click()
	await expect(sheet).toBeVisible()
	await page.mouse.click(195, 40)
	await expect(sheet).toHaveCount(0)
	await expect(line).toBeFocused()
})

test('a few disclosures are ticked, and all are one press away @phone', async ({ page, isMobile }) => {
	await page.goto('./?view=overview&c=630123')
	if (isMobile) await page.getByRole('button', { name: /1\/4/ }).click()
	await expect(page.getByRole('checkbox')).toHaveCount(7)
	await expect(page.getByRole('combobox')).toHaveCount(0)
	await expect(page.getByText('已选 1 / 4 份')).toBeVisible()
	await page.getByRole('button', { name: '全选' }).click()
	await expect(page).not.toHaveURL(/c=/)
})

test('a few disclosures are found by a few letters, a province or an older name, and shown alone @phone', async ({
	page,
	isMobile,
}) => {
	await page.goto('./?view=overview')
	if (isMobile) await page.getByRole('button', { name: /4\/4/ }).click()
	const field = page.getByRole('textbox', { name: '查找县、省、部门或年度' })
	const counties = page.getByRole('group', { name: '县', exact: true })
	// Each stands with its province.
	await expect(counties.getByRole('checkbox')).toHaveCount(4)
	await expect(counties).toContainText('青海省')
	// Initials, the province in either language, the year: of other facets nothing is found, or only they are.
	for (const [typed, county] of [
		['hy', '湟源'],
		['广东', '遂溪'],
		['ningxia', '平罗'],
		['130529', '巨鹿'],
	] as const) {
		await field.fill(typed)
		await expect(page.getByRole('checkbox')).toHaveCount(1)
		await expect(page.getByRole('checkbox', { name: county })).toBeVisible()
	}
	await field.fill('2022')
	await expect(counties).toHaveCount(0)
	await expect(page.getByRole('checkbox')).toHaveCount(1)
	await field.fill('nowhere')
	await expect(page.getByText('没有找到', { exact: true })).toBeVisible()
	// Escape empties the field, and leaves the sheet of a phone open; Enter shows what was found alone.
	await field.press('Escape')
	await expect(counties.getByRole('checkbox')).toHaveCount(4)
	await field.fill('青海')
	await expect(counties.getByRole('checkbox')).toHaveCount(1)
	await field.press('Enter')
	await expect(page).toHaveURL(/c=630123$/)
	await expect(field).toHaveValue('')
	await expect(counties.getByRole('checkbox', { checked: true })).toHaveCount(1)
	// Another one alone, by the button beside it, which stands there without a pointer over it.
	const only = counties.getByRole('button', { name: '只看 遂溪' })
	await expect(only).toHaveCSS('opacity', '1')
	await only.click()
	await expect(page).toHaveURL(/c=440823$/)
	await accessible(page)
})
