import type { Page } from '@playwright/test'
import { encode } from '../../src/share/fragment.ts'
import type { QueryDraft } from '../../src/share/query-draft.ts'
import { serve, type Site } from '../support/serve.ts'
import { accessible, expect, test } from './page.ts'

/** A page of somebody else that has a view in a frame, and notes what the frame says. */
const hostOf = (link: string): Site =>
	new Map([
		[
			'index.html',
			{
				body: Buffer.from(`<!doctype html><html lang="en"><head><title>host</title><link rel="icon" href="data:,"></head>
<body><iframe title="view" src="${link}" sandbox="allow-scripts allow-same-origin" style="width:100%;height:200px"></iframe>
<script>
addEventListener('message', ({ data, origin }) => {
	if (data.type !== 'county-mirror:height') return
	document.body.dataset.height = data.height
	document.body.dataset.origin = origin
})
</script></body></html>`),
			},
		],
	])

/** Saves what the dialog freezes and opens it as a file, without a network and without the page it came from. */
async function keptApart(page: Page, file: string): Promise<{ kept: Page; asked: readonly string[] }> {
	const download = page.waitForEvent('download')
	await page.getByRole('link', { name: '下载静态快照' }).click()
	await (await download).saveAs(file)
	const asked: string[] = []
	const context = page.context()
	const kept = await context.newPage()
	await page.close()
	await context.setOffline(true)
	kept.on('request', (request) => asked.push(request.url()))
	await kept.goto(`file://${file}`)
	return { kept, asked }
}

test('a page of another origin embeds a view, and is told its height @phone', async ({
	page,
	baseURL,
	incidents,
}) => {
	const site = new URL(baseURL ?? '')
	const host = await serve(hostOf(`${site.href}?embed=1&amp;digits=3`))
	expect(new URL(host.address).origin).not.toBe(site.origin)
	incidents.provoke(new RegExp(`^foreign: ${host.address}$`))
	try {
		await page.goto(host.address)
		const frame = page.frameLocator('iframe')
		await expect(frame.getByRole('heading', { level: 1 })).toContainText('86%')
		await expect(frame.locator('.live svg')).toHaveCount(4)
		await expect(frame.locator('.live svg').first()).toBeVisible()
		for (const control of ['banner', 'radio', 'tab', 'navigation'] as const)
			await expect(frame.getByRole(control)).toHaveCount(0)
		await expect(frame.getByRole('link').last()).toHaveAttribute('href', `${site.href}?digits=3`)
		await expect
			.poll(async () => {
				const content = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height)
				const told = await page.locator('body').getAttribute('data-height')
				return content > 500 && told === String(Math.ceil(content))
			})
			.toBe(true)
		await expect(page.locator('body')).toHaveAttribute('data-origin', site.origin)
	} finally {
		await host.close()
	}
})

test('an embed says what its numbers were divided by, of which year and from where, and what touches them', async ({
	page,
}) => {
	await page.goto('./?embed=1&view=per-capita&by=village&origin=disclosed.derived')
	// 巨鹿: 7,157.01 万元 for 291 villages of 2024, counted in the document itself.
	const julu = page.getByRole('listitem').filter({ hasText: '7,157.01' })
	await expect(julu).toContainText('291')
	await expect(julu).toContainText('2024')
	await expect(julu.getByRole('link').last()).toHaveAttribute('href', /src=130529-zuzhibu-2024-budget\.L|of=/)
	await expect(page.getByRole('heading', { level: 2 }).last()).toHaveText('可比性说明')
	await expect(page.getByText('只列出这些来历的数字：原文 · 本站测算')).toBeVisible()
})

