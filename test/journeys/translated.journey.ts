import { expect, test } from './page.ts'

/**
 * What Chrome's translator does to a page: every text that is not marked against it is taken out, and stands translated
 * within two elements in its place.
 */
function translate(): void {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
	const texts: Text[] = []
	while (walker.nextNode()) texts.push(walker.currentNode as Text)
	for (const text of texts) {
		if (!text.data.trim() || text.parentElement?.closest('[translate=no], script, style, svg')) continue
		const font = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font')
		const [outer, inner] = [font(), font()]
		inner.textContent = `«${text.data}»`
		outer.append(inner)
		text.replaceWith(outer)
	}
}

test('a page that the browser translates shows the amounts of the choice that stands', async ({ page }) => {
	await page.goto('./?view=per-capita&c=130529.440823&by=village&part=villages')
	const item = page.locator('figure li').filter({ hasText: '巨鹿' })
	await expect(item).toContainText('22.47')
	await page.evaluate(translate)
	await expect(page.locator('h1')).toContainText('«')
	// Numbers and names of places are not for the translator.
	await expect(item.getByRole('link', { name: '291 个' })).toHaveText('291 个')

	await page.evaluate(() => {
		history.pushState(null, '', '?view=per-capita&c=130529&own=130529-400000')
		dispatchEvent(new PopStateEvent('popstate'))
	})
	await expect(page.locator('figure li')).toHaveCount(1)
	await expect(page.locator('figure li')).toContainText('178.93 元/人')
	await expect(page.locator('figure li')).not.toContainText('22.47')
	await expect(page.locator('h1')).not.toContainText('村级组织运转')
	const both = await page.locator('h1').evaluate((h1) => h1.textContent)
	expect(both.match(/每人/g) ?? []).toHaveLength(1)
})

/** Headline, pictures and tables without what a translator put around them. */
const words = () =>
	['h1', 'main figure', 'main table']
		.flatMap((parts) => [...document.querySelectorAll(parts)].map((part) => part.textContent))
		.join('|')
		.replace(/[«»\s]+/g, '')

for (const view of [
	'function&show=side-by-side',
	'finances&show=row-by-row',
	'finances&show=years',
	'indicators&show=families',
	'data&show=pivot',
	'findings&show=checks',
])
	test(`translated before a choice, ${view} shows what a page shows that opens with it`, async ({
		page,
		context,
	}) => {
		const chosen = `?view=${view}&c=130529.440823`
		const fresh = await context.newPage()
		await fresh.goto(`./${chosen}`)
		await fresh.locator('footer').getByText('数据库引擎就绪').waitFor()
		await page.goto(`./?view=${view}&c=130529`)
		await page.locator('footer').getByText('数据库引擎就绪').waitFor()
		await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
		const before = await page.evaluate(words)
		await page.evaluate(translate)
		await page.evaluate((address) => {
			history.pushState(null, '', address)
			dispatchEvent(new PopStateEvent('popstate'))
		}, chosen)
		await expect.poll(() => page.evaluate(words)).not.toBe(before)
		await expect.poll(() => page.evaluate(words)).toBe(await fresh.evaluate(words))
	})
