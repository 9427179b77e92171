import { DuckDBInstance } from '@duckdb/node-api'
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { MODELS } from '../../src/schema/schema.ts'
import { encode } from '../../src/share/fragment.ts'
import { about } from '../gallery/png.ts'
import { siteOf, type Site } from '../support/serve.ts'
import { accessible, expect, test } from './page.ts'

const OLD = '0badc0de'
const PRINTED = '65383000.00'

/** The built site with an older version beside the newest: CSV alone, without models, one amount another. */
async function withOlder(): Promise<Site> {
	const site = await siteOf(join(import.meta.dirname, '../../dist'))
	const versions = JSON.parse(String(site.get('data/versions.json')?.body)) as { version: string }[]
	const newest = `data/${versions[0]?.version ?? ''}/`
	const files = new Map(site)
	for (const [path, file] of site)
		if (path.startsWith(newest)) files.set(path.replace(newest, `data/${OLD}/`), file)
	const edit = (path: string, change: (text: string) => string) => {
		files.set(path, { body: Buffer.from(change(String(site.get(path)?.body ?? files.get(path)?.body))) })
	}
	const released = versions.map((one) => ({ ...one, released: '2026-11-20' }))
	edit('data/versions.json', () =>
		JSON.stringify([...released, { version: OLD, released: '2026-11-01', note: '' }]),
	)
	edit(`data/${OLD}/datapackage.json`, (text) => {
		const all = JSON.parse(text) as { resources: { format: string; path: string }[] }
		return JSON.stringify({
			...all,
			version: OLD,
			resources: all.resources.filter(
				({ format, path }) => format !== 'parquet' && !MODELS.some((model) => path === `${model}.csv`),
			),
		})
	})
	edit(`data/${OLD}/budget_line.csv`, (text) => text.replaceAll(PRINTED, '65380000.00'))
	return files
}

test.use({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
	files: [async ({}, use) => use(await withOlder()), { scope: 'worker' }],
	permissions: ['clipboard-read', 'clipboard-write'],
})

test('a copied link carries the data version, and a fresh profile opens the same', async ({
	page,
	browser,
	baseURL,
	proxy,
}) => {
	await page.goto('./?c=130529&digits=3')
	const heading = page.getByRole('heading', { level: 1 })
	await expect(heading).toContainText('86% 安排用于“农林水支出”')
	await page.getByRole('button', { name: '复制链接' }).click()
	await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
	const link = await page.evaluate(() => navigator.clipboard.readText())
	expect(link).toMatch(/\?c=130529&digits=3&v=[0-9a-f]{8}$/)
	expect(link.startsWith(baseURL ?? '')).toBe(true)
	const fresh = await browser.newContext({ locale: 'zh-CN', ...(proxy && { proxy }) })
	const other = await fresh.newPage()
	await other.goto(link)
	await expect(other.getByRole('heading', { level: 1 })).toHaveText(await heading.innerText())
	await fresh.close()
})

test('a link that pins older data opens them, and shows what changed', async ({ page }) => {
	await page.goto(`./?v=${OLD}&tab=table`)
	const notice = page.getByRole('status').filter({ hasText: OLD })
	await expect(notice).toContainText('固定在数据版本')
	const row = page.locator('main tbody tr').filter({ hasText: '2130705' })
	await expect(row).toContainText('6,538.00')
	await notice.getByRole('button', { name: '看这个答案变了什么' }).click()
	const changes = page.getByRole('region', { name: '两个数据版本的差别' })
	const changed = changes.locator('tbody tr').filter({ hasText: 'amount' })
	await expect(changed.first()).toContainText('2130705')
	await expect(changed.first().locator('td').nth(3)).toHaveText('65,380,000')
	await expect(changed.first().locator('td').nth(4)).toHaveText('65,383,000')
	await accessible(page)
	await notice.getByRole('link', { name: '用最新数据打开' }).click()
	await expect(row).toContainText('6,538.30')
	await expect(notice).toHaveCount(0)
	await expect(page).toHaveURL(/\?tab=table$/)
})

test('a version that is not published is named, and the newest is shown', async ({ page }) => {
	await page.goto('./?v=12345678')
	await expect(page.getByRole('alert')).toContainText('v=12345678')
	await expect(page.locator('figure svg').first()).toContainText('6,538.30')
})

