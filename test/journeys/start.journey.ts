import { preview } from 'vite'
import type { Served } from '../support/serve.ts'
import { expect, test as base } from './page.ts'

/** The built site as the README's own command serves it. */
const test = base.extend<object, { site: Served }>({
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
		async ({}, use) => {
			const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' })
			const [address] = server.resolvedUrls?.local ?? []
			if (!address) throw new Error('Vite serves the site at no address.')
			await use({ address, sent: new Map(), close: () => server.close() })
			await server.close()
		},
		{ scope: 'worker' },
	],
})

test('as `npm start` serves it the engine reads its data and answers', async ({ page }) => {
	await page.goto('./?view=function')
	await page.getByRole('radio', { name: '类', exact: true }).check({ force: true })
	await expect(page.getByRole('heading', { level: 1 })).toContainText('86% 安排用于“农林水支出”（213）')
	await expect(page.locator('[data-phase=ready]')).toBeAttached()
})
