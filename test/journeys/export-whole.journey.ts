import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { accessible, expect, test } from './page.ts'
import { dialog, rowsOf, saved } from './saving.ts'

const LONG =
	"SELECT i AS n, (i / 8)::DECIMAL(18,3) AS amount, CASE WHEN i % 3 > 0 THEN '县, ' || i END AS name FROM range(250000) t(i)"

/** The download of a statement’s answer. */
async function ask(page: Page, sql: string, more: string | RegExp = '结果共 250,000 行'): Promise<void> {
	await page.goto('./?view=sql')
	await page.getByRole('textbox', { name: /SQL/ }).first().click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText(sql)
	await page.keyboard.press('ControlOrMeta+Enter')
	await expect(page.getByText(more)).toBeVisible()
}
const choose = async (page: Page) => {
	await page.getByRole('button', { name: '下载' }).click()
	await expect(dialog(page).getByRole('radio', { name: '全部行' })).toBeChecked()
}

test('every row of an answer too long to be shown, sorted as it is shown, in a download', async ({
	page,
}) => {
	// A browser that lets no page write into a file.
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, 'showSaveFilePicker')
	})
	await ask(page, `${LONG};`)
	const head = page.getByRole('columnheader', { name: /^n\b/ })
	for (const order of ['ascending', 'descending']) {
		await head.getByRole('button').first().click()
		await expect(head).toHaveAttribute('aria-sort', order)
	}
	await expect(page.getByRole('gridcell', { name: '249999', exact: true })).toBeVisible()
	await choose(page)
	await accessible(page)
	const { path } = await saved(page, dialog(page).getByRole('button', { name: 'CSV', exact: true }))
	await expect(dialog(page).getByRole('status')).toContainText('（250,000 行，')
	const [about = '', rows = ''] = (await readFile(path, 'utf8')).split(/(?<=\r\n)(?=n,amount,name\r\n)/)
	expect(about).toContain('# 链接: http')
	expect(about).not.toContain('只有前')
	const body = test.info().outputPath('rows.csv')
	await writeFile(body, rows)
	const read = `read_csv('${body}', header = true, auto_detect = false, quote = '"', escape = '"', allow_quoted_nulls = false, columns = {'n': 'BIGINT', 'amount': 'DECIMAL(18,3)', 'name': 'VARCHAR'})`
	expect(
		await rowsOf(
			`(WITH written AS (FROM ${read}), wanted AS (${LONG}) SELECT (SELECT count(*) FROM written), (SELECT count(*) FROM (FROM written EXCEPT ALL FROM wanted)), (SELECT count(*) FROM (FROM wanted EXCEPT ALL FROM written)))`,
		),
	).toEqual([['250000', '0', '0']])
	const lines = rows.trimEnd().split('\r\n').slice(1)
	expect(lines.findIndex((line, at) => !line.startsWith(`${String(249_999 - at)},`))).toBe(-1)

	await dialog(page).getByRole('radio', { name: '显示的 100,000 行' }).check()
	const shown = await saved(page, dialog(page).getByRole('button', { name: 'CSV', exact: true }))
	await expect(dialog(page).getByRole('status')).toContainText('（100,000 行，')
	expect(shown.bytes.toString('utf8')).toContain('# 说明: 只有前 100000 行')
})

/** The picker of the system cannot be pressed from here: the page’s own folder stands for the reader’s. */
const picking = (page: Page) =>
	page.addInitScript(() => {
		Object.assign(window, {
			showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
				(await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
		})
	})
const picked = (page: Page) =>
	page.evaluate(async () => {
		const folder = (await navigator.storage.getDirectory()) as unknown as {
			readonly values: () => AsyncIterable<FileSystemFileHandle>
		}
		const found: { readonly name: string; readonly url: string }[] = []
		for await (const handle of folder.values()) {
			const reader = new FileReader()
			reader.readAsDataURL(await handle.getFile())
			await new Promise((resolve) => {
				reader.onload = resolve
			})
			found.push({ name: handle.name, url: reader.result as string })
		}
		return found
	})

test('where a file can be picked it is written into as rows come', async ({ page }) => {
	await picking(page)
	await ask(page, LONG)
	await choose(page)
	await dialog(page).getByRole('button', { name: 'Parquet', exact: true }).click()
	await expect(dialog(page).getByText(/^已保存 query-[0-9a-f]{8}\.parquet（250,000 行，/)).toBeVisible()
	const [file] = await picked(page)
	const path = test.info().outputPath('rows.parquet')
	await writeFile(path, Buffer.from(file?.url.replace(/^.*,/, '') ?? '', 'base64'))
	expect(
		await rowsOf(`(SELECT count(*), sum(n)::BIGINT, count(name), max(amount) FROM read_parquet('${path}'))`),
	).toEqual([['250000', '31249875000', '166666', '31249.875']])
})

test('stopped, nothing is left of the file, and the engine answers again', async ({ page }) => {
	await picking(page)
	await ask(
		page,
		'SELECT i AS n, hash(i) AS h FROM range(40000000) t(i)',
		/结果(共 40,000,000|超过 100,000) 行/,
	)
	await choose(page)
	await dialog(page).getByRole('button', { name: 'CSV', exact: true }).click()
	await expect(dialog(page).getByText(/^已写 [1-9][\d,]+ 行$/)).toBeVisible()
	await dialog(page).getByRole('button', { name: '停止' }).click()
	await expect(dialog(page).getByText('已停止，没有保存文件')).toBeVisible()
	expect(await picked(page)).toEqual([])
	await page.keyboard.press('Escape')
	await page.getByRole('textbox', { name: /SQL/ }).first().click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText('SELECT 7 AS seven')
	await page.keyboard.press('ControlOrMeta+Enter')
	await expect(page.getByRole('gridcell', { name: '7', exact: true })).toBeVisible()
})
