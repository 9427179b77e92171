import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, test } from './page.ts'

const NAME = 'anhui-code-table.txt'
const FIXTURE = `test/fixtures/disclosures/${NAME}`

/** The place in the list of files. */
const place = (page: Page) => page.getByRole('region', { name: '我的文件' }).getByRole('listitem')
/** Rows of the fixture that were read; 205 教育支出 has three amounts, in line 8. */
const taken = (page: Page) => page.getByRole('region', { name: NAME }).locator('tbody tr')
const corrections = (page: Page) => page.getByRole('listitem').filter({ hasText: '撤回' })

/** Adds a file and says which county it is of, in the page of own files. */
async function add(page: Page): Promise<void> {
	await page.goto('./?view=import')
	await page.getByLabel('选择文件…').setInputFiles(FIXTURE)
	await page.getByLabel('县', { exact: true }).fill('宁晋县')
	await page.getByRole('button', { name: '按这样重新读取' }).click()
	await expect(page.getByRole('alert')).toHaveCount(0)
	await expect(place(page)).toContainText('读好了')
}

/** Opens the form of a row: the amount of line 8 as printed. */
async function edit(page: Page): Promise<void> {
	await taken(page)
		.filter({ hasText: '6,412,300.50' })
		.filter({ hasText: '教育支出' })
		.first()
		.getByRole('button', { name: '更正' })
		.click()
}

test('own files are there again after a reload, another tab follows them, and erasing leaves nothing', async ({
	page,
	context,
}) => {
	// Four engines start, two of them at a time.
	test.slow()
	// A tab from before there was any file.
	const other = await context.newPage()
	await other.goto('./?view=function')
	await add(page)
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(page.getByText('已在所有页面显示')).toBeVisible()
	await expect(other.getByRole('heading', { name: '宁晋 2024（自加）' })).toBeVisible()
	await expect(other.getByText('641.23 · 82.5%')).toBeVisible()

	await page.reload()
	await expect(place(page)).toContainText('已在所有页面显示')
	await edit(page)
	await page.getByLabel('金额（元）', { exact: true }).fill('6412300.51')
	await page.getByRole('button', { name: '保存' }).click()
	await expect(corrections(page)).toContainText('6412300.50 → 6412300.51')
	await other.getByRole('contentinfo').getByRole('link', { name: '加入自己的文件' }).click()
	await expect(corrections(other)).toHaveCount(1)
	await other.getByRole('button', { name: '撤回' }).click()
	await expect(corrections(other)).toHaveCount(0)
	await expect(corrections(page)).toHaveCount(0)

	await page.getByRole('button', { name: '全部清除' }).click()
	for (const tab of [page, other]) await expect(tab.getByText('还没有加入文件。')).toBeVisible()
	await page.goto('./?view=function')
	await expect(page.getByText('数据库引擎就绪')).toBeVisible()
	await expect(page.getByText('（自加）')).toHaveCount(0)
	const left = await page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('own-files')
		const names: string[] = []
		for await (const name of folder.keys()) names.push(name)
		return [...names, localStorage.getItem('county-mirror/own-files')]
	})
	expect(left).toEqual([null])
})

test('the exported ZIP gives another browser the same rows with the same corrections', async ({
	page,
	browser,
	baseURL,
	proxy,
}) => {
	await add(page)
	const before = await taken(page).count()
	await edit(page)
	await page.getByRole('button', { name: '删去这一行' }).click()
	await expect(corrections(page)).toHaveCount(1)
	await expect(taken(page)).toHaveCount(before - 1)
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '导出全部（ZIP）' }).click(),
	])
	const zip = await readFile(await download.path())
	const rows = await taken(page).allInnerTexts()

	const elsewhere = await browser.newContext({
		...(baseURL && { baseURL }),
		...(proxy && { proxy }),
		locale: 'zh-CN',
	})
	const fresh = await elsewhere.newPage()
	await fresh.goto('./?view=import')
	await fresh
		.getByLabel('选择文件…')
		.setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/zip', buffer: zip })
	await expect(corrections(fresh)).toHaveCount(1)
	expect(await taken(fresh).allInnerTexts()).toEqual(rows)
	await expect(fresh.getByLabel('县', { exact: true })).toHaveValue('宁晋县')
	await fresh.getByRole('button', { name: '加入所有页面' }).click()
	await expect(fresh.getByText('已在所有页面显示')).toBeVisible()
	await elsewhere.close()
})

test('a link that depends on a file of one’s own opens without it, asks for it, and shows the same once it is given', async ({
	page,
	browser,
	baseURL,
	proxy,
}) => {
	// Two engines start, and each is given the file.
	test.slow()
	await add(page)
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(page.getByText('已在所有页面显示')).toBeVisible()
	await page.getByRole('link', { name: '功能科目' }).click()
	await expect(page.getByText('641.23 · 82.5%')).toBeVisible()
	await expect(page).toHaveURL(/#4\./)
	const link = page.url()
	await page.getByRole('button', { name: '引用', exact: true }).click()
	await expect(page.getByRole('dialog')).toContainText(`另有 1 份自加文件（${NAME}，SHA-256 `)

	const elsewhere = await browser.newContext({
		...(baseURL && { baseURL }),
		...(proxy && { proxy }),
		locale: 'zh-CN',
	})
	const fresh = await elsewhere.newPage()
	await fresh.goto(link)
	await expect(fresh.getByRole('heading', { name: '巨鹿 2024', exact: true })).toBeVisible()
	const asked = fresh.getByRole('alert').filter({ hasText: NAME })
	await expect(asked).toContainText(/SHA-256 [0-9a-f]{8}…/)
	const give = fresh.getByLabel('选择这份文件…')
	await give.setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('other') })
	await expect(fresh.getByRole('alert').filter({ hasText: 'x.txt 不是链接里的' })).toBeVisible()
	await give.setInputFiles(FIXTURE)
	await expect(fresh.getByText('641.23 · 82.5%')).toBeVisible()
	await expect(fresh.getByText('选择这份文件…')).toHaveCount(0)
	await elsewhere.close()
})

test('a link opens a file of this site though the device has no room, and neither fetches from another site nor connects to it', async ({
	page,
}, { project }) => {
	test.skip(project.name !== 'desktop', 'one size is enough: the layout is looked at in the gallery')
	await page.addInitScript(() => {
		FileSystemWritableFileStream.prototype.write = () =>
			Promise.reject(new DOMException('full', 'QuotaExceededError'))
	})
	// A request to another host would fail this journey by itself.
	await page.goto('./?view=import&open=https%3A%2F%2Fexample.org%2Fbudget.pdf')
	await expect(page.getByRole('alert')).toHaveText(
		/budget\.pdf 在别的网站（example\.org）.*请自己下载后拖到这里/,
	)
	await expect(page.getByText('还没有加入文件。')).toBeVisible()

	await page.goto('./?view=import&open=data%2Fb88c9f04%2Fdisclosures%2Fhuangyuan-2024-project-targets.txt')
	await expect(page.getByLabel('县', { exact: true })).toHaveValue('湟源县')
	await expect(place(page).getByRole('alert')).toContainText('本机留给本站的空间不够')
	await page.getByRole('button', { name: '加入所有页面' }).click()
	await expect(place(page)).toContainText('已在所有页面显示')

	// What was not stored is gone, as after the browser erased it, and nothing is complained of.
	await page.goto('./?view=import')
	await expect(page.getByText('还没有加入文件。')).toBeVisible()
	await expect(page.getByRole('alert')).toHaveCount(0)
})
