import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { drive, type Driver, type Send } from './driver.ts'
import { freePort, program, soon, start } from './programs.ts'

const BROWSERS = ['firefox-esr', 'firefox']

/** What is missing for Firefox, or nothing. */
export const missing = (): string | undefined =>
	program(...BROWSERS) ? undefined : 'firefox or firefox-esr (Debian: firefox-esr)'

/** What the commands are called in Marionette: WebDriver, as Firefox itself speaks it, so that no program stands between. */
const NAMES = {
	session: 'WebDriver:NewSession',
	url: 'WebDriver:Navigate',
	'execute/sync': 'WebDriver:ExecuteScript',
	quit: 'Marionette:Quit',
} as const

/** Firefox over its own socket; files are saved below `home`. */
export async function open(home: string): Promise<Driver> {
	const port = await freePort()
	const [profile, saved] = [join(home, 'profile'), join(home, 'saved')]
	await Promise.all([mkdir(profile, { recursive: true }), mkdir(saved, { recursive: true })])
	const preferences = {
		'marionette.port': port,
		'browser.download.dir': saved,
		'browser.download.folderList': 2,
		'browser.shell.checkDefaultBrowser': false,
		'datareporting.policy.dataSubmissionEnabled': false,
		'app.update.enabled': false,
	}
	await writeFile(
		join(profile, 'user.js'),
		Object.entries(preferences)
			.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
			.join(''),
	)
	const firefox = start(
		program(...BROWSERS) ?? '',
		['--headless', '--marionette', '--no-remote', '--profile', profile],
		{ ...process.env, HOME: home, MOZ_HEADLESS_WIDTH: '1440', MOZ_HEADLESS_HEIGHT: '900' },
	)
	try {
		const send = await soon(() => marionette(port))
		return await drive(
			async (command, parameters) => {
				const answer = await send(command, command === 'quit' ? { flags: ['eForceQuit'] } : parameters)
				return command === 'execute/sync' ? (answer as { readonly value: unknown }).value : answer
			},
			{ pageLoadStrategy: 'normal' },
			firefox.end,
		)
	} catch (error) {
		await firefox.end()
		throw error
	}
}

/** A message is `<length>:<JSON>`, of `[0, id, name, parameters]`; its answer is `[1, id, error, result]`. */
async function marionette(port: number): Promise<Send> {
	const socket = connect(port, '127.0.0.1')
	await once(socket, 'connect')
	const waiting = new Map<number, (answer: readonly [error: unknown, result: unknown]) => void>()
	let rest = Buffer.alloc(0)
	socket.on('data', (part: Buffer) => {
		rest = Buffer.concat([rest, part])
		for (;;) {
			const colon = rest.indexOf(':')
			const length = Number(rest.subarray(0, Math.max(0, colon)).toString())
			if (colon < 0 || rest.length < colon + 1 + length) return
			const message = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString()) as unknown
			rest = rest.subarray(colon + 1 + length)
			// The first message is a greeting.
			if (!Array.isArray(message)) continue
			const [, id, error, result] = message as [number, number, unknown, unknown]
			waiting.get(id)?.([error, result])
			waiting.delete(id)
		}
	})
	socket.on('close', () => {
		for (const answer of waiting.values()) answer(['the browser ended', undefined])
		waiting.clear()
	})
	let last = 0
	return (command, parameters) =>
		new Promise((resolve, reject) => {
			const id = ++last
			waiting.set(id, ([error, result]) => {
				if (error) reject(new Error(`${command}: ${JSON.stringify(error)}`))
				else resolve(result)
			})
			const text = JSON.stringify([0, id, NAMES[command], parameters])
			socket.write(`${String(Buffer.byteLength(text))}:${text}`)
		})
}
