import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '../journeys/page.ts'
import { siteOf } from '../support/serve.ts'

/** The built site whose manifest names a server: it asks `clickhouse/` of its own host, where a proxy hands on to ClickHouse. */
const TOP = join(import.meta.dirname, '../..')
const child = spawn(process.execPath, ['data/run.mjs', 'test/clickhouse/published-front.ts'], {
	cwd: TOP,
	stdio: ['pipe', 'pipe', 'inherit'],
})
const [line = ''] = await new Promise<string[]>((resolve, reject) => {
	createInterface(child.stdout).on('line', (text) => {
		if (text.startsWith('{')) resolve([text])
	})
	child.once('exit', (code) => {
		reject(new Error(`the front ended with ${String(code)}`))
	})
})
const front = JSON.parse(line) as { readonly url: string; readonly manifest: string }
const [{ version }] = JSON.parse(readFileSync(join(TOP, 'public/data/versions.json'), 'utf8')) as [
	{ readonly version: string },
]
const files = new Map(await siteOf(join(TOP, 'dist')))
files.set(`data/${version}/datapackage.json`, { body: Buffer.from(front.manifest) })

test.use({ files })
test.afterAll(() => {
	child.stdin.end()
})

interface Proxy {
	/** The query parameters of every statement by its text, those that end another among them. */
	readonly asked: { readonly sql: string; readonly with: URLSearchParams }[]
	gone: boolean
	/** Statements that hold these letters are handed on and never answered. */
	silent: string
}

/** A proxy of the site itself, which can be gone or keep silent. */
async function proxied(context: BrowserContext): Promise<Proxy> {
	const state: Proxy = { asked: [], gone: false, silent: '' }
	await context.route('**/mirror/clickhouse/**', async (route) => {
		const request = route.request()
		const sql = request.postData() ?? ''
		const { searchParams, search } = new URL(request.url())
		state.asked.push({ sql, with: searchParams })
		if (state.gone) return route.abort('connectionrefused')
		if (state.silent && sql.includes(state.silent)) return undefined
		const response = await fetch(front.url + search, { method: 'POST', body: sql })
		return route.fulfill({ status: response.status, body: Buffer.from(await response.arrayBuffer()) })
	})
	return state
}

/** Parquet files and the WebAssembly that a page fetched. */
const heavy = (page: Page): string[] => {
	const fetched: string[] = []
	page.on('request', (request) => {
		if (/\.(?:parquet|wasm)(?:$|\?)/.test(request.url())) fetched.push(request.url())
	})
	return fetched
}

test('choose, look closer, follow to the source, hand on the link, and go on when the server is back', async ({
	page,
	context,
	incidents,
	browser,
	baseURL,
}) => {
	test.setTimeout(180_000)
	const server = await proxied(context)
	const fetched = heavy(page)
	await page.goto('./?view=function')
	await expect(page.getByRole('contentinfo')).toContainText('由 ClickHouse 服务器')

	// Choose and look closer: the same sentences as with the engine in the page.
	await page.getByRole('radio', { name: '类', exact: true }).check({ force: true })
	await expect(page.getByRole('heading', { level: 1 })).toContainText('86% 安排用于“农林水支出”（213）')
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
	await proxied(other)
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
	const server = await proxied(context)
	const fetched = heavy(page)
	// What the server says of a mistake comes with a status that the browser notes.
	incidents.provoke(/status of 500/)
	await page.goto('./?view=sql')
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

	await write('SELECT 7 AS seven')
	await expect(first).toHaveText('7')
	await write('DROP TABLE county')
	await expect(fault).toContainText('“DROP”')
	await write('SELECT list_sum([1, 2]) AS s')
	await expect(fault).toContainText('不认识 DuckDB 的“list_sum”')
	await expect(fault).toContainText('arraySum(list)')
	expect(fetched).toEqual([])
})
