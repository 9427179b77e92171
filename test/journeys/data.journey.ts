import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from './page.ts'

// As the built site has them: older versions are completed by the build.
const PUBLISHED = join(import.meta.dirname, '../../dist/data')
const versions = JSON.parse(readFileSync(join(PUBLISHED, 'versions.json'), 'utf8')) as {
	readonly version: string
	readonly released: string | null
}[]

test('every table and column is explained, in both languages', async ({ page }) => {
	await page.goto('./?view=data')
	const row = page.locator('main tbody tr').filter({ hasText: 'budget_line' })
	await expect(row).toContainText('预算表金额')
	await row.getByRole('link', { name: 'budget_line' }).click()
	await expect(page.locator('main tbody tr').filter({ hasText: 'amount_yuan' })).toContainText('金额（元）')
	await page.getByRole('link', { name: 'English' }).click()
	await expect(page.locator('main tbody tr').filter({ hasText: 'amount_yuan' })).toContainText(
		'amount (yuan)',
	)
	await page.getByRole('link', { name: 'All tables' }).click()
	await expect(page.locator('main tbody tr').filter({ hasText: 'budget_line' })).toContainText(
		'Amounts of budget statements',
	)
})

test('the count of a table opens its rows, each with its line', async ({ page }) => {
	await page.goto('./?view=data&c=130529')
	const count = page.locator('main tbody tr').filter({ hasText: 'payment_plan' }).getByRole('link').nth(1)
	const rows = Number(await count.textContent())
	expect(rows).toBeGreaterThan(1)
	await count.click()
	const parts = page.getByRole('complementary')
	await expect(parts.locator('tbody tr')).toHaveCount(rows)
	await parts.getByRole('link', { name: /^第/ }).first().click()
	await expect(page.getByRole('complementary').locator('li.marked').first()).toBeVisible()
})

test('a file of the package is downloaded as it is published', async ({ page }) => {
	await page.goto('./?view=data')
	await page.locator('#downloads summary').first().click()
	const item = page.locator('#downloads li').filter({ hasText: 'county' }).first()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		item.getByRole('link', { name: 'CSV' }).click(),
	])
	expect(download.suggestedFilename()).toBe('county.csv')
	const published = readFileSync(join(PUBLISHED, versions[0]?.version ?? '', 'county.csv'), 'utf8')
	expect(readFileSync(await download.path(), 'utf8')).toBe(published)
})

test('the whole package is one ZIP, each file as it is published', async ({ page }) => {
	await page.goto('./?view=data')
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '全部下载（一个 ZIP）' }).click(),
	])
	const version = versions[0]?.version ?? ''
	expect(download.suggestedFilename()).toBe(`county-mirror-${version}.zip`)
	const files = unzipSync(readFileSync(await download.path()))
	const published = (path: string) => readFileSync(join(PUBLISHED, version, path))
	const { resources } = JSON.parse(published('datapackage.json').toString('utf8')) as {
		readonly resources: readonly { readonly path: string }[]
	}
	expect(Object.keys(files).sort()).toEqual(['datapackage.json', ...resources.map(({ path }) => path)].sort())
	for (const [path, bytes] of Object.entries(files))
		expect(Buffer.from(bytes).equals(published(path)), path).toBe(true)
})

test('what changed since a version is told by table and by row', async ({ page }) => {
	const first = versions.at(-1)
	if (!first) throw new Error('no version is published')
	await page.goto(`./?view=data&since=${first.version}`)
	const section = page.locator('#versions')
	if (first.version === versions[0]?.version) {
		await expect(section.getByText('所有表都没有变化')).toBeVisible()
		return
	}
	// Two engines start beside each other, with all tables of two versions.
	await expect(section.locator('tbody tr').first()).toBeVisible({ timeout: 45_000 })
	// As the files themselves say it: rows of a table that the two versions do not share.
	const lines = (version: string, table: string) => {
		try {
			return (
				readFileSync(join(PUBLISHED, version, `${table}.csv`), 'utf8')
					.trim()
					.split('\n').length - 1
			)
		} catch {
			return 0
		}
	}
	for (const row of await section.locator('tbody tr').all()) {
		const [table = '', added, removed, changed, same] = await row.locator('th, td').allInnerTexts()
		const [plus, minus, other, kept] = [added, removed, changed, same].map((text) =>
			Number(text?.replaceAll(',', '')),
		)
		expect([table, (plus ?? 0) + (other ?? 0) + (kept ?? 0)]).toEqual([
			table,
			lines(versions[0]?.version ?? '', table),
		])
		expect([table, (minus ?? 0) + (other ?? 0) + (kept ?? 0)]).toEqual([table, lines(first.version, table)])
	}
})
