import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, siteOf } from '../support/serve.ts'
import type { Driver } from './driver.ts'
import * as firefox from './firefox.ts'
import { visit } from './visit.ts'
import * as webkit from './webkit.ts'

interface Browser {
	readonly name: string
	/** What would have to be installed, or nothing. */
	readonly missing: () => string | undefined
	/** Starts it; it saves files in the folder `saved` below `home`. */
	readonly open: (home: string) => Promise<Driver>
}
const BROWSERS: readonly Browser[] = [
	{ name: 'Firefox', missing: firefox.missing, open: firefox.open },
	{ name: 'WebKitGTK', missing: webkit.missing, open: webkit.open },
]

/**
 * `npm run browsers`, after `npm run build`: the built site in every browser of this machine that is not Chromium. It fails
 * where one of them fails; one that is not here is named, and is no failure. Names after it choose among them.
 */
export async function main(wanted: readonly string[]): Promise<void> {
	await access('dist/index.html').catch((cause: unknown) => {
		throw new Error('There is no built site in dist/: run `npm run build` first.', { cause })
	})
	const site = await serve(await siteOf('dist'))
	let failures = 0
	try {
		for (const browser of BROWSERS) {
			if (wanted.length && !wanted.includes(browser.name)) continue
			const missing = browser.missing()
			if (missing) console.log(`${browser.name}: not tried; this machine has no ${missing}`)
			else failures += await tried(browser, site.address)
		}
	} finally {
		await site.close()
	}
	if (failures) throw new Error(`${String(failures)} failed.`)
}

/** How many things one browser failed to do. */
async function tried({ name, open }: Browser, address: string): Promise<number> {
	const home = await mkdtemp(join(tmpdir(), 'county-mirror-browser-'))
	try {
		const driver = await open(home)
		try {
			console.log(`${name} ${driver.version}`)
			let failures = 0
			await visit(driver, address, home, ({ what, failure }) => {
				console.log(failure === undefined ? `  ok      ${what}` : `  FAILED  ${what}: ${failure}`)
				if (failure !== undefined) failures += 1
			})
			return failures
		} finally {
			await driver.quit()
		}
	} finally {
		await rm(home, { recursive: true, force: true })
	}
}
