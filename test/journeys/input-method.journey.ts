import type { CDPSession, Page } from '@playwright/test'
import { join } from 'node:path'
import { decode } from '../../src/share/fragment.ts'
import { siteOf } from '../support/serve.ts'
import { packageOfMany } from './many.ts'
import { expect, test } from './page.ts'

test.use({
	// The built site, and a package of 200 made-up disclosures: only among many is there a field to search them.
	files: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			const site = await siteOf(join(import.meta.dirname, '../../dist'))
			await use(new Map([...site, ...packageOfMany('data/many/')]))
		},
		{ scope: 'worker' },
	],
})

/** What an input method does, as the browser gets it: letters stand underlined until characters take their place. */
class InputMethod {
	readonly #session: CDPSession

	constructor(session: CDPSession) {
		this.#session = session
	}

	/** Letter after letter, none of them final. */
	async compose(letters: string): Promise<void> {
		for (let end = 1; end <= letters.length; end++) {
			const text = letters.slice(0, end)
			await this.#key(text.slice(-1))
			await this.#session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
		}
	}

	/** A key that the input method takes: the page sees it go down with the code that says so. */
	async press(key: 'Enter' | 'ArrowDown' | 'Escape' | 'Tab'): Promise<void> {
		await this.#key(key)
	}

	/** Characters take the place of the letters. */
	async commit(text: string): Promise<void> {
		await this.#session.send('Input.insertText', { text })
	}

	async #key(key: string): Promise<void> {
		const code = { key, code: key.length === 1 ? `Key${key.toUpperCase()}` : key, windowsVirtualKeyCode: 229 }
		await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...code })
		await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code })
	}
}

const inputMethod = async (page: Page) => new InputMethod(await page.context().newCDPSession(page))
const editor = (page: Page) => page.getByRole('textbox', { name: /SQL 编辑器/ })
const grid = (page: Page) => page.getByRole('grid')
/** The statement that the address carries; empty where it carries none. */
async function carried(page: Page): Promise<string> {
	const fragment = new URL(page.url()).hash.slice(1)
	if (!fragment) return ''
	const read = await decode(fragment)
	return 'draft' in read ? read.draft.sql : read.unreadable
}
/** Everything that the address has been since the page was opened, in order. */
const addresses = (page: Page) =>
	page.evaluate(() => (globalThis as unknown as { addresses: string[] }).addresses)

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		const seen: string[] = []
		Object.assign(globalThis, { addresses: seen })
		for (const method of ['pushState', 'replaceState'] as const) {
			const own = history[method].bind(history)
			history[method] = (...given) => {
				own(...given)
				seen.push(decodeURIComponent(location.search + location.hash))
			}
		}
	})
})

