import type { Page } from '@playwright/test'
import { encode } from '../../src/share/fragment.ts'
import { expect, test } from './page.ts'

const write = async (page: Page, sql: string) => {
	await page.locator('.cm-content').click()
	await page.keyboard.press('ControlOrMeta+A')
	await page.keyboard.insertText(sql)
}
async function save(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: '保存…' }).click()
	await page.getByRole('textbox', { name: '名称' }).fill(name)
	await page.getByRole('button', { name: '保存', exact: true }).click()
}
const history = (page: Page) => page.getByRole('complementary', { name: '旁栏' })
const open = async (page: Page, sql: string) => {
	await page.goto(`./?view=sql#${(await encode({ sql, values: {} })) ?? ''}`)
	await page.getByRole('tab', { name: '我的' }).click()
}

test('what two tabs save in turn is there in both, at once and after a reload', async ({ page, context }) => {
	const other = await context.newPage()
	await open(page, 'SELECT 1')
	await open(other, 'SELECT 2')
	await save(page, 'one')
	await save(other, 'two')
	await save(page, 'three')
	for (const tab of [page, other]) {
		for (const name of ['one', 'two', 'three'])
			await expect(history(tab).getByRole('button', { name, exact: true })).toBeVisible()
		await history(tab).getByRole('button', { name: '删除 one' }).click({ trial: true })
	}
	await history(other).getByRole('button', { name: '删除 one' }).click()
	await expect(history(page).getByRole('button', { name: 'one', exact: true })).toHaveCount(0)
	await page.reload()
	await page.getByRole('tab', { name: '我的' }).click()
	await expect(history(page).getByRole('button', { name: 'three', exact: true })).toBeVisible()
	await expect(history(page).getByRole('button', { name: 'two', exact: true })).toBeVisible()
	await expect(history(page).getByRole('button', { name: 'one', exact: true })).toHaveCount(0)
})

test('what was typed and not run is offered again, also when it is too long for a link', async ({ page }) => {
	await page.goto('./?view=sql')
	await expect(page.locator('.cm-content')).toBeVisible()
	await write(page, `SELECT 42 AS kept -- ${'很长的说明'.repeat(6000)}`)
	await expect(page.getByText('放不进链接')).toBeVisible()
	await page.goto('about:blank')
	await page.goto('./?view=sql')
	await page.getByRole('button', { name: /^SELECT 42 AS kept/ }).click()
	await expect(page.locator('.cm-content')).toContainText('SELECT 42 AS kept')
})

test('verdicts of two tabs stand together', async ({ page, context }) => {
	const other = await context.newPage()
	for (const tab of [page, other]) await tab.goto('./?view=findings')
	const verdict = (tab: Page, at: number) => tab.getByLabel('我核对过').nth(at)
	await verdict(page, 0).selectOption('agree')
	await verdict(other, 1).selectOption('disagree')
	await verdict(page, 2).selectOption('agree')
	for (const tab of [page, other]) {
		await expect(verdict(tab, 0)).toHaveValue('agree')
		await expect(verdict(tab, 1)).toHaveValue('disagree')
		await expect(verdict(tab, 2)).toHaveValue('agree')
	}
})
