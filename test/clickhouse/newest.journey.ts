import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../journeys/page.ts'
import { heavy, openSite, proxied } from './served-site.ts'

const front = await openSite()
test.use({ files: front.files })
test.afterAll(() => {
	front.close()
})

const FIXTURES = join(import.meta.dirname, '../fixtures')
/** Published links of views and keys that came after the server did, with the headlines that they have in the page's engine. */
const links = readFileSync(join(FIXTURES, 'links.txt'), 'utf8')
	.split('\n')
	.filter((line) =>
		/^\?view=(?:finances|home|.*&show=(?:families|pivot|goals|execution|crosswalk)|.*&pick=|.*&shape=)/.test(
			line,
		),
	)
	.map((line) => line.split('\t') as [string, string])

for (const [width, height] of [
	[1440, 900],
	[390, 844],
] as const)
	test(`links to the newest views say the same where a server answers, ${String(width)} wide`, async ({
		page,
		context,
	}) => {
		test.setTimeout(300_000)
		expect(links.length).toBeGreaterThan(15)
		await page.setViewportSize({ width, height })
		const { asked } = await proxied(context, front.url)
		const fetched = heavy(page)
		for (const [query, headline] of links) {
			await page.goto(`./${query}`)
			await expect(page.getByRole('heading', { level: 1 }), query).toHaveText(headline)
			await expect(page.locator('article[aria-busy=true]'), query).toHaveCount(0)
			await expect(page.getByRole('alert'), query).toHaveCount(0)
		}
		expect(asked.length).toBeGreaterThan(links.length)
		expect(fetched).toEqual([])
	})

test('a press in one picture narrows the others, by questions to the server', async ({ page, context }) => {
	const { asked } = await proxied(context, front.url)
	await page.goto('./?view=indicators&show=operators&pick=place.44')
	await expect(page.getByRole('heading', { level: 1 })).toContainText('（只看 广东省）')
	expect(asked.map((sent) => sent.with.get('param_picked_place'))).toContain('44')
})

test('a reader’s own document stands beside, marked, and nothing of it is sent', async ({
	page,
	context,
}) => {
	test.setTimeout(240_000)
	const { asked } = await proxied(context, front.url)
	const sent: string[] = []
	page.on('request', (request) => {
		if (request.method() !== 'GET') sent.push(`${request.url()} ${request.postData() ?? ''}`)
	})
	await page.goto('./?view=import')
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles(join(FIXTURES, 'disclosures/anhui-code-table.txt'))
	const county = page.getByLabel('县', { exact: true })
	await expect(county).toHaveValue('淠源县')
	await county.fill('宁晋县')
	await page.getByRole('button', { name: '按这样重新读取' }).click()
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(page.getByText('已在所有页面显示')).toBeVisible({ timeout: 120_000 })
	const before = asked.length
	await expect(page.getByRole('contentinfo')).toContainText('另有 1 份自加文件')
	await expect(page.getByRole('contentinfo')).not.toContainText('由 ClickHouse 服务器')

	// All data are there beside it, from the engine in the page; the server is asked no more.
	await page.getByRole('link', { name: '功能科目' }).click()
	await expect(page.getByRole('heading', { name: '宁晋 2024（自加）' })).toBeVisible()
	await expect(page.getByText('641.23 · 82.5%')).toBeVisible()
	await expect(page.getByRole('heading', { name: '巨鹿 2024', exact: true })).toBeVisible()
	expect(asked.slice(before)).toEqual([])
	// Its county, its words, its amounts: in nothing that left the page.
	expect(sent.length).toBeGreaterThan(0)
	expect(sent.filter((text) => /宁晋|淠源|6412300|6,412,300|%E5%AE%81%E6%99%8B/i.test(text))).toEqual([])
})
