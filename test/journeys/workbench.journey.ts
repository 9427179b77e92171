import { encode } from '../../src/share/fragment.ts'
import { expect, test } from './page.ts'

test('a table that was opened in the list stays open when the engine is ready', async ({ page }) => {
	// The engine comes when the test says so.
	let release = () => {}
	const held = new Promise<void>((resolve) => (release = resolve))
	await page.route('**/*.wasm', async (route) => {
		await held
		await route.continue()
	})
	await page.goto('./?view=sql')
	await page.getByRole('tab', { name: '表与列' }).click()
	const table = page.locator('details', { has: page.locator('summary code', { hasText: /^county$/ }) })
	await table.locator('summary').click()
	await expect(table).toHaveAttribute('open', '')
	release()
	await expect(table.locator('summary')).toContainText('行')
	await expect(table).toHaveAttribute('open', '')
})

test('a parameter has the type that was chosen, and a link carries it', async ({ page }) => {
	const sql = 'SELECT typeof($x) AS kind, :y || 1 AS joined'
	await page.goto(`./?view=sql#${(await encode({ sql, values: { x: '5', y: 'a' } })) ?? ''}`)
	await page.getByLabel('x 的类型').selectOption('date')
	await page.getByLabel('$x', { exact: false }).first().fill('2024-05-06')
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.getByRole('gridcell')).toHaveText(['DATE', 'a1'])
	await page.reload()
	await expect(page.getByLabel('x 的类型')).toHaveValue('date')
})

test('a chart of an earlier statement is suggested anew, and that is said', async ({ page }) => {
	const sql = "FROM (VALUES ('a', 1), ('b', 2)) AS t(name, n)"
	const chart = { type: 'bar', x: 'gone', y: ['n'] } as const
	await page.goto(`./?view=sql#${(await encode({ sql, values: {}, chart })) ?? ''}`)
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.getByText('（gone）这个结果里没有')).toBeVisible()
	await expect(page.locator('figure svg').first()).toBeVisible()
})

test('while a statement is written its first rows stand below it, and nothing is run', async ({ page }) => {
	await page.goto('./?view=sql')
	await expect(page.locator('[data-phase=ready]')).toBeAttached()
	const write = async (sql: string) => {
		await page.locator('.cm-content').click()
		await page.keyboard.press('ControlOrMeta+a')
		await page.keyboard.insertText(sql)
	}
	const preview = page.getByRole('region', { name: '边写边看' })
	await write('SELECT i * 11 AS n FROM range(9) AS t(i) ORDER BY i')
	await expect(preview.locator('tbody td')).toHaveText(['0', '11', '22', '33', '44'])
	// One that would take hours is in nobody's way.
	await write('SELECT count(*) AS n FROM range(1000000) AS a, range(1000000) AS b, range(1000) AS c')
	await expect(preview).toHaveText(/三秒内没有结果/)
	await write('SELECT 7 AS seven')
	await expect(preview.locator('tbody td')).toHaveText(['7'])
	await write('SELECT 7 AS seven FROM')
	await expect(preview).toHaveText(/还不能预览/)
	// What is wrong and not only unfinished is told and underlined, and the cursor stays where it is.
	await expect(page.locator('.cm-doubtful')).toHaveCount(0)
	await write('SELECT nam FROM project')
	await expect(preview).toHaveText('第 1 行第 8 列：没有叫 nam 的列，最接近的是 name。文字要用单引号。')
	await expect(page.locator('.cm-doubtful')).toHaveText('nam')
	await page.keyboard.insertText(' WHERE true')
	await expect(page.locator('.cm-content')).toHaveText('SELECT nam FROM project WHERE true')
	await expect(page.locator('.cm-doubtful')).toHaveText('nam')
	await write('SELECT 1，2')
	await expect(preview).toContainText('， 应为 ,')
	await expect(page.getByRole('alert')).toHaveCount(0)
	await page.getByRole('tab', { name: '我的' }).click()
	await expect(page.getByRole('complementary')).not.toContainText('range(9)')
	// Run, it stands once: as the answer.
	await write('SELECT 8 AS eight')
	await expect(preview.locator('tbody td')).toHaveText(['8'])
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.getByRole('gridcell')).toHaveText(['8'])
	await expect(preview).toHaveCount(0)
	// Off stays off on this device.
	await page.getByRole('button', { name: '边写边看' }).click()
	await page.reload()
	await expect(page.getByRole('button', { name: '边写边看' })).toHaveAttribute('aria-pressed', 'false')
	await write('SELECT 9 AS nine')
	await page.getByRole('button', { name: '运行', exact: true }).click()
	await expect(page.getByRole('gridcell')).toHaveText(['9'])
	await expect(preview).toHaveCount(0)
})

test('what can be done with a statement is one row of tools on a phone @phone-only', async ({ page }) => {
	for (const lang of ['zh', 'en']) {
		await page.goto(`./?view=sql&lang=${lang}`)
		const tools = page.locator('main .bar > button')
		await expect(tools).toHaveCount(5)
		const tops = await tools.evaluateAll((all) => all.map((tool) => tool.getBoundingClientRect().top))
		expect(new Set(tops).size).toBe(1)
	}
})
