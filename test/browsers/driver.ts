/** A browser that is driven by commands of W3C WebDriver, whatever carries them. */
export interface Driver {
	readonly version: string
	readonly open: (address: string) => Promise<void>
	/** Runs the body of a function in the page; resolves to what it returns. */
	readonly run: (script: string, ...args: readonly unknown[]) => Promise<unknown>
	readonly quit: () => Promise<void>
}

/** Sends one command and resolves to its answer. */
export type Send = (
	command: 'session' | 'url' | 'execute/sync' | 'quit',
	parameters: Readonly<Record<string, unknown>>,
) => Promise<unknown>

interface Session {
	readonly capabilities: { readonly browserVersion: string }
}

/** Opens a session; `ended` lets go of what the browser was started with. */
export async function drive(
	send: Send,
	capabilities: Readonly<Record<string, unknown>>,
	ended: () => Promise<void>,
): Promise<Driver> {
	const session = (await send('session', { capabilities: { alwaysMatch: capabilities } })) as Session
	return {
		version: session.capabilities.browserVersion,
		open: async (url) => {
			await send('url', { url })
		},
		run: (script, ...args) => send('execute/sync', { script, args }),
		quit: async () => {
			try {
				await send('quit', {})
			} finally {
				await ended()
			}
		},
	}
}

/** Asks until the script returns something true; what the page shows at the end of its time is the complaint. */
export async function until(driver: Driver, what: string, script: string, seconds = 120): Promise<unknown> {
	const end = Date.now() + seconds * 1000
	for (;;) {
		const found = await driver.run(script)
		if (found) return found
		if (Date.now() > end) {
			const alerts = await driver.run(
				`return [...document.querySelectorAll('[role=alert]')].map((it) => it.innerText).join(' · ')`,
			)
			throw new Error(
				`${what} did not come within ${String(seconds)} s. The page says: ${String(alerts) || 'nothing'}`,
			)
		}
		await new Promise((resolve) => setTimeout(resolve, 200))
	}
}
