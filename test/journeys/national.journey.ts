import { join } from 'node:path'
import { encode } from '../../src/share/fragment.ts'
import { openPackage } from '../support/country.ts'
import type { Asset, Site } from '../support/serve.ts'
import { COUNTY, isDatabase, ROOT, siteWithCountry, SYNTHETIC, withCountry } from './country.ts'
import { expect, test } from './page.ts'
import { dialog, saved } from './saving.ts'

const FULL_ROWS = `SELECT left(document_id, 1) AS region, sum(amount_yuan)::VARCHAR AS yuan, count(*)::VARCHAR AS n
	FROM project GROUP BY ALL ORDER BY ALL`

/** What native DuckDB answers from the database of the country. */
let answered: readonly string[][] = []
let size = 0

/** A made-up country thrice: as it is, on a host without ranges, on one with a page for every address. */
async function siteWithCountries(folder: string): Promise<Site> {
	const native = await openPackage(folder)
	answered = (await native.runAndReadAll(FULL_ROWS)).getRows().map((row) => row.map(String))
	native.closeSync()
	const files = new Map<string, Asset>(await siteWithCountry(folder))
	const page = files.get('index.html')?.body ?? Buffer.of()
	for (const [path, { body }] of files) {
		const [, name] = /^data\/national\/(.+)$/.exec(path) ?? []
		if (name === undefined) continue
		if (isDatabase(name)) size += body.length
		files.set(`data/whole/${name}`, { body, ...(isDatabase(name) && { ranges: false }) })
		files.set(`data/paged/${name}`, { body })
		if (isDatabase(name))
			files.set(`data/paged/${name}.wal`, { body: page, type: 'text/html; charset=utf-8' })
	}
	return files
}

test.use({
	files: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			await withCountry(async (folder) => use(await siteWithCountries(folder)))
		},
		{ scope: 'worker', timeout: 300_000 },
	],
	permissions: ['clipboard-read', 'clipboard-write'],
})

test('a database too large to be loaded is read in parts: picture, evidence, file, link', async ({
	page,
	site,
	browser,
	proxy,
}) => {
	await page.goto(`./?data=data/national/&c=${COUNTY}`)
	const heading = page.getByRole('heading', { level: 1 })
	await expect(page.locator('main figure').first()).toBeVisible()
	await expect(page.getByText(SYNTHETIC)).toBeVisible()
	const read = () =>
		[...site.sent].reduce(
			(sum, [path, bytes]) => (path.startsWith('data/national/') && isDatabase(path) ? sum + bytes : sum),
			0,
		)
	expect(read()).toBeGreaterThan(0)
	expect(read()).toBeLessThan(size / 2)

	await page.getByRole('tab', { name: '表格' }).click()
	await page.locator('main tbody a[href*="of="]').first().click()
	const evidence = page.getByRole('complementary')
	await expect(evidence.getByRole('link').first()).toBeVisible()
	await expect(page).toHaveURL(new RegExp(`of=${COUNTY}-`))
	await page.getByRole('button', { name: '关闭' }).click()
	expect(read()).toBeLessThan(size)

	await page.getByRole('button', { name: '下载' }).click()
	const csv = await saved(page, dialog(page).getByRole('button', { name: 'CSV', exact: true }))
	expect(csv.name).toContain('synthetic')
	const head = csv.bytes.toString('utf8').split('\r\n')
	expect(head[0]).toContain('标题: 【合成数据】')
	expect(head.join('\n')).toContain(`说明: ${SYNTHETIC}`)
	await page.keyboard.press('Escape')

	await page.getByRole('button', { name: '复制链接' }).click()
	const link = await page.evaluate(() => navigator.clipboard.readText())
	const [title, rows] = [await heading.innerText(), await page.locator('main tbody').innerText()]
	await page.close()
	const fresh = await browser.newContext({ locale: 'zh-CN', ...(proxy && { proxy }) })
	const other = await fresh.newPage()
	await other.goto(link)
	await expect(other.getByRole('heading', { level: 1 })).toHaveText(title)
	expect(await other.locator('main tbody').innerText()).toBe(rows)
	await expect(other.getByText(SYNTHETIC)).toBeVisible()
	await fresh.close()
})

test('the first picture of the country waits for no engine, and says that it is made up', async ({
	page,
}) => {
	// None of them is ever answered.
	await page.route(/\.(?:duckdb|wasm)$/, () => undefined)
	await page.goto('./?data=data/national/&view=indicators&shape=many')
	await expect(page.locator('main figure svg').first()).toBeVisible()
	await expect(page.getByText(SYNTHETIC)).toBeVisible()
	// Of all counties only those in sight are drawn.
	await page.getByRole('searchbox', { name: '在表里找' }).fill(COUNTY)
	await expect(page.getByRole('table')).toContainText('林口')
})

test('full rows add up to what native DuckDB says, in a frame of another page, and where a host has a page for every address', async ({
	page,
}) => {
	const draft = await encode({ sql: FULL_ROWS, values: {} })
	expect(answered.length).toBeGreaterThan(1)
	for (const name of ['national', 'paged']) {
		await page.goto(`./?data=data/${name}/&embed=1&view=sql#${draft ?? ''}`)
		await expect(page.getByText(SYNTHETIC)).toBeVisible()
		const rows = page.locator('main tbody tr')
		await expect(rows).toHaveCount(answered.length)
		const shown = await rows.evaluateAll((all) =>
			all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
		)
		expect(shown.map((cells) => cells.slice(0, 3))).toEqual(answered)
	}
})

test('what cannot be done with such a package is said in a sentence, and what is there stays', async ({
	page,
}) => {
	await page.goto('./?data=data/whole/')
	await expect(page.getByRole('alert')).toContainText('不支持分段读取（HTTP Range）')

	await page.goto('./?data=data/national/&view=indicators&show=wording')
	await expect(page.getByRole('alert')).toContainText('这个数据包没有表 similar_text')
	await expect(page.getByRole('alert')).not.toContainText('Catalog')

	await page.goto('./?data=data/national/&view=import')
	await page
		.locator('input[type=file]:not([webkitdirectory])')
		.setInputFiles(join(ROOT, 'data/disclosures/pingluo-2022-project-targets.txt'))
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(page.getByRole('alert')).toContainText('不能加入自己的文件')
	await expect(page.getByRole('button', { name: '加入所有页面' })).toBeVisible()
	// The same file joins the published data.
	await page.goto('./?view=import')
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(page.getByText('已在所有页面显示')).toBeVisible()
})
