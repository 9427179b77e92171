import { readFile } from 'node:fs/promises'
import { expect, test } from './page.ts'

test('a finding shows printed beside read, opens its line, and keeps the reader’s check on this device @phone', async ({
	page,
}) => {
	await page.goto('./?view=findings&rule=fraction-for-percent')
	const finding = page.getByRole('listitem').filter({ hasText: '0.95' })
	await expect(finding).toContainText('读作 95%')
	await finding.getByRole('combobox').selectOption('agree')
	await finding.getByRole('link', { name: /第 \d+ 行/ }).click()
	await expect(page.getByRole('complementary').locator('li.marked')).toContainText('0.95')
	await page.goBack()
	await page.reload()
	await expect(finding.getByRole('combobox')).toHaveValue('agree')
})

test('checks leave as a file and come back into another profile', async ({
	page,
	browser,
	baseURL,
	proxy,
}, info) => {
	// On a phone the controls stand in a sheet.
	test.skip(info.project.name === 'phone', 'the same controls, in a sheet')
	await page.goto('./?view=findings&rule=fraction-for-percent')
	await page.getByRole('combobox').last().selectOption('disagree')
	const saved = page.waitForEvent('download')
	await page.getByRole('button', { name: '导出' }).click()
	const file = await (await saved).path()
	expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'county-mirror/checked/1' })

	const other = await browser.newContext({ ...(baseURL && { baseURL }), ...(proxy && { proxy }) })
	const fresh = await other.newPage()
	await fresh.goto('./?view=findings&rule=fraction-for-percent')
	await fresh.locator('input[type=file]').setInputFiles(file)
	await expect(fresh.getByText('导入了 1 条')).toBeVisible()
	await expect(fresh.getByRole('combobox').last()).toHaveValue('disagree')
	await fresh
		.locator('input[type=file]')
		.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
	await expect(fresh.getByText('没有导入')).toBeVisible()
	await other.close()
})
