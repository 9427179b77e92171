import { accessible, expect, test } from './page.ts'

test('a matrix is sorted by any county, and its total stays below', async ({ page }) => {
	await page.goto('./?view=function&show=side-by-side')
	const rows = page.locator('main tbody tr')
	await expect(rows.first()).toContainText('村级组织运转')
	const names = () => rows.locator('th').allInnerTexts()
	const before = await names()
	const head = page.getByRole('columnheader', { name: /湟源 2024/ })
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'descending')
	// 301.47 of 833.39 万元, printed in the document's own table.
	await expect(rows.first()).toContainText('干部教育培训')
	expect((await names()).slice(-2)).toEqual(before.slice(-2))
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'ascending')
	await head.getByRole('button').press('Enter')
	await expect(head).toHaveAttribute('aria-sort', 'none')
	expect(await names()).toEqual(before)
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
	for (const [who, amount] of [
		['巨鹿 2024', '6,538.30'],
		['遂溪 2024', '1,788.40'],
		['湟源 2024', '9.52'],
		['平罗 2022', '750.00'],
	] as const) {
		const cell = first.getByRole('cell').filter({ hasText: who })
		await expect(cell).toContainText(amount)
		await expect(cell).toBeInViewport({ ratio: 1 })
	}
	await accessible(page)
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
