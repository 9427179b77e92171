import { expect, test } from '../journeys/page.ts'
import { heavy, openSite, proxied } from './served-site.ts'

const front = await openSite()
test.use({ files: front.files })
test.afterAll(() => {
	front.close()
})

test('choose, look closer, follow to the source, hand on the link, and go on when the server is back', async ({
	page,
	context,
	incidents,
	browser,
	baseURL,
}) => {
	test.setTimeout(180_000)
	const server = await proxied(context, front.url)
	const fetched = heavy(page)
	await page.goto('./?view=function')
	await expect(page.getByRole('contentinfo')).toContainText('由 ClickHouse 服务器')

	// Choose and look closer: the same sentences as with the engine in the page.
	await page.getByRole('radio', { name: '类', exact: true }).check({ force: true })
	await expect(page.getByRole('heading', { level: 1 })).toContainText('86% 安排用于“农林水支出”（213）')
	// What was asked before, by a choice or beforehand, is remembered: the way back and forth asks nothing twice.
	for (const level of ['款', '类', '款'])
		await page.getByRole('radio', { name: level, exact: true }).check({ force: true })
	await expect(page.getByRole('radio', { name: '款', exact: true })).toBeChecked()
	await expect(page.locator('article[aria-busy=false]')).toBeVisible()
	const ended = new Set(server.asked.map(({ with: search }) => search.get('param_id')))
	const asked = server.asked
		.filter(({ sql, with: search }) => !sql.startsWith('KILL') && !ended.has(search.get('query_id')))
		.map(({ sql, with: search }) => JSON.stringify([sql, ...search].filter(([key]) => key !== 'query_id')))
	expect(asked.length).toBeGreaterThan(1)
	expect(asked.filter((one, at) => asked.indexOf(one) < at)).toEqual([])
	await page.goto('./?view=function&c=130529&tab=table')
	const row = page.locator('main tbody tr').filter({ hasText: '2130705' })
	await row.getByRole('link', { name: '6,538.30' }).click()
	await expect(page.getByRole('complementary')).toContainText('6538. 30')
	for (const [room, words] of [
		['indicators', '遂溪'],
		['per-capita', '41.60 元/人'],
		['projects', '村办公经费'],
		['findings', '遂溪'],
	] as const) {
		await page.goto(`./?view=${room}&c=440823`)
		await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
		await expect(page.locator('main')).toContainText(words)
		await expect(page.getByRole('alert')).toHaveCount(0)
	}
	expect(server.asked.length).toBeGreaterThan(5)
	expect(fetched).toEqual([])

	// What stands beside the tables is told by the server itself.
	await page.goto('./?view=data')
	await page
		.locator('summary')
		.filter({ hasText: /^expenditure\b/ })
		.click()
	await expect(page.locator('details[open] pre')).toContainText('CREATE VIEW')
	await expect(page.getByRole('alert')).toHaveCount(0)

	// The server is gone: it is told, and the page goes on when it is back.
	server.gone = true
	incidents.provoke(/ERR_CONNECTION_REFUSED/)
	await page.goto('./?view=indicators&show=kinds&c=640221&damaged=in')
	await expect(page.getByRole('alert').first()).toContainText('连不上本站的数据库服务器')
	server.gone = false
	await page.getByRole('button', { name: '重试' }).first().click()
	await expect(page.locator('figure svg').first()).toBeVisible()

	// The link, in a fresh profile.
	const link = page.url()
	const title = await page.getByRole('heading', { level: 1 }).textContent()
	const other = await browser.newContext({ ...(baseURL && { baseURL }) })
	await proxied(other, front.url)
	const fresh = await other.newPage()
	await fresh.goto(link)
	await expect(fresh.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
	await other.close()
})

test('the workbench: a statement is answered, one without end is ended on the server, the other dialect is explained', async ({
	page,
	context,
	incidents,
}) => {
	const server = await proxied(context, front.url)
	const fetched = heavy(page)
	// What the server says of a mistake comes with a status that the browser notes.
	incidents.provoke(/status of 500/)
	await page.goto('./?view=sql')
	await expect(page.locator('main')).toContainText('语句发给本站的 ClickHouse 服务器')
	await expect(page.locator('main')).not.toContainText('留在这台电脑的浏览器里')
	const write = async (sql: string) => {
		await expect(page.locator('.cm-content')).toBeVisible()
		await page.getByRole('textbox', { name: /SQL 编辑器/ }).click()
		await page.keyboard.press('ControlOrMeta+a')
		await page.keyboard.insertText(sql)
		await page.keyboard.press('ControlOrMeta+Enter')
	}
	const first = page.locator('[role=gridcell][aria-colindex="2"]').first()
	const fault = page.getByRole('region', { name: '结果' }).getByRole('alert')

	await write(
		"SELECT count(*) AS n FROM project JOIN document USING (document_id) WHERE county_code = '630123'",
	)
	await expect(first).toHaveText('13')

	server.silent = 'AS slow'
	await write('SELECT 1 AS slow')
	await page.getByRole('button', { name: '取消' }).click()
	await expect(fault).toContainText('查询已取消')
	// A preview that was left may have been ended before it: this one is ended once, by its name.
	const slow = server.asked
		.filter(({ sql }) => sql.includes('AS slow'))
		.map((sent) => sent.with.get('query_id'))
	const ended = () =>
		server.asked.filter(({ sql }) => sql.startsWith('KILL QUERY')).map((sent) => sent.with.get('param_id'))
	await expect.poll(() => ended().filter((id) => slow.includes(id))).toHaveLength(1)

	// Completed is what the server knows: its functions by their names, and its tables.
	await page.getByRole('textbox', { name: /SQL 编辑器/ }).click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.type('SELECT quantileExactI')
	await expect(page.locator('.cm-tooltip-autocomplete')).toContainText('quantileExactInclusive')
	await page.keyboard.press('Escape')

	// A worked question that is in the page's dialect has a text of its own where a server answers; so has the sample of a table.
	await page.getByRole('button', { name: '哪些内容公开了，哪些没有' }).click()
	await page.getByRole('textbox', { name: /SQL 编辑器/ }).click()
	await page.keyboard.press('ControlOrMeta+Enter')
	await expect(page.getByRole('region', { name: '结果' })).toContainText('not_disclosed')
	await page.getByRole('tab', { name: '表与列' }).click()
	await page
		.locator('summary')
		.filter({ hasText: /^county\b/ })
		.first()
		.click()
	await page.getByRole('button', { name: '看 5 行' }).first().click()
	await expect(page.getByRole('cell', { name: '巨鹿县' })).toBeVisible()

	await write('SELECT 7 AS seven')
	await expect(first).toHaveText('7')
	await write('DROP TABLE county')
	await expect(fault).toContainText('“DROP”')
	await write('SELECT list_sum([1, 2]) AS s')
	await expect(fault).toContainText('不认识 DuckDB 的“list_sum”')
	await expect(fault).toContainText('arraySum(list)')
	expect(fetched).toEqual([])
})
