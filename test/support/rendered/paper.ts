import { chromium, type Browser } from 'playwright'
import { browser } from '../../setup/browser.mjs'

/** Prints web pages as PDF, as the browser does; the browser is closed afterwards. */
export async function printing<T>(
	work: (print: (markup: string) => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
	const launched: Browser = await chromium.launch({ executablePath: await browser(), args: ['--no-sandbox'] })
	try {
		return await work(async (markup) => {
			const page = await launched.newPage()
			await page.setContent(markup)
			const bytes = await page.pdf({ preferCSSPageSize: true })
			await page.close()
			return bytes
		})
	} finally {
		await launched.close()
	}
}
