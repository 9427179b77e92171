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
