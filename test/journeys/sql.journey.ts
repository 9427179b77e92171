import type { Page } from '@playwright/test'
import { accessible, expect, test } from './page.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: /SQL 编辑器/ })
const cells = (page: Page, column: number) =>
	page.locator(`[role=gridcell][aria-colindex="${String(column + 1)}"]`)
const fault = (page: Page) => page.getByRole('region', { name: '结果' }).getByRole('alert')

async function write(page: Page, sql: string): Promise<void> {
	// The editor proper has line numbers; before it came, a plain field takes the letters.
	await expect(page.locator('.cm-content')).toBeVisible()
	await editor(page).click()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText(sql)
}
const run = (page: Page) => page.getByRole('button', { name: '运行', exact: true }).click()

test.beforeEach(async ({ page }) => {
	await page.goto('./?view=sql')
})

test('write, run, sort, filter, open the source @phone', async ({ page }) => {
	await write(page, 'SELECT code, name, amount_yuan, document_id, line_start FROM expenditure WHERE is_leaf')
	await page.keyboard.press('ControlOrMeta+Enter')
	const grid = page.getByRole('grid')
	await expect(grid).toHaveAttribute('aria-rowcount', '20')
	await expect(page.getByText(/^19 行 · [\d,]+ 毫秒 · \d+ kB$/)).toBeVisible()

	await grid.focus()
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('ArrowUp')
	await page.keyboard.press('Enter')
	await page.getByRole('button', { name: '从大到小' }).click()
	await expect(grid.getByRole('columnheader').nth(3)).toHaveAttribute('aria-sort', 'descending')
	await expect(cells(page, 3).first()).toHaveText('65383000.00')

	await page.keyboard.press('Enter')
	const text = page.getByRole('searchbox', { name: '包含文字' })
	await text.fill('3341200')
	await text.press('Enter')
	await expect(grid).toHaveAttribute('aria-rowcount', '2')
	await expect(cells(page, 1).first()).toHaveText('2013201')

	await page.getByRole('link', { name: '打开原文，行 1' }).click()
	await expect(page.getByRole('complementary').locator('li.marked')).toBeInViewport()
	await expect(page).toHaveURL(/src=130529-zuzhibu-2024-budget\.L146.*#2\./)
})

test('a mistake is told once at its place, with its mend, above DuckDB’s words', async ({ page }) => {
	await write(page, "SELECT '巨鹿' AS 县,\n  amuont_yuan\nFROM project")
	await run(page)
	await expect(page.getByText('第 2 行第 3 列')).toBeVisible()
	await expect(page.locator('.cm-wrong')).toHaveText('amuont_yuan')
	await expect(fault(page)).toHaveText(
		'第 2 行第 3 列：没有叫 amuont_yuan 的列，最接近的是 amount_yuan。文字要用单引号。',
	)
	await expect(page.getByText('Referenced column "amuont_yuan" not found')).toHaveCount(1)
})

test('what would change anything is refused by its word, and the statements before it were run', async ({
	page,
}) => {
	await write(page, 'SELECT 1 AS one;\nDROP TABLE county;\nSELECT 2 AS two;')
	await page.getByRole('button', { name: '全部运行' }).click()
	await expect(fault(page)).toContainText('“DROP”')
	await expect(page.locator('.cm-wrong')).toHaveText('DROP')
	await page
		.getByRole('button', { name: '1. SELECT' })
		.or(page.getByRole('button', { name: '第 1 条 SELECT' }))
		.click()
	await expect(cells(page, 1).first()).toHaveText('1')
	await write(page, 'SELECT count(*) AS n FROM county')
	await run(page)
	await expect(cells(page, 1).first()).toHaveText('4')
})

test('a statement without end is cancelled, and the next one is answered', async ({ page }) => {
	await write(page, 'SELECT sum(hash(a.range * b.range)) FROM range(1000000) AS a, range(1000000) AS b')
	await run(page)
	await expect(page.getByText('正在运行……')).toBeVisible()
	await page.getByRole('button', { name: '取消' }).click()
	await expect(fault(page)).toContainText('查询已取消')
	await write(page, 'SELECT 7 AS seven')
	await run(page)
	await expect(cells(page, 1).first()).toHaveText('7')
})

test('a parameter is a field, its value travels in the link, which is answered at once', async ({
	page,
	browser,
	baseURL,
	proxy,
}) => {
	await write(
		page,
		'SELECT count(*) AS n FROM project JOIN document USING (document_id) WHERE county_code = $county',
	)
	const county = page.getByRole('textbox', { name: '$county' })
	await county.fill('630123')
	await county.press('Enter')
	await expect(cells(page, 1).first()).toHaveText('13')
	await expect(page).toHaveURL(/#1\./)

	const other = await browser.newContext({ ...(baseURL && { baseURL }), ...(proxy && { proxy }) })
	const fresh = await other.newPage()
	await fresh.goto(page.url())
	await expect(editor(fresh)).toContainText('county_code = $county')
	await expect(cells(fresh, 1).first()).toHaveText('13')
	await run(fresh)
	await expect(cells(fresh, 1).first()).toHaveText('13')
	await other.close()
})

test('what was run and what was saved are there after a reload', async ({ page }) => {
	await write(page, 'SELECT 42 AS answer')
	await run(page)
	await expect(cells(page, 1).first()).toHaveText('42')
	await page.getByRole('button', { name: '保存…' }).click()
	await page.getByRole('textbox', { name: '名称' }).fill('四十二')
	await page.getByRole('button', { name: '保存', exact: true }).click()
	await page.goto('./?view=sql')
	await page.getByRole('tab', { name: '我的' }).click()
	await expect(page.getByRole('button', { name: 'SELECT 42 AS answer', exact: true })).toBeVisible()
	await page.getByRole('button', { name: '四十二', exact: true }).click()
	await expect(editor(page)).toHaveText('SELECT 42 AS answer')
	await page.getByRole('button', { name: '删除 四十二' }).click()
	await expect(page.getByRole('button', { name: '四十二', exact: true })).toHaveCount(0)
})

test('saved sets of documents stand among what is the reader’s, and open what they choose', async ({
	page,
}) => {
	await page.addInitScript(() => {
		localStorage.setItem('county-mirror/set/两个', JSON.stringify('c=130529.440823'))
	})
	await page.goto('./?view=sql&y=2022')
	await page.getByRole('tab', { name: '我的' }).click()
	await page.getByRole('tabpanel').getByRole('link', { name: '两个' }).click()
	await expect(page.getByRole('columnheader', { name: /2024/ })).toHaveCount(2)
	await expect(page).toHaveURL(/[?&]c=130529\.440823/)
	// It takes the place of the whole choice.
	await expect(page).not.toHaveURL(/[?&]y=/)
})

test('a run says when it was, how it differs from what is written now, and comes back', async ({ page }) => {
	await write(page, 'SELECT 42 AS answer\nLIMIT 5')
	await run(page)
	await expect(cells(page, 1).first()).toHaveText('42')
	await page.getByRole('tab', { name: '我的' }).click()
	const past = page.getByRole('listitem').filter({ hasText: 'SELECT 42 AS answer' })
	const at = (await past.getByRole('time').getAttribute('datetime')) ?? ''
	expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(120_000)
	await expect(past).toContainText('1 行 · 就是编辑器里的')
	await write(page, 'SELECT 43 AS answer\nLIMIT 5')
	await past.getByRole('button', { name: /^对比/ }).click()
	await expect(past.locator('pre span')).toHaveText([
		'− SELECT 43 AS answer',
		'+ SELECT 42 AS answer',
		'LIMIT 5',
	])
	await accessible(page)
	await past.getByRole('button', { name: '恢复这一条' }).click()
	await expect(page.locator('.cm-line')).toHaveText(['SELECT 42 AS answer', 'LIMIT 5'])
	await expect(past).toContainText('就是编辑器里的')
	// What stood there before is a step back.
	await page.goBack()
	await expect(page.locator('.cm-line')).toHaveText(['SELECT 43 AS answer', 'LIMIT 5'])
})

test('what was drawn is kept with what was asked, under a name and among the latest runs', async ({
	page,
}) => {
	await write(page, "SELECT 'a' AS name, 42 AS answer UNION ALL SELECT 'b', 7 ORDER BY answer DESC")
	await run(page)
	await page.getByRole('button', { name: '作图' }).click()
	const chart = page.getByRole('region', { name: '图表', exact: true })
	await chart.getByText('标题与坐标名').click()
	await chart.getByRole('textbox', { name: '标题', exact: true }).fill('答案')
	await expect(chart.getByRole('heading', { name: '答案' })).toBeVisible()
	await page.getByRole('button', { name: '保存…' }).click()
	await page.getByRole('textbox', { name: '名称', exact: true }).fill('带图的')
	await page.getByRole('button', { name: '保存', exact: true }).click()
	const names = ['带图的', /^SELECT 'a' AS name/]
	for (const name of names) {
		await page.goto('./?view=sql')
		await page.getByRole('tab', { name: '我的' }).click()
		await expect(page.getByRole('listitem').filter({ hasText: '条形' })).toHaveCount(names.length)
		await page.getByRole('button', { name }).first().click()
		await expect(editor(page)).toContainText('42 AS answer')
		await run(page)
		await expect(chart.getByRole('heading', { name: '答案' })).toBeVisible()
		await expect(chart.locator('.live svg')).toContainText('42')
		await page.getByRole('tab', { name: '我的' }).click()
		await page
			.getByRole('button', { name: /^删除 SELECT 'a'/ })
			.first()
			.click()
	}
})

test('a hundred thousand rows are shown and said to be cut', async ({ page }) => {
	await write(page, 'SELECT range AS n FROM range(150000)')
	await run(page)
	await expect(page.getByText(/结果(共 150,000|超过 100,000) 行/)).toBeVisible()
	const grid = page.getByRole('grid')
	await expect(grid).toHaveAttribute('aria-rowcount', '100001')
	await grid.focus()
	await page.keyboard.press('ControlOrMeta+End')
	await expect(cells(page, 1).last()).toHaveText('99999')
	expect(await page.getByRole('row').count()).toBeLessThan(60)
})

test('typing completes, and Escape then Tab leaves the editor', async ({ page }) => {
	await write(page, 'SELECT name FROM coun')
	await page.keyboard.type('t')
	const list = page.locator('.cm-tooltip-autocomplete')
	await expect(list).toContainText('county')
	// Of what the statement reads from, each once; nothing of the other eleven tables that have such a column.
	await write(page, 'SELECT * FROM project ORDER BY nam')
	await page.keyboard.type('e')
	await expect(list.getByRole('option').filter({ hasText: /^name/ })).toHaveText(['name名称'])
	await page.keyboard.press('Escape')
	await page.keyboard.press('Escape')
	await page.keyboard.press('Tab')
	await expect(editor(page)).not.toBeFocused()
})

for (const theme of ['light', 'dark'] as const)
	test(`axe finds nothing serious, ${theme}${theme === 'light' ? ' @phone' : ''}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
		await page.getByRole('button', { name: '四份文件各披露了什么' }).click()
		await run(page)
		await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '5')
		await accessible(page)
		await page.getByRole('tab', { name: '表与列' }).click()
		await page.locator('summary').getByText('project', { exact: true }).click()
		await accessible(page)
	})
