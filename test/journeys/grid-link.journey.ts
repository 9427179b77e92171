import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { decode, encode } from '../../src/share/fragment.ts'
import { expect, test } from './page.ts'

const SQL =
	"SELECT 0 AS other;\nFROM (VALUES ('b', 2, 'x'), ('a', 1, 'y'), ('ab', 3, 'z')) AS t(name, n, note)"
const run = (page: Page) => page.getByRole('button', { name: '运行', exact: true }).click()
const runAll = (page: Page) => page.getByRole('button', { name: '全部运行' }).click()
const cells = (page: Page) => page.getByRole('gridcell')
const choose = async (page: Page, column: string, deed: string) => {
	await page.getByRole('button', { name: `列 ${column} 的操作` }).click()
	await page.getByRole('dialog').getByRole('button', { name: deed }).click()
}
const draftIn = async (page: Page) => {
	const read = await decode(new URL(page.url()).hash.slice(1))
	return 'draft' in read ? read.draft : read.unreadable
}

test('sorting, filter, hidden and pinned columns and the answer looked at are in the link and in the file', async ({
	page,
	context,
}) => {
	await page.goto(`./?view=sql#${(await encode({ sql: SQL, values: {} })) ?? ''}`)
	await runAll(page)
	await expect(cells(page)).toHaveCount(9)
	await choose(page, 'n', '从大到小')
	await expect(cells(page).first()).toHaveText('ab')
	await page.getByRole('button', { name: '列 name 的操作' }).click()
	await page.getByRole('searchbox', { name: '包含文字' }).fill('b')
	await page.keyboard.press('Enter')
	await expect(cells(page)).toHaveText(['ab', '3', 'z', 'b', '2', 'x'])
	await choose(page, 'note', '隐藏此列')
	await choose(page, 'name', '固定到此列')
	await expect(cells(page)).toHaveText(['ab', '3', 'b', '2'])
	await expect
		.poll(() => draftIn(page))
		.toEqual({
			sql: SQL,
			values: {},
			answer: 1,
			grid: {
				sort: { column: 'n', descending: true },
				filters: { name: 'b' },
				hidden: ['note'],
				pinned: 'name',
			},
		})

	const other = await context.newPage()
	await other.goto(page.url())
	await run(other)
	await expect(cells(other)).toHaveText(['ab', '3', 'b', '2'])
	await expect(cells(other).first()).toHaveClass(/fixed/)

	await page.getByRole('button', { name: '下载', exact: true }).click()
	const coming = page.waitForEvent('download')
	await page.getByRole('dialog').getByRole('button', { name: /CSV/ }).first().click()
	const text = await readFile(await (await coming).path(), 'utf8')
	expect(text).toContain('只含 name 列里有“b”的行')
	expect(text).toContain('没有写入隐藏的列：note')
	const rows = text.split(/\r?\n/).filter((line) => line && !/^["\ufeff]*#/.test(line))
	expect(rows).toEqual(['name,n', 'ab,3', 'b,2'])
})

test('a link whose columns are not there any more opens plainly, and says so', async ({ page }) => {
	const fragment = await encode({
		sql: 'SELECT 1 AS n',
		values: {},
		grid: { sort: { column: 'gone', descending: false } },
	})
	await page.goto(`./?view=sql#${fragment ?? ''}`)
	await run(page)
	await expect(cells(page)).toHaveText(['1'])
	await expect(page.getByText('已略过，行按语句的原样列出')).toBeVisible()
})

test('the history says how many rows an answer has, also where not all are shown', async ({ page }) => {
	await page.goto(`./?view=sql#${(await encode({ sql: 'FROM range(1000000)', values: {} })) ?? ''}`)
	await page.getByRole('tab', { name: '我的' }).click()
	await run(page)
	await expect(page.getByRole('complementary').getByText('1,000,000 行')).toBeVisible()
	await expect(page.getByText('结果共 1,000,000 行，只显示前 100,000 行')).toBeVisible()
})
