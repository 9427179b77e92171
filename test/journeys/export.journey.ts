import { tableFromIPC } from 'apache-arrow'
import type { Page } from '@playwright/test'
import { unpacked } from '../support/unzip.ts'
import { workbook } from '../support/workbook.ts'
import { accessible, expect, test } from './page.ts'
import { dialog, rowsOf, saved } from './saving.ts'

const LINK = './?tab=table&c=130529'

async function open(page: Page, link: string): Promise<void> {
	await page.goto(link)
	await page.getByRole('button', { name: '下载' }).click()
	await expect(dialog(page)).toBeVisible()
}

/** The table on the screen: headings, then rows, numbers without what groups their digits. */
async function screen(page: Page): Promise<{ heads: string[]; rows: string[][] }> {
	const table = page.locator('main table').first()
	const heads = await table.locator('th').allInnerTexts()
	const rows = await table
		.locator('tbody tr')
		.evaluateAll((all) =>
			all.map((row) =>
				[...row.querySelectorAll('td')].map((cell) => cell.innerText.replace(/,(?=\d{3})|%$/g, '')),
			),
		)
	return { heads, rows }
}

test('each format holds what is on the screen, and another tool reads it back', async ({ page }) => {
	await open(page, LINK)
	const { heads, rows } = await screen(page)
	expect(rows).toHaveLength(19)
	expect(rows[0]?.join()).toContain('6538.30,86.0')
	// Files hold a share to four digits; the screen rounds it, and says of one that would be 0.0 that it is below 0.1.
	const share = heads.indexOf('占比')
	const names = heads.map((head) => (head === '占比' ? '占比 (%)' : head))
	const rounded = (percent: number) => (percent > 0 && percent < 0.05 ? '<0.1' : percent.toFixed(1))
	const button = (name: string) => dialog(page).getByRole('button', { name, exact: true })
	const first = (all: readonly (readonly unknown[])[]) =>
		all.map((row) =>
			row
				.slice(0, names.length)
				.map((cell) => cell ?? '')
				.map(String)
				.map((cell, at) => (at === share && cell ? rounded(Number(cell)) : cell)),
		)
	// A workbook and JSON hold numbers, without the zeros that the screen ends them with.
	const numbers = rows.map((row) =>
		row.map((cell, at) => (at !== share && /^\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell)),
	)

	const csv = await saved(page, button('CSV'))
	expect(csv.name).toMatch(/^function-[0-9a-f]{8}\.csv$/)
	const text = csv.bytes.toString('utf8')
	expect(text).toMatch(/^\ufeff"?# 标题: 巨鹿组织部 2024 年预算：86%/)
	expect(text).toMatch(/# 筛选: 县：巨鹿\r\n/)
	expect(text).toMatch(/# 筛选: 单位：万元\r\n/)
	expect(text).toMatch(/# 来源: .*julu-2024-department-budget\.txt.*172/)
	expect(text).toMatch(/# 链接: http\S*c=130529\S*v=[0-9a-f]{8}/)
	const head = text.split('\r\n').find((line) => !/^[\ufeff"]*#/.test(line))
	expect(head).toBe([...names, '来源行'].join(','))
	expect(
		first(await rowsOf(`read_csv('${csv.path}', comment = '#', header = true, all_varchar = true)`)),
	).toEqual(rows)

	const { sheets } = workbook((await saved(page, button('XLSX'))).bytes)
	expect(sheets[0]?.rows[0]).toEqual([...names, '来源行'])
	expect(first(sheets[0]?.rows.slice(1) ?? [])).toEqual(numbers)

	const parquet = await saved(page, button('Parquet'))
	expect(first(await rowsOf(`read_parquet('${parquet.path}')`))).toEqual(rows)

	const arrow = tableFromIPC((await saved(page, button('Arrow'))).bytes)
	expect(arrow.schema.fields.map(({ name }) => name)).toEqual([...names, '来源行'])
	expect(arrow.getChildAt(2)?.toJSON()).toEqual(rows.map((row) => row[2]))

	const json = JSON.parse((await saved(page, button('JSON'))).bytes.toString('utf8')) as {
		readonly rows: Readonly<Record<string, unknown>>[]
	}
	expect(first(json.rows.map((row) => names.map((name) => row[name])))).toEqual(numbers)
	expect(json.rows[0]?.['占比 (%)']).toBe(86.0083)
})

test('every column of the query, exact; without notes and mark the CSV is plain', async ({ page }) => {
	await open(page, LINK)
	await dialog(page).getByRole('radio', { name: '查询的全部列' }).check()
	await dialog(page).getByRole('checkbox', { name: /BOM/ }).uncheck()
	await dialog(page)
		.getByRole('checkbox', { name: /表头上方/ })
		.uncheck()
	const { bytes, path } = await saved(page, dialog(page).getByRole('button', { name: 'CSV', exact: true }))
	expect(bytes.toString('utf8')).toMatch(/^document_id,/)
	expect(await rowsOf(`(SELECT sum(amount)::BIGINT, count(*) FROM read_csv('${path}'))`)).toEqual([
		['76019400', '19'],
	])
})

test('the ZIP opens, its code and documents are there', async ({ page }) => {
	await open(page, LINK)
	const files = unpacked((await saved(page, dialog(page).getByRole('button', { name: 'ZIP' }))).bytes)
	const text = (path: string) => files.get(path)?.toString('utf8') ?? ''
	expect(text('documents/julu-2024-department-budget.txt').split('\n')[171]).toMatch(/2130705.*6538\. 30/)
	expect(text('reproduce.sql')).toMatch(
		/read_parquet\('http:\/\/127\.0\.0\.1:\d+\/mirror\/data\/[0-9a-f]{8}\/amount_by_code\.parquet'\)/,
	)
	expect(text('chart.svg')).toContain('6,538.30')
	expect(text('CITATION.txt')).toMatch(/县镜\. 巨鹿组织部 2024 年预算[\s\S]*@misc/)
	expect(text('shown.csv').split('\r\n')).toHaveLength(21)
})

for (const theme of ['浅色', '深色'])
	test(`the picture stands alone, ${theme}`, async ({ page, context }) => {
		await open(page, './?c=130529')
		await dialog(page).getByRole('radio', { name: theme }).check()
		const svg = (await saved(page, dialog(page).getByRole('button', { name: 'SVG' }))).bytes.toString('utf8')
		expect(svg).not.toMatch(/var\(|color-mix|<script|<image/)
		// The chosen ground, whatever theme the page has.
		expect(svg).toContain(`fill="${theme === '浅色' ? '#fbfaf8' : '#15171a'}"`)
		const png = (await saved(page, dialog(page).getByRole('button', { name: 'PNG' }))).bytes
		const [width, height] = [
			Number(/ width="(\d+)"/.exec(svg)?.[1]),
			Number(/ height="(\d+)"/.exec(svg)?.[1]),
		]
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, height * 2])
		// A page that holds nothing else shows every word of it within its frame.
		const alone = await context.newPage()
		await alone.setContent(svg)
		await expect(
			alone.getByText('巨鹿组织部 2024 年预算：86% 安排用于', { exact: false }).last(),
		).toBeVisible()
		const outside = await alone
			.locator('svg')
			.first()
			.evaluate((root) => {
				const frame = root.getBoundingClientRect()
				return [...root.querySelectorAll('text')]
					.filter((text) => {
						const box = text.getBoundingClientRect()
						return box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1
					})
					.map(({ textContent }) => textContent)
			})
		expect(outside).toEqual([])
	})

/** Stands for the system's own dialog, which no browser shows here: takes what it is handed, or fails by this name. */
const sharing = (page: Page, fails?: string) =>
	page.addInitScript((fails) => {
		const handed: unknown[] = []
		Object.assign(globalThis, { handed })
		Object.assign(Navigator.prototype, {
			canShare: ({ files = [] }: ShareData) => files.every(({ type }) => type === 'image/png'),
			share: async ({ files = [], title }: ShareData) => {
				for (const file of files) {
					const { width, height } = await createImageBitmap(file)
					handed.push({ title, name: file.name, width, height })
				}
				if (fails) throw new DOMException('', fails)
			},
		})
	}, fails)

/** What it was handed. */
const handed = (page: Page) => page.evaluate(() => (globalThis as unknown as { handed: unknown[] }).handed)

test('a picture is handed to another app as a file, where the browser can', async ({ page }) => {
	await sharing(page)
	await open(page, './?c=130529')
	await dialog(page).getByRole('button', { name: '分享图片' }).click()
	await expect(dialog(page).getByText('图片已交给所选的应用')).toBeVisible()
	const pixels = /(\d+) × (\d+) 像素/.exec(await dialog(page).locator('figcaption').innerText())
	expect(await handed(page)).toEqual([
		{
			title: expect.stringMatching(/^巨鹿组织部 2024 年预算：86%/) as unknown,
			name: expect.stringMatching(/^function-[0-9a-f]{8}\.png$/) as unknown,
			width: Number(pixels?.[1]) * 2,
			height: Number(pixels?.[2]) * 2,
		},
	])
})

for (const [fails, said] of [
	// Closed by the reader, who knows it.
	['AbortError', ''],
	['NotAllowedError', '浏览器没有分享成，请保存 PNG'],
] as const)
	test(`a picture that is not shared after all, ${fails}`, async ({ page }) => {
		await sharing(page, fails)
		await open(page, './?c=130529')
		await dialog(page).getByRole('button', { name: '分享图片' }).click()
		await expect.poll(async () => (await handed(page)).length).toBe(1)
		await expect(dialog(page).locator('.said')).toHaveText(said)
		await expect(dialog(page).getByRole('alert')).toHaveCount(0)
	})

test('where the browser hands no pictures to other apps, none is offered', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(Navigator.prototype, { canShare: () => false })
	})
	await open(page, './?c=130529')
	await expect(dialog(page).getByRole('button', { name: 'PNG' })).toBeVisible()
	await expect(dialog(page).getByRole('button', { name: '分享图片' })).toHaveCount(0)
})

test('code to copy, and the dialog by keyboard', async ({ page }) => {
	await open(page, LINK)
	await expect(dialog(page).locator('pre')).toContainText('import duckdb')
	await dialog(page).getByRole('combobox', { name: '语言' }).selectOption('Stata')
	await expect(dialog(page).locator('pre')).toContainText('import delimited')
	await dialog(page).getByRole('combobox', { name: '语言' }).selectOption('DuckDB CLI')
	await expect(dialog(page).locator('pre')).toContainText(/EXECUTE answer\(.*"c" := '130529'/)
	await accessible(page)
	await page.keyboard.press('Escape')
	await expect(dialog(page)).toHaveCount(0)
	await expect(page.getByRole('button', { name: '下载' })).toBeFocused()
})

test('a copied number takes its unit, its source line and a link along', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'])
	await page.goto(LINK)
	const number = page.locator('main tbody').getByRole('link', { name: '6,538.30' })
	await number.focus()
	await page.keyboard.press('ControlOrMeta+c')
	const copied = await page.evaluate(() => navigator.clipboard.readText())
	expect(copied).toMatch(
		/^6,538\.30 — .*6,538\.30 万元.*原文第 172 行, http\S+src=130529-zuzhibu-2024-budget\.L172/,
	)
})

test('an answer of the workbench is saved with the documents that its rows name', async ({ page }) => {
	await page.goto('./?view=sql')
	const editor = page.getByRole('textbox', { name: /SQL/ }).first()
	await editor.click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText(
		"SELECT document_id, line_start, line_end, amount_yuan FROM budget_line WHERE function_code = '2130705' AND statement = 'expenditure_by_function' AND measure = 'total'",
	)
	await page.keyboard.press('ControlOrMeta+Enter')
	await page.getByRole('button', { name: '下载' }).click()
	const { path, bytes } = await saved(page, dialog(page).getByRole('button', { name: 'CSV', exact: true }))
	expect(bytes.toString('utf8')).toMatch(/# 来源: .*julu-2024-department-budget\.txt.*第 172 行/)
	const rows = await rowsOf(`read_csv('${path}', comment = '#', header = true, all_varchar = true)`)
	expect(rows).toEqual([['130529-zuzhibu-2024-budget', '172', '172', '65383000.00']])
})