/** The first published version, which stays as it is. */
const FIRST = '1ca27d9f'
/** The newest version, and a number of it counted by native DuckDB. */
async function newest(
	sql: (table: (name: string) => string) => string,
): Promise<[version: string, n: number]> {
	const data = join(import.meta.dirname, '../../dist/data')
	const connection = await (await DuckDBInstance.create()).connect()
	const ask = async (text: string) => (await connection.runAndReadAll(text)).getRows()[0]?.[0]
	const version = String(await ask(`SELECT version FROM '${data}/versions.json' LIMIT 1`))
	return [version, Number(await ask(sql((name) => `'${data}/${version}/${name}.parquet'`)))]
}

const changes = (page: Page) => page.getByRole('region', { name: '两个数据版本的回答' })
const compare = (page: Page) => page.getByRole('button', { name: /看最新数据 [0-9a-f]{8} 怎样回答/ })
async function askFirst(page: Page, sql: string): Promise<void> {
	const fragment = await encode({ sql, values: { least: '1' } })
	await page.goto(`./?view=sql&v=${FIRST}#${fragment ?? ''}`)
	await page.getByRole('button', { name: '运行', exact: true }).click()
}

test('a statement of a link that pins older data is asked of the newest, and its rows are compared', async ({
	page,
}) => {
	const [version, findings] = await newest((table) => `SELECT count(*) FROM ${table('finding')}`)
	expect(findings).not.toBe(136)
	await askFirst(page, 'SELECT count(*) AS n FROM finding WHERE line_start >= $least::INTEGER')
	await expect(page.getByRole('gridcell').first()).toHaveText('136')
	await expect(page.getByText('约 160 MB 内存')).toBeVisible()
	await compare(page).click()
	await expect(changes(page).getByRole('status')).toContainText('少了 1 行，多了 1 行，0 行相同')
	await expect(changes(page).locator('tbody tr')).toHaveText([
		new RegExp(`^\\s*${FIRST}\\s*136\\s*$`),
		new RegExp(`^\\s*${version}\\s*${String(findings)}\\s*$`),
	])
	await accessible(page)
	await changes(page).getByRole('link', { name: '用最新数据打开' }).click()
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.getByRole('gridcell').first()).toHaveText(String(findings))
	await expect(compare(page)).toHaveCount(0)
})

test('a statement that the newest data cannot answer says why; one that they answer alike says so', async ({
	page,
}) => {
	await askFirst(page, `SELECT CASE WHEN count(*) = 136 THEN 1 ELSE error('too many') END AS n FROM finding`)
	await compare(page).click()
	await expect(changes(page).getByRole('alert')).toContainText('too many')
	await askFirst(page, 'SELECT name FROM county')
	await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '5')
	await expect(changes(page)).toHaveCount(0)
	await compare(page).click()
	await expect(changes(page).getByRole('status')).toContainText('两个版本的回答相同（4 行）')
})

test('a QR code, a card page and citations stand behind their buttons @phone', async ({ page }) => {
	await page.goto('./?digits=3')
	await page.getByRole('button', { name: '二维码' }).click()
	await expect(page.getByRole('dialog').getByRole('img', { name: '二维码' })).toHaveAttribute(
		'data-link',
		/\?digits=3&v=[0-9a-f]{8}$/,
	)
	await accessible(page)
	const card = await page.getByRole('link', { name: /卡片页/ }).getAttribute('href')
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: '引用', exact: true }).click()
	const dialog = page.getByRole('dialog')
	await expect(dialog.locator('pre').first()).toContainText(
		/^县镜\. .*86% 安排用于“农林水支出”.*: 数据版本 [0-9a-f]{8}\[DS\/OL\]\. \(2026-11-20\)\[\d{4}-\d\d-\d\d\]\. http.*&v=[0-9a-f]{8}\.$/,
	)
	await expect(dialog.getByRole('listitem')).toHaveCount(4)
	for (const document of await dialog.getByRole('listitem').allInnerTexts())
		expect(document).toMatch(/\.txt）；发布单位、发布网址、发布日期、取得日期：未记录$/)
	await dialog.getByRole('combobox', { name: '引用什么' }).selectOption({ label: '整个数据包' })
	await expect(dialog.getByText('CC BY 4.0')).toBeVisible()
	await expect(dialog.locator('pre').last()).toContainText('datapackage.json')
	await accessible(page)
	await page.goto(card ?? '')
	await expect(page).toHaveTitle(
		'巨鹿组织部 2024 年预算：86% 安排用于“对村民委员会和村党支部的补助”（2130705） · 县镜',
	)
	await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /：86% 安排用于/)
	await accessible(page)
	await page.getByRole('link').first().click()
	await expect(page.getByRole('heading', { level: 1 })).toContainText('86%')
	await page.goBack()
	await expect(page).toHaveURL(/card\/function\.zh\.html$/)
})

