import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Engine } from '../engine.ts'
import { bindings, PROTOCOLS } from './bindings.ts'
import { duckdbEngine, TURN } from './duckdb-engine.ts'

type Wasm = typeof import('@duckdb/duckdb-wasm/blocking')

/**
 * DuckDB in this process, the same WebAssembly as in the page, for tests and the build. Databases are attached from the disk,
 * and read in parts as the page reads them from the network.
 * @param limits seconds that one question may take, and how much DuckDB may take for data, in MB
 */
export async function openNode({
	seconds = 30,
	megabytes,
}: { readonly seconds?: number; readonly megabytes?: number } = {}): Promise<Engine> {
	const require = createRequire(import.meta.url)
	const wasm = require('@duckdb/duckdb-wasm/blocking') as Wasm
	const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' }
	const db = await wasm.createDuckDB({ mvp: bundle, eh: bundle }, new wasm.VoidLogger(), runtimeOf(wasm))
	await db.instantiate()
	db.open({ query: { queryPollingInterval: TURN } })
	const connect = () => db.connect().useUnsafe((_, connection) => connection)
	const turn = async <T>(work: () => T | Promise<T>): Promise<T> => {
		// Every call blocks: timers and cancellations get their turn before it.
		await new Promise((resolve) => setImmediate(resolve))
		return work()
	}
	return duckdbEngine(bindings(db, connect, turn, PROTOCOLS.disk), {
		extensions: 'extension',
		seconds,
		...(megabytes && { megabytes }),
		memory: () => 0,
		close: () => {
			db.reset()
			return Promise.resolve()
		},
	})
}

/** `FILE_FLAGS_NULL_IF_NOT_EXISTS`, an enumeration that the module declares and does not hold. */
const ONLY_IF_THERE = 128

/** The module's own files, of which it takes every database for missing: it never looks. */
function runtimeOf({ NODE_RUNTIME: own }: Wasm): Wasm['NODE_RUNTIME'] {
	return {
		...own,
		openFile: (mod, id, flags) => {
			const path = own.resolveFileInfo(mod, id)?.dataUrl
			if (flags & ONLY_IF_THERE && !(path && existsSync(path))) return 0
			// eslint-disable-next-line @typescript-eslint/no-confusing-void-expression -- it gives the address of what it opened
			return own.openFile(mod, id, flags & ~ONLY_IF_THERE)
		},
	}
}
