import { expect, test } from 'vitest'
import { Fault } from '../base/fault.ts'
import type { RestartingEngine } from '../engine/duckdb/restarting-engine.ts'
import { simulatedServer } from '../engine/clickhouse/simulated-server.fixture.ts'
import { serverEngine } from './server-engine.ts'
import type { Told } from './startable.ts'

const question = { sql: 'SELECT 1', rows: {}, values: {} }

/** An engine in the page that answers nothing but can be changed. */
const pageEngine = (change: () => Promise<void>): RestartingEngine => ({
	start: () => Promise.resolve(),
	ask: () => Promise.resolve([]),
	select: () => Promise.reject(new Fault('engine/cancelled', {})),
	// eslint-disable-next-line require-yield -- it has no rows.
	stream: async function* () {
		await Promise.resolve()
	},
	change,
	close: () => Promise.resolve(),
})

test('what a reader adds is asked of the page alone: the server hears nothing more', async () => {
	const server = await simulatedServer(
		(response) => void response.writeHead(500).end('Code: 1. DB::Exception: heard'),
	)
	const log: string[] = []
	const told: Told = {
		progress: () => undefined,
		found: (_, __, host) => log.push(host ? 'server' : 'page'),
		ready: () => log.push('ready'),
		filled: () => log.push('filled'),
		restarted: () => undefined,
		failed: () => undefined,
		complete: () => Promise.resolve(),
	}
	let refuses = true
	const engine = serverEngine(
		{ url: server.url, database: 'd', user: 'u' },
		{ version: 'v', base: '/', synthetic: false },
		told,
		() =>
			Promise.resolve(
				pageEngine(() =>
					refuses ? Promise.reject(new Fault('dataset/bad-encoding', { table: 'a' })) : Promise.resolve(),
				),
			),
	)
	await engine.start()
	await engine.start()
	await expect(engine.ask(question)).rejects.toMatchObject({ facts: { message: 'heard' } })
	// A file that is refused changes nothing.
	await expect(engine.change(() => Promise.resolve())).rejects.toMatchObject({ code: 'dataset/bad-encoding' })
	await expect(engine.ask(question)).rejects.toMatchObject({ facts: { message: 'heard' } })
	refuses = false
	await engine.change(() => Promise.resolve())
	expect(await engine.ask(question)).toEqual([])
	expect(server.heard).toHaveLength(2)
	expect(log).toEqual(['server', 'ready', 'filled', 'page'])
	await engine.close()
	await server.close()
})
