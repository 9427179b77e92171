import { accessible, expect, test } from './page.ts'

test('a matrix is sorted by any county, and its total stays below', async ({ page }) => {
	await page.goto('./?view=function&show=side-by-side')
	const rows = page.locator('main tbody tr')
	await expect(rows.first()).toContainText('村级组织运转')
	// Whose numbers they are, of which year, and what of the department they tell.
	await expect(page.getByRole('columnheader', { name: '遂溪 2024 整个部门，列出任务' })).toBeVisible()
	const names = () => rows.locator('th').allInnerTexts()
	const before = await names()
	const head = page.getByRole('columnheader', { name: /湟源 2024/ })
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'descending')
	// 301.47 of 833.39 万元, printed in the document's own table.
	await expect(rows.first()).toContainText('干部教育培训')
	expect((await names()).slice(-2)).toEqual(before.slice(-2))
	// The link carries the order: opened anew it shows the same, and so does the table of the same answer.
	const sorted = await names()
	await page.reload()
	await expect(head).toHaveAttribute('aria-sort', 'descending')
	expect(await names()).toEqual(sorted)
	await page.getByRole('tab', { name: '表格' }).click()
	await expect(page.locator('[aria-sort=descending]')).toContainText('湟源 2024')
	await page.getByRole('tab', { name: '图表' }).click()
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'ascending')
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'none')
	expect(await names()).toEqual(before)
})

test('a table is sorted as its link says, and one that asks for a column it lacks is told', async ({
	page,
}) => {
	await page.goto('./?view=function&tab=table&c=130529&order=-name')
	const head = page.getByRole('columnheader', { name: '名称' })
	await expect(head).toHaveAttribute('aria-sort', 'descending')
	const first = page.locator('main tbody tr').first()
	await expect(first).toContainText('住房公积金')
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'none')
	await expect(page).not.toHaveURL(/order=/)
	await expect(first).toContainText('2130705')
	await page.goto('./?view=function&tab=table&order=no_such')
	await expect(page.getByText('链接要求按“no_such”排序，这张表没有这一列')).toBeVisible()
})

test('the words that narrow a table are in its link, which lists the same rows anew', async ({ page }) => {
	await page.goto('./?view=function&tab=table&c=130529')
	const rows = page.locator('main tbody tr')
	const field = page.getByLabel('筛选行')
	await expect(field).toBeVisible()
	const all = await rows.count()
	const found = await rows.filter({ hasText: '医疗' }).count()
	await field.fill('医疗')
	expect(found).toBeGreaterThan(0)
	expect(found).toBeLessThan(all)
	await expect(rows).toHaveCount(found)
	await expect(page).toHaveURL(/[?&]match=/)
	await page.reload()
	await expect(field).toHaveValue('医疗')
	await expect(rows).toHaveCount(found)
	await field.fill('')
	await expect(page).not.toHaveURL(/match=/)
	await expect(rows).toHaveCount(all)
})

test('the row of rooms is at its beginning at home @phone-only', async ({ page }) => {
	await page.goto('./?view=data')
	const row = page.locator('header nav')
	await expect.poll(() => row.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0)
	await page.locator('header .name').click()
	await expect(page.locator('h1')).toBeVisible()
	await expect.poll(() => row.evaluate((it) => it.scrollLeft)).toBe(0)
})

test('side by side is a list of counties on a phone, and nothing scrolls sideways @phone-only', async ({
	page,
}) => {
	await page.goto('./?view=function&show=side-by-side')
	const table = page.getByRole('table')
	await expect(table).toBeVisible()
	const room = page.locator('main .scroll, main [role=region]').filter({ has: table })
	expect(await room.evaluateAll((all) => all.map((it) => it.scrollWidth - it.clientWidth))).toEqual([0])
	const first = table.locator('tbody tr').first()
	for (const [who, scope, amount] of [
		['巨鹿 2024', '完整部门预算', '6,538.30'],
		['遂溪 2024', '整个部门，列出任务', '1,788.40'],
		['湟源 2024', '只含项目', '9.52'],
		['平罗 2022', '只含项目', '750.00'],
	] as const) {
		const cell = first.getByRole('cell').filter({ hasText: who })
		await expect(cell).toContainText(amount)
		// What of the department the number tells, beside it.
		await expect(cell.getByText(scope)).toBeInViewport({ ratio: 1 })
		await expect(cell).toBeInViewport({ ratio: 1 })
	}
	await accessible(page)
})

test('a long English name of a county stays clear of its amount on a phone @phone-only', async ({ page }) => {
	for (const lens of ['purpose', 'code']) {
		await page.goto(`./?view=function&show=side-by-side&lang=en&lens=${lens}`)
		const cell = page.getByRole('cell').filter({ hasText: 'Huangyuan 2024' })
		await expect(cell.first()).toBeVisible()
		// The words themselves, which may be wider than what holds them; in bold lines too.
		const gaps = await cell.evaluateAll((all) =>
			all.map((cell) => {
				const words = document.createRange()
				words.selectNodeContents(cell.querySelector('.under') ?? cell)
				const end = Math.max(...[...words.getClientRects()].map(({ right }) => right))
				return (cell.querySelector('.under + *')?.getBoundingClientRect().left ?? 0) - end
			}),
		)
		expect(gaps.length).toBeGreaterThan(4)
		expect(Math.min(...gaps)).toBeGreaterThan(0)
	}
	const room = page.getByRole('region').filter({ has: page.getByRole('table') })
	expect(await room.evaluateAll((all) => all.map((it) => it.scrollWidth - it.clientWidth))).toEqual([0])
})

test('projects are cards on a phone: the name above, what is known of it below @phone-only', async ({
	page,
}) => {
	await page.goto('./?view=projects&q=村级组织运转')
	const table = page.getByRole('table')
	const card = table.getByRole('row').filter({ hasText: '村级组织运转经费' })
	await expect(card).toContainText('6,029.30')
	const room = page.getByRole('region').filter({ has: table })
	expect(await room.evaluateAll((all) => all.map((it) => it.scrollWidth - it.clientWidth))).toEqual([0])
	for (const said of ['巨鹿 2024', '6,029.30', '2130705'])
		await expect(card.getByRole('cell').filter({ hasText: said })).toBeInViewport({ ratio: 1 })
	await accessible(page)
})