test('the query of a view opens in the workbench with its values, and gives the same rows', async ({
	page,
}) => {
	await page.goto('./?c=130529&digits=3&unit=yuan&tab=table')
	await expect(page.locator('main tbody tr').first()).toBeVisible()
	const rows = await page.locator('main tbody tr').count()
	expect(rows).toBeGreaterThan(3)
	await page.getByRole('tab', { name: 'SQL' }).click()
	await page.getByRole('link', { name: '在 SQL 页打开，改一改再问' }).click()
	await expect(page).toHaveURL(/\?unit=yuan&c=130529&view=sql#1\.|\?c=130529&unit=yuan&view=sql#1\./)
	await expect(page.getByRole('textbox', { name: '$c', exact: true })).toHaveValue('130529')
	await expect(page.getByRole('textbox', { name: '$digits' })).toHaveValue('3')
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(rows + 1))
	await page.goBack()
	await expect(page.getByRole('tab', { name: 'SQL' })).toHaveAttribute('aria-selected', 'true')
})

test('a statement is copied as a link, shown as a QR code and cited', async ({ page }) => {
	// {"q":"SELECT 1"}, made by another implementation.
	await page.goto('./?view=sql#1.bdAEdatWKlSyUgp29XF1DlEwVKoFAA')
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
	await page.getByRole('button', { name: '复制链接' }).click()
	await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
	const link = await page.evaluate(() => navigator.clipboard.readText())
	expect(link).toMatch(/\?view=sql&v=[0-9a-f]{8}#1\.[\w-]+$/)
	await page.getByRole('button', { name: '二维码' }).click()
	await expect(page.getByRole('dialog').getByRole('img', { name: '二维码' })).toHaveAttribute(
		'data-link',
		link,
	)
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: '引用', exact: true }).click()
	await expect(page.getByRole('dialog').locator('pre').first()).toContainText('SELECT 1（查询）')
	await expect(page.getByRole('dialog').locator('pre').first()).toContainText(`${link}.`)
	await accessible(page)
})

test('the bare address is announced with a picture that is there', async ({ page }) => {
	await page.goto('./')
	const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
	const answer = await page.request.get(new URL(picture ?? '', page.url()).href)
	expect(answer.status()).toBe(200)
	expect(about(await answer.body())).toEqual({ width: 1200, height: 630 })
})

test('a fragment that was cut on its way is told once, and the page is whole', async ({ page }) => {
	await page.goto('./?view=sql#1.bdAEdatWKlSyUgp29XF1DlEwVKo')
	await expect(page.getByRole('alert')).toHaveCount(1)
	await expect(page.getByRole('alert')).toContainText('被截断或改动了')
	await expect(page.getByRole('button', { name: '运行', exact: true })).toBeVisible()
})

for (const lang of ['zh', 'en'] as const)
	test(`the footer leads to what links are made of: ${lang}`, async ({ page }) => {
		await page.goto(`./?c=130529&lang=${lang}`)
		await page
			.getByRole('contentinfo')
			.getByRole('link', { name: /^(链接与文件|Links and files)$/ })
			.click()
		await expect(page).toHaveURL(/view=links/)
		const common = page.getByRole('region').first()
		await expect(common.getByRole('rowheader', { name: 'view', exact: true })).toBeVisible()
		await page.getByText('view=function', { exact: true }).click()
		const digits = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'digits' }) })
		await expect(digits.first()).toContainText(lang === 'zh' ? '款' : '5')
		await accessible(page)
		await page.emulateMedia({ colorScheme: 'dark' })
		await accessible(page)
		await page.getByRole('link', { name: '?view=sql#1.' }).click()
		await expect(page.locator('.cm-content')).toHaveText('SELECT 1')
	})
