import type { Page, Worker } from '@playwright/test'
import { expect, test } from './page.ts'

const phase = (page: Page, wanted: string) => expect(page.locator(`[data-phase=${wanted}]`)).toBeAttached()

const WASM = /duckdb-eh.*\.wasm$/

/** DuckDB's worker among those of the page: the only one that has its module. */
async function duckdb(page: Page): Promise<Worker> {
	for (const worker of page.workers())
		if (await worker.evaluate(() => 'duckdb' in globalThis || 'DuckDBModule' in globalThis)) return worker
	throw new Error('no engine among the workers')
}

test('an engine that dies is replaced, says so, and answers as before', async ({ page }) => {
	await page.goto('./?view=function')
	await phase(page, 'ready')
	await (
		await duckdb(page)
	).evaluate(() => {
		close()
	})
	await page.getByRole('radio', { name: '类', exact: true }).check({ force: true })
	await expect(page.getByRole('heading', { level: 1 })).toContainText('86% 安排用于“农林水支出”（213）')
	await expect(page.getByText('已重新启动，数据已恢复')).toBeVisible()
	await phase(page, 'ready')
})

test('on a phone the engine waits until it is needed @phone-only', async ({ page }) => {
	const engines: string[] = []
	page.on('request', (request) => {
		if (WASM.test(request.url())) engines.push(request.url())
	})
	await page.goto('./?view=function')
	await expect(page.locator('.live svg')).toHaveCount(4)
	await phase(page, 'waiting')
	expect(engines).toEqual([])
	await page.getByRole('tab', { name: '来源' }).click()
	await expect(page.locator('main tbody tr')).toHaveCount(91)
	await phase(page, 'ready')
	expect(engines).toHaveLength(1)
})

test('a package that is not there is named, and a way back is left', async ({ page, incidents }) => {
	incidents.provoke(/^console: .*404/)
	await page.goto('./?data=data/nowhere/')
	await expect(page.getByRole('alert')).toContainText('data/nowhere/datapackage.json')
	await expect(page.getByRole('alert')).toContainText('404')
})

test('a version that was never published is named, and the newest stands instead', async ({ page }) => {
	await page.goto('./?v=deadbeef&c=130529')
	await expect(page.getByRole('alert')).toContainText('v=deadbeef')
	await expect(page.locator('figure')).toHaveCount(1)
	await expect(page.locator('figure svg').first()).toContainText('6,538.30')
})

test('without its shipped pictures the page asks the engine, and stands', async ({ page, incidents }) => {
	incidents.provoke(/^console: .*ERR_FAILED/)
	await page.route(/\/first\//, (route) => route.abort())
	await page.goto('./')
	await expect(page.locator('.live svg')).toHaveCount(7)
})

test('a part of the page that cannot be fetched says so, and the rest stays', async ({ page, incidents }) => {
	incidents.provoke(/^console: .*ERR_FAILED/)
	await page.route(/TableTab-/, (route) => route.abort())
	await page.goto('./?tab=table')
	await expect(page.getByRole('alert')).toContainText('这一部分没有取到')
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2024')
})

test('what the data do not have is named', async ({ page }) => {
	await page.goto('./?c=130529.999999&y=1999.2024')
	await expect(page.getByRole('alert').filter({ hasText: 'c=999999' })).toBeVisible()
	await expect(page.getByRole('alert').filter({ hasText: 'y=1999' })).toBeVisible()
	await expect(page.locator('figure')).toHaveCount(1)
})

test('a package of another site is refused before anything is asked of it', async ({ page }) => {
	await page.goto('./?data=//elsewhere.example/x/')
	await expect(page.getByRole('alert')).toContainText('data=//elsewhere.example/x/')
	await expect(page.locator('figure')).toHaveCount(4)
})

test('a browser that is too old is told so in a sentence', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'WebAssembly', { value: undefined })
	})
	await page.goto('./')
	await expect(page.getByRole('alert')).toContainText('这个浏览器太旧')
})

test('the content security policy holds in the workers too', async ({ page, wall }) => {
	await page.goto('./')
	await phase(page, 'ready')
	const before = wall.asked.length
	const violated = await (
		await duckdb(page)
	).evaluate(async () => {
		const seen = new Promise<string>((resolve) => {
			addEventListener('securitypolicyviolation', (event) => {
				resolve(event.violatedDirective)
			})
		})
		const answer = await fetch('http://foreign.invalid/x').then(
			() => 'answered',
			() => 'refused',
		)
		return `${answer} by ${await seen}`
	})
	expect(violated).toBe('refused by connect-src')
	expect(wall.asked).toHaveLength(before)
})
