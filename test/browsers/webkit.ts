import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { drive, type Driver, type Send } from './driver.ts'
import { freePort, program, soon, start } from './programs.ts'

const BROWSERS = ['6.0', '4.1', '4.0'].flatMap((version) => [
	`/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
	`/usr/lib/aarch64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
	`/usr/libexec/webkit2gtk-${version}/MiniBrowser`,
])

/** What is missing for WebKitGTK, or nothing. */
export const missing = (): string | undefined =>
	program(...BROWSERS) && program('WebKitWebDriver') && program('Xvfb')
		? undefined
		: 'MiniBrowser, WebKitWebDriver and Xvfb (Debian: webkit2gtk-driver, xvfb)'

/** WebKitGTK over HTTP, as its driver speaks; files are saved below `home`. */
export async function open(home: string): Promise<Driver> {
	const port = await freePort()
	await mkdir(join(home, '.config'), { recursive: true })
	await mkdir(join(home, 'saved'), { recursive: true })
	await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/saved"\n')
	const screen = await openScreen()
	const driver = start(program('WebKitWebDriver') ?? '', [`--port=${String(port)}`], {
		...process.env,
		DISPLAY: screen.display,
		HOME: home,
		XDG_CONFIG_HOME: join(home, '.config'),
		LIBGL_ALWAYS_SOFTWARE: '1',
		// Within a container there are no namespaces for its own sandbox; the only page opened is ours.
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
	})
	const end = async () => {
		await driver.end()
		await screen.end()
	}
	let session = ''
	const send: Send = async (command, parameters) => {
		const path = command === 'session' ? '' : command === 'quit' ? `/${session}` : `/${session}/${command}`
		const response = await fetch(`http://127.0.0.1:${String(port)}/session${path}`, {
			method: command === 'quit' ? 'DELETE' : 'POST',
			...(command !== 'quit' && { body: JSON.stringify(parameters) }),
		})
		const { value } = (await response.json()) as { readonly value: unknown }
		if (!response.ok) throw new Error(`${command}: ${JSON.stringify(value)}`)
		if (command === 'session') session = (value as { readonly sessionId: string }).sessionId
		return value
	}
	try {
		await soon(() => fetch(`http://127.0.0.1:${String(port)}/status`))
		const binary = program(...BROWSERS)
		return await drive(send, { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }, end)
	} catch (error) {
		await end()
		throw error
	}
}

/** A screen that is only in memory; it chooses a number that is free and says which. */
async function openScreen(): Promise<{ readonly display: string; readonly end: () => Promise<void> }> {
	const screen = spawn(
		program('Xvfb') ?? '',
		['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'],
		{ stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
	)
	const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer]
	return {
		display: `:${number.toString().trim()}`,
		end: async () => {
			screen.kill()
			if (screen.exitCode === null) await once(screen, 'exit')
		},
	}
}
