import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Engine } from '../engine.ts'
import { bindings, PROTOCOLS } from './bindings.ts'
import { CONFIG } from './config.ts'
import { duckdbEngine } from './duckdb-engine.ts'

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
	db.open({ query: CONFIG.query })
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

type Runtime = Wasm['NODE_RUNTIME']
/** What the module keeps of open files, by the numbers that an engine gives them. */
type OpenFiles = Readonly<Record<'_fileInfoCache' | '_filesById', Map<number, unknown>>>

/** One module serves all engines, each of which counts its files from the beginning. */
const openFiles = new WeakMap<object, OpenFiles>()
function filesOf(engine: object): OpenFiles {
	const files = openFiles.get(engine) ?? { _fileInfoCache: new Map(), _filesById: new Map() }
	openFiles.set(engine, files)
	return files
}

/**
 * The files of the module, kept apart for every engine; `mod`, the first thing that each of its functions about files is
 * given, is the engine. It takes every database for missing, since it never looks: here it does.
 */
function runtimeOf({ NODE_RUNTIME: own }: Wasm): Runtime {
	const ofEngine = (value: unknown) =>
		typeof value === 'function'
			? (mod?: object, ...rest: readonly unknown[]): unknown => {
					if (mod) Object.assign(own, filesOf(mod))
					return (value as (...all: readonly unknown[]) => unknown)(mod, ...rest)
				}
			: value
	const apart = Object.fromEntries(
		Object.entries(own).map(([name, value]) => [name, ofEngine(value)]),
	) as unknown as Runtime
	return {
		...apart,
		openFile: (mod, id, flags) => {
			const path = apart.resolveFileInfo(mod, id)?.dataUrl
			if (flags & ONLY_IF_THERE && !(path && existsSync(path))) return 0
			// eslint-disable-next-line @typescript-eslint/no-confusing-void-expression -- it gives the address of what it opened
			return apart.openFile(mod, id, flags & ~ONLY_IF_THERE)
		},
	}
}
