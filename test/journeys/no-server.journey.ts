import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serverChunks, type ChunkManifest } from '../../src/site/chunks.ts'
import { expect, test } from './page.ts'

const MANIFEST = fileURLToPath(new URL('../../dist/.vite/manifest.json', import.meta.url))

test('where no server is named, nothing of it is loaded', async ({ page }) => {
	const ofServer = serverChunks(JSON.parse(readFileSync(MANIFEST, 'utf8')) as ChunkManifest)
	const scripts: string[] = []
	page.on('request', (request) => {
		if (request.url().endsWith('.js')) scripts.push(request.url())
	})
	await page.goto('./?view=function&c=130529')
	await expect(page.getByRole('heading', { level: 1 })).toContainText('巨鹿')
	// A worked question is asked, by a press and by the palette, and the editor completes.
	await page.goto('./?view=sql')
	await page.getByRole('button', { name: '哪些内容公开了，哪些没有' }).click()
	await page.getByRole('textbox', { name: /SQL 编辑器/ }).click()
	await page.keyboard.press('ControlOrMeta+Enter')
	await expect(page.getByRole('region', { name: '结果' })).toContainText('not_disclosed')
	expect(scripts.length).toBeGreaterThan(5)
	expect(scripts.filter((url) => ofServer.some((file) => url.endsWith(file)))).toEqual([])
})
