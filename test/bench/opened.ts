import { rm } from 'node:fs/promises'
import { chromium, type BrowserContext } from 'playwright'
import { browser } from '../setup/browser.mjs'
import { filesOf, serve } from '../support/serve.ts'
import { builtApp, builtPage, joined } from './built.ts'
import { ARGS } from './timing.ts'

const PATIENCE = 300_000

/**
 * Serves the built app, the page that only asks and draws, and a made-up package at `data/<name>/`, and opens a browser;
 * the folder of the package is gone afterwards.
 */
export async function opened(
	[name, folder]: readonly [string, string],
	work: (address: string, context: () => Promise<BrowserContext>) => Promise<void>,
): Promise<void> {
	const executablePath = await browser()
	const site = joined({
		'': await builtApp(),
		'alone/': await builtPage('alone'),
		[`data/${name}/`]: await filesOf(folder),
	})
	const served = await serve(site)
	const launched = await chromium.launch({ executablePath, args: [...ARGS] })
	try {
		await work(served.address, async () => {
			const context = await launched.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
			context.setDefaultTimeout(PATIENCE)
			return context
		})
	} finally {
		await launched.close()
		await served.close()
		await rm(folder, { recursive: true })
	}
}
