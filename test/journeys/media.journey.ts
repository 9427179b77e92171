import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

/** What a reader sees of an element, as far as colours and frames tell it from another. */
const looks = (page: Page, css: string) =>
	page.locator(css).evaluateAll((all) =>
		all.map((element) => {
			const { backgroundColor, backgroundImage, boxShadow, fontWeight, color } = getComputedStyle(element)
			return [backgroundColor, backgroundImage, boxShadow, fontWeight, color].join(' | ')
		}),
	)

/** The chosen one of a few looks unlike the others, and the samples of the legend unlike each other and unlike nothing. */
async function tellsApart(page: Page): Promise<void> {
	const [chosen] = await looks(page, 'fieldset [type=radio]:checked + span')
	const others = await looks(page, 'fieldset [type=radio]:not(:checked) + span')
	expect(chosen).toBeDefined()
	expect(others.length).toBeGreaterThan(0)
	expect(others).not.toContain(chosen)
	const samples = page.getByRole('list', { name: '数字的来历' }).locator('i')
	await expect(samples).toHaveCount(3)
	const drawn = await samples.evaluateAll((all) =>
		all.map((element) => {
			const { backgroundColor, backgroundImage, forcedColorAdjust, printColorAdjust, borderTopColor, width } =
				getComputedStyle(element)
			return {
				fill: `${backgroundColor} ${backgroundImage}`,
				hold: [forcedColorAdjust, printColorAdjust].join(),
				seen: borderTopColor !== getComputedStyle(document.body).backgroundColor && width !== '0px',
			}
		}),
	)
	expect(new Set(drawn.map(({ fill }) => fill)).size).toBe(3)
	for (const { hold, seen } of drawn) expect([hold, seen]).toEqual(['none,exact', true])
}

test('in forced colours and on paper the chosen segment and the legend can be told', async ({ page }) => {
	await page.goto('./?view=indicators')
	await expect(page.locator('figure')).toHaveCount(1)
	await page.emulateMedia({ forcedColors: 'active' })
	await tellsApart(page)
	const under = (selected: boolean) =>
		page
			.locator(`[role=tab][aria-selected=${String(selected)}]`)
			.first()
			.evaluate((tab) => getComputedStyle(tab).borderBottomColor)
	expect(await under(true)).not.toBe(await under(false))
	// The rule below all tabs has no gap under those that are not chosen.
	const overlaps = await page
		.locator('[role=tablist]')
		.first()
		.evaluate((list) => {
			const rule = list.getBoundingClientRect().bottom - parseFloat(getComputedStyle(list).borderBottomWidth)
			return [...list.children].map((tab) => tab.getBoundingClientRect().bottom > rule + 0.01)
		})
	expect(overlaps.length).toBeGreaterThan(1)
	expect(overlaps).not.toContain(true)
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
	await tellsApart(page)
	await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', media: 'print' })
	await tellsApart(page)
})

test('in forced colours and on paper a county keeps its dot and its bars', async ({ page }) => {
	await page.goto('./?view=function&show=side-by-side')
	const drawn = page.locator('main table i')
	await expect(drawn.first()).toBeVisible()
	for (const media of [{ forcedColors: 'active' }, { forcedColors: 'none', media: 'print' }] as const) {
		await page.emulateMedia(media)
		const looks = await drawn.evaluateAll((all) =>
			all.map((element) => {
				const { forcedColorAdjust, printColorAdjust } = getComputedStyle(element)
				return `${forcedColorAdjust} ${printColorAdjust}`
			}),
		)
		expect(looks.length).toBeGreaterThan(4)
		expect(new Set(looks)).toEqual(new Set(['none exact']))
		const dots = await page
			.locator('main thead i')
			.evaluateAll((all) => all.map((dot) => getComputedStyle(dot).backgroundColor))
		expect([dots.length, new Set(dots).size]).toEqual([4, 4])
	}
})

test('on a phone a finger reads a mark, and what it said is gone when the source stands there @phone-only', async ({
	page,
}) => {
	await page.goto('./?view=function&c=130529')
	const live = page.locator('.live')
	await expect(live.locator('svg')).toBeVisible()
	const box = await live.boundingBox()
	if (!box) throw new Error('There is no chart.')
	const tip = live.locator('> div > div').filter({ hasText: '6,538.30' }).last()
	const fingers = await page.context().newCDPSession(page)
	const at = { x: box.x + 60, y: box.y + 20 }
	await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
	await expect(tip).toBeVisible()
	await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
	await expect(page.getByRole('complementary').locator('li.marked').first()).toBeInViewport()
	await expect(tip).toBeHidden()
})
