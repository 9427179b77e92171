import { test as base, expect } from './page.ts'

/** The site as an intranet has it: by a name, without encryption. Browsers take much away from such a page. */
const test = base.extend<object, { site: { address: string; close: () => Promise<void> } }>({
	launchOptions: [
		async ({ launchOptions }, use) =>
			use({
				...launchOptions,
				args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP county.test 127.0.0.1'],
			}),
		{ scope: 'worker' },
	],
	site: [
		async ({ site }, use) => use({ ...site, address: site.address.replace('127.0.0.1', 'county.test') }),
		{ scope: 'worker' },
	],
})

const MISSING = [
	'navigator.clipboard',
	'navigator.share',
	'navigator.locks',
	'navigator.storage',
	'navigator.serviceWorker',
	'navigator.deviceMemory',
	'crypto.subtle',
	'crypto.randomUUID',
	'showSaveFilePicker',
	'caches',
] as const

test('over http and by name the engine answers; what the browser does not allow is done otherwise, or said', async ({
	page,
}) => {
	await page.goto('./?view=sql')
	expect(await page.evaluate(() => isSecureContext)).toBe(false)
	const there = await page.evaluate(
		(names) =>
			names.filter(
				(name) =>
					name
						.split('.')
						.reduce<unknown>(
							(at, part) => (at as Record<string, unknown> | undefined)?.[part],
							globalThis,
						) !== undefined,
			),
		[...MISSING],
	)
	expect(there).toEqual([])

	await expect(page.locator('.cm-content')).toBeVisible()
	await page.getByRole('textbox', { name: /SQL 编辑器/ }).click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText('SELECT count(*) AS projects FROM project')
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.locator('[role=gridcell][aria-colindex="2"]').first()).toHaveText('107')
	await page.getByRole('button', { name: '复制所选' }).click()
	await expect(page.getByText('浏览器不允许复制')).toBeVisible()

	await page.getByRole('link', { name: '功能科目' }).click()
	await expect(page.locator('figure')).toHaveCount(4)
	await expect(page.getByRole('button', { name: '分享' })).toHaveCount(0)
	await page.getByRole('button', { name: '复制链接' }).click()
	await expect(page.getByRole('button', { name: '浏览器不允许复制，请手动复制' })).toBeVisible()

	// A file of one's own is told apart by a sum that only encrypted pages are given.
	await page.getByRole('link', { name: '＋ 加入自己的文件' }).click()
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles('test/fixtures/disclosures/anhui-code-table.txt')
	await expect(page.getByLabel('县', { exact: true })).toHaveValue('淠源县')
})
