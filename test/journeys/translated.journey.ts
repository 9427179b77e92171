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
