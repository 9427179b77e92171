import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { accessible, expect, test } from './page.ts'

test('a view, an answer and a passage stand in a notebook with words between, and are handed on', async ({
	page,
	browser,
	baseURL,
}, info) => {
	await page.goto('./?view=function&c=130529')
	await page.getByRole('button', { name: '记到笔记' }).click()
	await expect(page.getByRole('link', { name: '已记，打开笔记' })).toBeVisible()
	await page.goto('./?view=source&src=130529-zuzhibu-2024-budget.L172')
	await page.getByRole('button', { name: '记到笔记' }).click()
	await page.getByRole('link', { name: '已记，打开笔记' }).click()
	await page.getByRole('button', { name: '写一段文字' }).click()
	const note = page.getByRole('textbox', { name: '文字（Markdown）' })
	await note.fill('# 村级经费\n\n共 [[SELECT count(*) FROM indicator]] 条指标。')
	await page.getByRole('button', { name: '写好了' }).click()

	// The numbers are those of the views and of the database, each with its way back.
	const pin = page.getByRole('region', { name: /^巨鹿/ }).first()
	await expect(pin.getByText('6,538.30 · 86.0%')).toBeVisible()
	await expect(page.getByRole('link', { name: '551', exact: true })).toHaveAttribute('href', /view=sql#/)
	const passage = page.getByRole('cell', { name: /./ }).filter({ hasText: '172' })
	await expect(passage).toBeVisible()
	await page.getByRole('button', { name: '上移' }).last().click()
	await page.reload()
	await expect(page.getByRole('heading', { name: '村级经费', exact: true })).toBeVisible()
	await expect(page.getByText('6,538.30 · 86.0%')).toBeVisible()
	await accessible(page)

	// A page that needs no network, and Markdown with its picture.
	const saved = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name }).click(),
		])
		// By its own name: what a browser opens from a disk it knows by the ending.
		const path = info.outputPath(download.suggestedFilename())
		await download.saveAs(path)
		return path
	}
	const html = await saved('下载为网页')
	const away = await browser.newContext({ offline: true, javaScriptEnabled: false })
	const frozen = await away.newPage()
	await frozen.goto(pathToFileURL(html).href)
	await expect(frozen.getByText('6,538.30 · 86.0%')).toBeVisible()
	await expect(frozen.getByText('共 551 条指标。')).toBeVisible()
	await away.close()
	const files = unzipSync(await readFile(await saved('下载 Markdown 与图（ZIP）')))
	expect(Object.keys(files).sort()).toEqual(['notebook.md', 'pictures/1-1.svg'])
	expect(new TextDecoder().decode(files['notebook.md'])).toContain('6,538.30')

	// The link shows the same to somebody else, whose own notebook stays apart until they want it.
	await page.evaluate(() => {
		navigator.clipboard.writeText = (text) => {
			document.body.dataset['copied'] = text
			return Promise.resolve()
		}
	})
	await page.getByRole('button', { name: '复制链接' }).click()
	const link = await page.evaluate(() => document.body.dataset['copied'] ?? '')
	const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' })
	const guest = await other.newPage()
	await guest.goto(link)
	await expect(guest.getByText('6,538.30 · 86.0%')).toBeVisible()
	await expect(guest.getByText('共 551 条指标。')).toBeVisible()
	await guest.getByRole('button', { name: '打开我的笔记' }).click()
	await expect(guest.getByText('还没有内容。')).toBeVisible()
	await guest.goBack()
	await guest.getByRole('button', { name: '存入我的笔记' }).click()
	await expect(guest.getByRole('button', { name: '移去' })).toHaveCount(3)
	await other.close()
})

test('a pinned table stands in its order, and a sheet of paper holds all its columns', async ({ page }) => {
	await page.goto('./?view=function&show=side-by-side')
	await page
		.getByRole('columnheader', { name: /湟源 2024/ })
		.getByRole('button')
		.click()
	await page.getByRole('button', { name: '记到笔记' }).click()
	await page.getByRole('link', { name: '已记，打开笔记' }).click()
	const rows = page.locator('main tbody tr')
	// 301.47 of 833.39 万元; a table of its own sorts the total with the rest.
	await expect(rows.nth(0)).toContainText('833.39')
	await expect(rows.nth(1)).toContainText('干部教育培训')
	await page.emulateMedia({ media: 'print' })
	// A4 less its margins.
	await page.setViewportSize({ width: 720, height: 1000 })
	const table = await page.getByRole('table').boundingBox()
	expect((table?.x ?? 0) + (table?.width ?? Infinity)).toBeLessThanOrEqual(720)
})
