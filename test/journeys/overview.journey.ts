import { accessible, expect, test } from './page.ts'

test('what each county disclosed stands before the engine, and a cell opens its line', async ({ page }) => {
	// The engine's files never arrive: the matrix does not need them.
	await page.route(/duckdb|\.parquet$/, () => undefined)
	await page.goto('./?view=overview')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 份文件里，列出功能科目的只有巨鹿 2024')
	const matrix = page.locator('main table').first()
	await expect(matrix.getByRole('row', { name: '合计数' })).toHaveText(
		/已公开\s*已公开\s*已公开\s*本文件未列/,
	)
	await expect(matrix.getByRole('row', { name: '“三公”经费表' })).toContainText('空表')
	await expect(page.getByText('通读全文没有找到，不等于零')).toBeVisible()
	await matrix.getByRole('row', { name: '人员数' }).getByRole('link', { name: '已公开' }).click()
	await expect(page).toHaveURL(/src=440823-zuzhibu-2024-targets\.L6$/)
})

test('below it stand scale, comparison and quality, each leading on', async ({ page }) => {
	await page.goto('./?view=overview')
	await page.getByRole('navigation', { name: '从这里去哪里' }).scrollIntoViewIfNeeded()
	const scale = page.getByRole('region', { name: '印出的合计里没有列出项目的部分，最多的是遂溪 67%' }).last()
	await expect(scale.getByRole('row', { name: /平罗 2022/ })).toHaveText(/没有印出\s*1,791\.00/)
	await expect(scale.getByRole('row', { name: /遂溪 2024/ })).toHaveText(/14,253\.70\s*3,430\.32/)
	await expect(page.getByRole('heading', { name: '6 对文件口径各异，只有项目支出可以并排看' })).toBeVisible()
	// A sum opens its rows where its own view has them.
	await scale.getByRole('link', { name: '1,791.00' }).click()
	await expect(page).toHaveURL(/show=scale&of=640221-zuzhibu-2022-targets\.itemised$/)
	await expect(page.getByRole('complementary').locator('tbody tr')).toHaveCount(14)
	await page.goBack()
	// What stands below is asked for when one comes near it.
	await page.getByRole('navigation', { name: '从这里去哪里' }).scrollIntoViewIfNeeded()
	await page.getByRole('link', { name: '详看“能比什么”' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('6 对文件口径各异，只有项目支出可以并排看')
	await expect(page.getByRole('listitem').filter({ hasText: '遂溪 2024 与 平罗 2022' })).toContainText(
		'2024 ≠ 2022',
	)
	// A cell of the matrix leads to the card of its pair.
	const matrix = page.getByRole('table', { name: '两两之间可以并排的部分' })
	await expect(matrix.getByRole('row', { name: /^平罗 2022/ }).getByRole('button')).toHaveCount(3)
	await matrix
		.getByRole('row', { name: /^平罗 2022/ })
		.getByTitle('遂溪 2024 与 平罗 2022')
		.click()
	const reached = page.getByRole('listitem').filter({ hasText: '遂溪 2024 与 平罗 2022' })
	await expect(reached).toBeFocused()
	await expect(reached).toBeInViewport()
	// Its rows are known already: they never reach what showed the pairs.
	await page.getByRole('link', { name: '可信程度', exact: true }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^657 项核对/)
})

test('a choice made here holds in the next room', async ({ page }) => {
	await page.goto('./?view=overview&c=440823')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('遂溪组织部 2024：21 项里列出了 5 项')
	await page.getByRole('navigation', { name: '从这里去哪里' }).getByRole('link', { name: '功能科目' }).click()
	await expect(page).toHaveURL(/c=440823/)
	await expect(page).toHaveURL(/view=function/)
	await expect(page.locator('figure').first()).toContainText('遂溪 2024')
})

test('from room to room the engine stays, choices too, and the next room begins at its top @phone', async ({
	page,
}) => {
	const engines: string[] = []
	page.on('request', (request) => {
		if (/duckdb-eh.*\.wasm/.test(request.url())) engines.push(request.url())
	})
	await page.goto('./?view=overview&c=440823&lang=en')
	const rooms = page.getByRole('navigation', { name: 'Pages', exact: true })
	for (const [name, heading] of [
		['Findings', /Suixi|notes and doubts/],
		['Indicators', /class “Output”/],
		['Source', /what was taken/],
		['SQL', /SQL/],
		['Function codes', /Suixi organization department 2024|Suixi 2024/],
	] as const) {
		await rooms.getByRole('link', { name, exact: true }).click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
		await expect(rooms.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page')
		expect(await page.evaluate(() => scrollY)).toBe(0)
		await expect(page.locator('#content')).toBeFocused()
		await expect(page).toHaveURL(/c=440823.*lang=en|lang=en.*c=440823/)
		await page.evaluate(() => {
			scrollTo(0, 300)
		})
	}
	await page.goBack()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/SQL/)
	await page.goBack()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/what was taken/)
	expect(engines.length).toBeLessThanOrEqual(1)
})

test('a count of findings opens each of them, and each its line', async ({ page }) => {
	await page.goto('./?view=overview&show=quality')
	await page
		.getByRole('row', { name: /^影响比较/ })
		.getByRole('link', { name: '1' })
		.first()
		.click()
	const beside = page.getByRole('complementary')
	await expect(beside.locator('tbody tr')).toHaveCount(1)
	await expect(beside).toContainText('没有分列')
	await beside.getByRole('link').first().click()
	await expect(beside.locator('li.marked').first()).toBeVisible()
})

test('nothing chosen says so in every view', async ({ page }) => {
	for (const [show, said] of [
		['', '没有选中披露文件'],
		['scale', '没有选中披露文件'],
		['comparable', '选两份以上文件'],
		['quality', '没有选中披露文件'],
	] as const) {
		await page.goto(`./?view=overview&c=640221&y=2024${show && `&show=${show}`}`)
		await expect(page.getByRole('heading', { level: 1 })).toContainText(said)
	}
})

test('a few letters find any place, by keyboard and by finger @phone', async ({ page, isMobile }) => {
	await page.goto('./?view=overview')
	const button = page.getByRole('button', { name: /^查找与命令/ })
	const field = page.getByRole('combobox', { name: /拼音/ })
	const option = (name: RegExp) => page.getByRole('option', { name }).first()
	const open = async () => {
		await expect(button).toBeVisible()
		await (isMobile ? button.tap() : page.keyboard.press('Control+k'))
		await expect(field).toBeFocused()
	}

	await open()
	await expect(page.getByRole('option', { name: '数据质量' })).toBeVisible()
	await accessible(page)
	await field.fill('gbjypx')
	await expect(option(/^干部教育培训经费 平罗 2022/)).toHaveAttribute('aria-selected', 'true')
})