test.describe('in the editor of SQL', () => {
	const QUERY = "SELECT name FROM project WHERE name LIKE '%"

	test.beforeEach(async ({ page }) => {
		await page.goto('./?view=sql')
		await expect(page.locator('.cm-content')).toBeVisible()
		await editor(page).click()
		await page.keyboard.insertText(QUERY)
		await expect.poll(() => carried(page)).toBe(QUERY)
	})

	test('what is composed is no statement yet: it is neither completed, nor run, nor in the address', async ({
		page,
	}) => {
		const asked = `${QUERY}' AND name = $`
		await page.keyboard.insertText("' AND name = $")
		await expect.poll(() => carried(page)).toBe(asked)
		const method = await inputMethod(page)
		await method.compose('cun')
		await expect(editor(page)).toHaveText(`${asked}cun`)
		for (const key of ['ArrowDown', 'Enter', 'Tab'] as const) await method.press(key)
		await expect(editor(page)).toHaveText(`${asked}cun`)
		await expect(page.locator('.cm-line')).toHaveCount(1)
		await expect(editor(page)).toBeFocused()
		// A statement with `$cun` would have a field for it.
		await expect(page.getByRole('textbox', { name: /^\$/ })).toHaveCount(0)

		await method.commit('村级')
		await expect(editor(page)).toHaveText(`${asked}村级`)
		const value = page.getByRole('textbox', { name: '$村级' })
		await expect(value).toBeVisible()
		await expect.poll(() => carried(page)).toBe(`${asked}村级`)
		const fragments = (await addresses(page)).map((address) => address.replace(/^[^#]*#?/, ''))
		for (const read of await Promise.all(fragments.filter(Boolean).map((fragment) => decode(fragment))))
			expect([QUERY, asked, `${asked}村级`]).toContain('draft' in read ? read.draft.sql : read.unreadable)
		await expect(grid(page)).toHaveCount(0)

		await page.keyboard.press('ControlOrMeta+a')
		await page.keyboard.insertText('SELECT name FROM project WHERE contains(name, $村级)')
		await value.click()
		await method.compose('cunji')
		await method.press('Enter')
		await method.commit('村级组织')
		await expect(value).toHaveValue('村级组织')
		await expect(grid(page)).toHaveCount(0)
		await value.press('Enter')
		await expect(page.getByRole('gridcell').filter({ hasText: '村级组织运转经费' }).first()).toBeVisible()
	})

	test('Enter takes the letters as they are, and then ends lines again', async ({ page }) => {
		const method = await inputMethod(page)
		await method.compose('cun')
		await method.press('Enter')
		await method.commit('cun')
		await expect(editor(page)).toHaveText(`${QUERY}cun`)
		await expect.poll(() => carried(page)).toBe(`${QUERY}cun`)
		await page.keyboard.press('Escape')
		await page.keyboard.press('Enter')
		await expect(page.locator('.cm-line')).toHaveCount(2)
		await expect(grid(page)).toHaveCount(0)
	})

	test('the keys that run a statement leave it alone while letters are composed', async ({ page }) => {
		const method = await inputMethod(page)
		await page.keyboard.insertText("%' -- ")
		await method.compose('cun')
		await page.keyboard.press('ControlOrMeta+Enter')
		await expect(editor(page)).toContainText(`%' -- cun`)
		await expect(grid(page)).toHaveCount(0)
		await method.commit('村')
		await page.keyboard.press('ControlOrMeta+Enter')
		await expect(grid(page)).toBeVisible()
		await expect.poll(() => carried(page)).toBe(`${QUERY}%' -- 村`)
	})

	test('a composition that is given up leaves nothing', async ({ page }) => {
		const method = await inputMethod(page)
		await method.compose('cun')
		await expect(editor(page)).toHaveText(`${QUERY}cun`)
		await method.commit('')
		await expect(editor(page)).toHaveText(QUERY)
		await page.keyboard.insertText('县')
		await expect.poll(() => carried(page)).toBe(`${QUERY}县`)
	})

	test('what was composed is completed', async ({ page }) => {
		const method = await inputMethod(page)
		// Names of counties are known when the engine has answered.
		await page.keyboard.insertText("%'")
		await page.keyboard.press('ControlOrMeta+Enter')
		await expect(grid(page)).toBeVisible()
		await page.keyboard.insertText(' OR name = ')
		await method.compose('ju')
		await method.commit('巨')
		const list = page.locator('.cm-tooltip-autocomplete')
		await list.getByText("'巨鹿'").click()
		await expect(editor(page)).toHaveText(`${QUERY}%' OR name = '巨鹿'`)
	})
})

test('the search for projects waits for characters, and finds them', async ({ page }) => {
	await page.goto('./?view=projects')
	const field = page.getByRole('searchbox')
	const title = page.getByRole('heading', { level: 1 })
	await expect(title).toHaveText('107 个项目与任务')
	await field.click()
	const method = await inputMethod(page)
	await method.compose('cun')
	for (const key of ['ArrowDown', 'Enter'] as const) await method.press(key)
	await expect(field).toHaveValue('cun')
	await expect(field).toBeFocused()
	await method.commit('村级')
	await expect(field).toHaveValue('村级')
	await expect(title).toHaveText(/^“村级”：\d+ 个项目与任务$/)
	await expect(page.getByRole('link', { name: '村级组织运转经费' })).toBeVisible()
	await expect(page).toHaveURL(/q=%E6%9D%91%E7%BA%A7$/)
	const searched = (await addresses(page)).map((address) => new URLSearchParams(address).get('q') ?? '')
	expect(searched.filter((q) => q && q !== '村级')).toEqual([])
})

test('among many disclosures keys of the input method choose nothing', async ({ page }) => {
	await page.goto('./?view=overview&data=data/many/')
	const field = page.getByRole('combobox')
	const options = page.getByRole('grid').locator('[aria-selected]')
	await expect(options.first()).toBeVisible()
	await field.click()
	await page.keyboard.press('ArrowDown')
	const active = await field.getAttribute('aria-activedescendant')
	expect(active).toBeTruthy()

	const method = await inputMethod(page)
	await method.compose('don')
	for (const key of ['ArrowDown', 'Enter', 'Escape'] as const) await method.press(key)
	await expect(field).toHaveValue('don')
	await expect(page.getByText('已选 200 / 200 份')).toBeVisible()
	await expect(page).not.toHaveURL(/c=/)
	await method.commit('东河')
	await expect(field).toHaveValue('东河')
	await expect(options).toHaveCount(4)
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/c=\d{6}$/)
})
