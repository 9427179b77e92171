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

test('with a few disclosures there is nothing to search, and all are one press away @phone', async ({
	page,
	isMobile,
}) => {
	await page.goto('./?view=overview&c=630123')
	if (isMobile) await page.getByRole('button', { name: /1\/4/ }).click()
	await expect(page.getByRole('checkbox')).toHaveCount(7)
	await expect(page.getByRole('combobox')).toHaveCount(0)
	await expect(page.getByText('已选 1 / 4 份')).toBeVisible()
	await page.getByRole('button', { name: '全选' }).click()
	await expect(page).not.toHaveURL(/c=/)
})
