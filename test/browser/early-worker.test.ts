import { expect, test, vi } from 'vitest'
import { assets } from '../../src/engine/duckdb/assets.ts'
import { openBrowser } from '../../src/engine/duckdb/browser.ts'
import { startWorker } from '../../src/engine/duckdb/worker.ts'
import { number } from '../../src/engine/row.ts'

// Each case starts an engine of its own. That nothing is compiled where a server answers is a journey: `clickhouse/rooms`.
vi.setConfig({ testTimeout: 60_000 })

const address = (text: string) => URL.createObjectURL(new Blob([text], { type: 'application/json' }))
const ONE = { sql: 'SELECT 1::INTEGER AS n', rows: { n: number }, values: {} }

test.each([
	['names no server', address('{"version": "v"}')],
	['is no object', address('null')],
	['cannot be read', address('<p>')],
])('an engine that starts before its manifest is here answers where that %s', async (_, manifest) => {
	const worker = startWorker(assets, { unless: { address: manifest, key: 'engine' } })
	const engine = await openBrowser(assets, {}, worker)
	expect(await engine.ask(ONE)).toEqual([{ n: 1 }])
	await engine.close()
})

test('a worker opens a database before anybody speaks to it', async () => {
	const { worker, opened } = startWorker(assets)
	expect(await opened).toBeGreaterThan(0)
	worker.terminate()
})

test('a worker that cannot open one says why', async () => {
	const text =
		'onmessage = ({ data }) => postMessage({ requestId: data.messageId, type: "ERROR", data: { name: "Error", message: "broken" } })'
	const worker = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
	await expect(openBrowser({ ...assets, worker })).rejects.toMatchObject({
		code: 'engine/not-started',
		facts: { reason: 'broken' },
	})
})
