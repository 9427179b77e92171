import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'

/** The first of these programs that is on this machine; names are looked up on the path. */
export function program(...names: readonly string[]): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
	return names
		.flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))))
		.find((path) => {
			try {
				accessSync(path, constants.X_OK)
				return true
			} catch {
				// Whether it can be run is all that is asked.
				return false
			}
		})
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
	const server = createServer()
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	await new Promise((resolve) => server.close(resolve))
	return port
}

export interface Started {
	/** Resolves when it has ended. */
	readonly end: () => Promise<void>
}

/** Starts a program with what it starts in turn as one group, so that all of them end together. */
export function start(path: string, args: readonly string[], env: NodeJS.ProcessEnv): Started {
	const child: ChildProcess = spawn(path, args, { env, stdio: 'ignore', detached: true })
	const gone = new Promise<void>((resolve) => {
		child.once('exit', () => resolve())
		child.once('error', () => resolve())
	})
	return {
		end: async () => {
			try {
				if (child.pid !== undefined) process.kill(-child.pid)
			} catch (error) {
				// It may have ended by itself.
				if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
			}
			await gone
		},
	}
}

/** Tries until it succeeds, for half a minute: a program that was just started does not listen yet. */
export async function soon<T>(work: () => Promise<T>): Promise<T> {
	const end = Date.now() + 30_000
	for (;;) {
		try {
			return await work()
		} catch (error) {
			if (Date.now() > end) throw error
			await new Promise((resolve) => setTimeout(resolve, 200))
		}
	}
}
