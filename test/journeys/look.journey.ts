import type { Page } from '@playwright/test'
import { encode } from '../../src/share/fragment.ts'
import { accessible, expect, test } from './page.ts'

/** Parts and lines that step back: a tenth of their colour, or a fifth, over the ground. */
const faded = (page: Page) =>
	page.locator('.live svg path:is([fill$=") 10%, var(--ground))"], [stroke$=") 22%, var(--ground))"])')

test('one series or one county is lit, by keyboard, in the link, and Back takes it back', async ({
	page,
}) => {
	await page.goto('./?view=indicators')
	await expect(page.locator('.live svg')).toHaveCount(1)
	await expect(faded(page)).toHaveCount(0)
	const light = page.getByLabel('突出显示')
	await light.focus()
	await light.selectOption({ label: '成本' })
	await expect(page).toHaveURL(/[?&]light=cost/)
	// Three of the four classes of four documents step back.
	await expect(faded(page)).toHaveCount(12)
	await expect(page.locator('.live svg')).toContainText('43.3%')
	await light.selectOption({ label: '遂溪 2024' })
	await expect(page).toHaveURL(/[?&]light=440823-zuzhibu-2024-targets/)
	await expect(faded(page)).toHaveCount(12)
	await accessible(page)
	await page.goBack()
	await expect(page).toHaveURL(/[?&]light=cost/)
	await page.goBack()
	await expect(faded(page)).toHaveCount(0)
	await expect(light).toHaveValue('')
	// In a frame as on the page.
	await page.goto('./?view=indicators&light=cost&embed=1')
	await expect(faded(page)).toHaveCount(12)
})

test('a press on a name in a picture lights it, and puts it out again', async ({ page }) => {
	await page.goto('./?view=indicators&show=kinds')
	const name = (words: RegExp) => page.locator('.live svg text').filter({ hasText: words })
	const lit = page.getByLabel('突出显示').locator('option:checked')
	// The pointer says which words can be pressed.
	await name(/^50%$/).hover()
	await expect(name(/^50%$/)).not.toHaveCSS('cursor', 'pointer')
	await name(/^时长$/).hover()
	await expect(name(/^时长$/)).toHaveCSS('cursor', 'pointer')
	await name(/^时长$/).click()
	await expect(page).toHaveURL(/[?&]light=/)
	await expect(lit).toHaveText('时长')
	await expect(faded(page)).not.toHaveCount(0)
	await name(/^时长$/).click()
	await expect(page).not.toHaveURL(/light=/)
	await expect(faded(page)).toHaveCount(0)
	await name(/^遂溪 2024/).click()
	await expect(page).toHaveURL(/[?&]light=440823-zuzhibu-2024-targets/)
	await expect(lit).toHaveText('遂溪 2024')
	// A percent of the axis names nothing.
	await name(/^50%$/).click()
	await expect(lit).toHaveText('遂溪 2024')
})

test('pictures beside each other share a scale or have their own, even or by powers of ten', async ({
	page,
}) => {
	await page.goto('./?view=per-capita&show=per-village')
	await expect(page.locator('.live svg').first()).toBeVisible()
	const axes = page.getByRole('group', { name: '各图坐标轴' })
	const first = page.locator('figure').first()
	await expect(axes.getByRole('radio', { name: '统一' })).toBeChecked()
	await expect(first.locator('.live svg')).toContainText('60')
	await axes.getByRole('radio', { name: '各自' }).click()
	await expect(page).toHaveURL(/[?&]axes=own/)
	// 巨鹿's largest is 22.47: no scale to 60 any more.
	await expect(first.locator('.live svg')).not.toContainText('60')
	await page.getByRole('group', { name: '刻度' }).getByRole('radio', { name: '对数' }).click()
	await expect(page).toHaveURL(/axes=own.*scaled=log/)
	await expect(first.locator('.live svg')).toContainText('0.01')
	await page.goBack()
	await page.goBack()
	await expect(axes.getByRole('radio', { name: '统一' })).toBeChecked()
	await expect(first.locator('.live svg')).toContainText('60')
})

test('a series of a reader’s own chart is lit too, and its link says which', async ({ page }) => {
	const sql =
		"FROM (VALUES (2022, 'a', 1), (2023, 'a', 2), (2022, 'b', 30), (2023, 'b', 40)) AS t(year, who, n)"
	const chart = { type: 'line', x: 'year', y: ['n'], colour: 'who' } as const
	await page.goto(`./?view=sql&light=b#${(await encode({ sql, values: {}, chart })) ?? ''}`)
	await expect(page.locator('.live svg')).toBeVisible()
	await expect(faded(page)).not.toHaveCount(0)
	await expect(page.getByLabel('突出显示')).toHaveValue('b')
	await page.getByRole('group', { name: '刻度' }).getByRole('radio', { name: '对数' }).click()
	await expect(page).toHaveURL(/light=b&scaled=log#/)
	await expect(page.getByRole('status').filter({ hasText: '用不到链接里的' })).toHaveCount(0)
})