test('the snippet holds the link that embeds, and pins the data version', async ({ page }) => {
	await page.goto('./?digits=3&unit=yuan')
	await page.getByRole('button', { name: '嵌入' }).click()
	const code = page.getByRole('dialog').locator('code')
	await expect(code).toContainText(/\?digits=3&amp;unit=yuan&amp;embed=1&amp;v=[0-9a-f]{8}"/)
	await page.getByRole('checkbox', { name: '固定在这个数据版本' }).uncheck()
	await expect(code).toContainText('&amp;embed=1"')
	await accessible(page)
	await page.keyboard.press('Escape')
	await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a frozen embed opens from a file without a network, with the same numbers', async ({ page }, info) => {
	await page.goto('./?tab=table')
	const rows = page.locator('main tbody tr')
	await expect(rows.first()).toBeVisible()
	const seen = await page.locator('main tbody td').allInnerTexts()
	const title = await page.getByRole('heading', { level: 1 }).innerText()
	await page.getByRole('button', { name: '嵌入' }).click()
	await page.getByRole('radio', { name: '静态快照' }).check()
	const file = info.outputPath('frozen.html')
	const { kept, asked } = await keptApart(page, file)
	await expect(kept.getByRole('heading', { level: 1 })).toHaveText(title)
	expect((await kept.locator('tbody td').allInnerTexts()).map((cell) => cell.trim())).toEqual(
		seen.map((cell) => cell.trim()),
	)
	await expect(kept.locator('figure svg')).toHaveCount(4)
	await expect(kept.locator('figure svg').first()).toContainText('6,538.30 · 86.0%')
	// Colours are those of the page, not black for want of a style.
	const mark = kept.locator('figure svg path[fill="var(--county-4)"]').first()
	expect(await mark.evaluate((path) => getComputedStyle(path).fill)).toBe('rgb(154, 90, 168)')
	expect(await kept.locator('script').count()).toBe(0)
	expect(asked).toEqual([`file://${file}`])
	await accessible(kept)
})

test('a frame far down the page asks for nothing until it is looked at, and says what of its link does not hold', async ({
	page,
	baseURL,
	incidents,
	isMobile,
}) => {
	test.skip(isMobile, 'the same at any size')
	const site = new URL(baseURL ?? '')
	const link = new URL(await linkTo(CHARTED, 'embed=1&view=sql&colour=red'), site)
	const body = hostOf(link.href.replaceAll('&', '&amp;'))
		.get('index.html')
		?.body.toString()
		.replace('<iframe', '<div style="height:6000px"></div><iframe')
	const host = await serve(new Map([['index.html', { body: Buffer.from(body ?? '') }]]))
	incidents.provoke(new RegExp(`^foreign: ${host.address}$`))
	try {
		await page.goto(host.address)
		const frame = page.frameLocator('iframe')
		await expect(frame.getByRole('status')).toBeAttached()
		await page.waitForLoadState('networkidle')
		expect(page.workers()).toHaveLength(0)
		await expect(frame.getByRole('heading')).toHaveCount(0)
		await page.locator('iframe').scrollIntoViewIfNeeded()
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText('四个科目')
		await expect(frame.locator('.live svg')).toContainText('6,538.30')
		await expect(frame.getByText('colour=red')).toBeVisible()
		// A view of the house says it as well.
		await page.goto('./?embed=1&digits=8&colour=red')
		await expect(page.getByRole('alert')).toContainText('digits=8')
		await expect(page.getByText('colour=red')).toBeVisible()
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
	} finally {
		await host.close()
	}
})

/** 巨鹿's lines by function code; the largest is printed in line 172: 6538.30 万元. */
const CHARTED: QueryDraft = {
	sql: `SELECT code, name, amount_yuan, origin, document_id, line_start, line_end
FROM expenditure WHERE document_id LIKE $county || '%' AND is_leaf ORDER BY amount_yuan DESC LIMIT 4`,
	values: { county: '130529' },
	chart: { type: 'bar', x: 'name', y: ['amount_yuan'], unit: 'wan', title: '四个科目' },
}
const linkTo = async (draft: QueryDraft, keys: string) => `./?${keys}#${(await encode(draft)) ?? ''}`

test('a page of another origin embeds a statement: its chart, whose it is, and nothing of the workbench', async ({
	page,
	baseURL,
	incidents,
}) => {
	const site = new URL(baseURL ?? '')
	const link = new URL(await linkTo(CHARTED, 'embed=1&view=sql'), site)
	const host = await serve(hostOf(link.href.replaceAll('&', '&amp;')))
	incidents.provoke(new RegExp(`^foreign: ${host.address}$`))
	try {
		await page.goto(host.address)
		const frame = page.frameLocator('iframe')
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText('四个科目')
		await expect(frame.locator('.live svg')).toContainText('6,538.30')
		await expect(frame.getByText('出自写这个链接的人')).toBeVisible()
		for (const control of ['banner', 'navigation', 'textbox', 'tab', 'contentinfo', 'grid'] as const)
			await expect(frame.getByRole(control)).toHaveCount(0)
		// What the marks of the picture mean can be asked; nothing else can be pressed.
		await expect(frame.getByRole('list', { name: '数字的来历' }).getByRole('button')).toHaveText([
			'原文',
			'由合计推定',
		])
		await frame.getByText('这条 SQL').click()
		await expect(frame.locator('pre')).toContainText(CHARTED.sql)
		await expect(frame.locator('pre')).toContainText('-- $county = "130529"')
		await frame.getByText('图中数据点').click()
		const source = frame.getByRole('link', { name: '第 172 行' })
		await expect(source).toBeVisible()
		const back = new URL((await frame.getByRole('link').last().getAttribute('href')) ?? '')
		expect([back.search, back.hash]).toEqual(['?view=sql', link.hash])
		await expect
			.poll(async () => {
				const content = await frame.locator('body').evaluate((body) => body.getBoundingClientRect().height)
				const told = await page.locator('body').getAttribute('data-height')
				return content > 200 && told === String(Math.ceil(content))
			})
			.toBe(true)
		// A statement of somebody else is none of the reader's.
		expect(await frame.locator('body').evaluate(() => localStorage.getItem('queries'))).toBeNull()
	} finally {
		await host.close()
	}
})

test('what is embedded without a chart are its rows; they lead to the whole page; what is refused is told', async ({
	page,
	context,
}) => {
	const { sql, values } = CHARTED
	await page.goto(await linkTo({ sql, values }, 'embed=1&view=sql'))
	const rows = page.getByRole('region', { name: '结果' })
	await expect(rows.locator('tbody tr')).toHaveCount(4)
	await expect(rows.locator('tbody tr').first()).toContainText('65383000.00')
	await accessible(page)
	const [whole] = await Promise.all([
		context.waitForEvent('page'),
		rows.getByRole('link', { name: '第 172 行' }).click(),
	])
	await expect(whole).toHaveURL(/\?view=sql&src=130529-zuzhibu-2024-budget\.L172[^&]*#1\./)
	await expect(whole.getByRole('button', { name: '运行', exact: true })).toBeAttached()
	await whole.close()
	await page.goto(await linkTo({ sql: 'DROP TABLE county', values: {} }, 'embed=1&view=sql&lang=en'))
	await expect(page.getByRole('alert')).toContainText('“DROP”')
	await expect(page.getByRole('table')).toHaveCount(0)
	await page.goto(await linkTo({ sql: 'SELECT 1 AS one; SELECT 2', values: {} }, 'embed=1&view=sql&lang=en'))
	await expect(page.getByText('2 statements; only number 1 is run here')).toBeVisible()
	await page.goto('./?embed=1&view=sql')
	await expect(page.getByText('这个链接里没有语句')).toBeVisible()
})

const EVIL = '<script>document.title="taken"</script><img src=x onerror=alert(1)>'
const STRANGE: QueryDraft = {
	sql: `-- ${EVIL}\nSELECT '${EVIL}' AS name, n FROM range(1200) AS t(n)`,
	values: {},
	chart: { type: 'bar', x: 'name', y: ['n'], title: '</title><script>1</script>' },
}

test('a frozen answer needs nothing, and what a stranger wrote in it is only ever text', async ({
	page,
}, info) => {
	await page.goto(await linkTo(STRANGE, 'view=sql'))
	await page.getByRole('button', { name: '嵌入' }).click()
	const dialog = page.getByRole('dialog')
	await expect(dialog.locator('code')).toContainText(/\?view=sql&amp;embed=1[^"]*#1\.[\w-]+"/)
	await dialog.getByRole('radio', { name: '静态快照' }).check()
	await expect(dialog.getByText('先运行这条语句')).toBeVisible()
	await expect(dialog.getByRole('link')).toHaveCount(0)
	await accessible(page)
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.locator('.live svg')).toBeVisible()
	await page.getByRole('button', { name: '嵌入' }).click()
	await expect(dialog.locator('code')).toContainText(/&amp;embed=1&amp;v=[0-9a-f]{8}#1\./)
	await dialog.getByRole('radio', { name: '静态快照' }).check()
	const file = info.outputPath('frozen.html')
	const { kept, asked } = await keptApart(page, file)
	await expect(kept).toHaveTitle('</title><script>1</script>')
	await expect(kept.getByRole('heading', { level: 1 })).toHaveText('</title><script>1</script>')
	await expect(kept.locator('tbody tr')).toHaveCount(1000)
	await expect(kept.locator('tbody td').first()).toHaveText(EVIL)
	await expect(kept.getByText('表里只有前 1,000 行，共 1,200 行')).toBeVisible()
	await expect(kept.locator('figure svg')).toContainText('<script>')
	await kept.getByText('语句', { exact: true }).click()
	await expect(kept.locator('pre')).toHaveText(STRANGE.sql)
	await expect(kept.getByText(/县镜\. .*（查询）: 数据版本 [0-9a-f]{8}\[DS\/OL\]/)).toBeVisible()
	await expect(kept.getByRole('link')).toHaveAttribute('href', /\?view=sql&v=[0-9a-f]{8}#1\.[\w-]+$/)
	expect(await kept.locator('script, img').count()).toBe(0)
	expect(asked).toEqual([`file://${file}`])
	await accessible(kept)
})
