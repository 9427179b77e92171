import { createRequire } from 'node:module'
import type { Engine } from '../engine.ts'
import { bindings } from './bindings.ts'
import { duckdbEngine, TURN } from './duckdb-engine.ts'

type Wasm = typeof import('@duckdb/duckdb-wasm/blocking')

/** DuckDB in this process, the same WebAssembly as in the page, for tests and the build. */
export async function openNode({ seconds = 30 }: { readonly seconds?: number } = {}): Promise<Engine> {
	const require = createRequire(import.meta.url)
	const wasm = require('@duckdb/duckdb-wasm/blocking') as Wasm
	const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' }
	const db = await wasm.createDuckDB({ mvp: bundle, eh: bundle }, new wasm.VoidLogger(), wasm.NODE_RUNTIME)
	await db.instantiate()
	db.open({ query: { queryPollingInterval: TURN } })
	const connect = () => db.connect().useUnsafe((_, connection) => connection)
	const turn = async <T>(work: () => T | Promise<T>): Promise<T> => {
		// Every call blocks: timers and cancellations get their turn before it.
		await new Promise((resolve) => setImmediate(resolve))
		return work()
	}
	return duckdbEngine(bindings(db, connect, turn), {
		extensions: 'extension',
		seconds,
		memory: () => 0,
		close: () => {
			db.reset()
			return Promise.resolve()
		},
	})
}
