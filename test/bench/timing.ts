import { chromium, type Page } from 'playwright'

/** Milliseconds from navigation to a mark, by its name. */
export type Times = Readonly<Record<string, number>>

/** How the browser is started. */
export const ARGS = [
	'--no-sandbox',
	'--disable-dev-shm-usage',
	'--disable-background-networking',
	'--no-first-run',
]

/** One visit with an empty profile, and one more in the same profile, when the browser's cache is warm. */
export async function visit(
	address: string,
	marks: readonly string[],
): Promise<{ readonly cold: Times; readonly warm: Times }> {
	const executablePath = process.env['CHROMIUM_PATH']
	// No folder named: the profile is new, and is thrown away with the browser.
	const context = await chromium.launchPersistentContext('', {
		...(executablePath && { executablePath }),
		args: ARGS,
		viewport: { width: 1440, height: 900 },
		locale: 'zh-CN',
	})
	try {
		const page = context.pages()[0] ?? (await context.newPage())
		const cold = await times(page, address, marks)
		// Away from the page, so that its engine ends and the second visit is a navigation like the first.
		await page.goto('about:blank')
		return { cold, warm: await times(page, address, marks) }
	} finally {
		await context.close()
	}
}

async function times(page: Page, address: string, marks: readonly string[]): Promise<Times> {
	const broken: Error[] = []
	page.on('pageerror', (error) => broken.push(error))
	await page.goto(address, { waitUntil: 'commit' })
	for (const mark of marks)
		await page
			.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
				polling: 100,
				timeout: 60_000,
			})
			.catch((error: unknown) => {
				const said = broken.map(({ message }) => message).join('; ')
				throw new Error(`${address} set no mark ${mark}${said && `: ${said}`}`, { cause: error })
			})
	return page.evaluate(
		(names) =>
			Object.fromEntries(
				names.map((name) => [name, performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN]),
			),
		marks,
	)
}
