import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { leanWasm } from './lean-wasm.ts'

const DUCKDB = '@duckdb/duckdb-wasm/dist'
const WASM = `${DUCKDB}/duckdb-eh.wasm`

/** Has pages fetch the engine without what none of them uses of it (`lean-wasm.ts`): a file of its own, in development as well. */
export function leanEngine(): Plugin {
	const { resolve } = createRequire(import.meta.url)
	let folder = ''
	let made: Promise<string> | undefined
	const make = async () => {
		const script = await readFile(resolve(`${DUCKDB}/duckdb-browser-eh.worker.js`), 'utf8')
		const lean = leanWasm(await readFile(resolve(WASM)), script)
		await mkdir(folder, { recursive: true })
		const path = join(folder, 'duckdb-eh.wasm')
		// Never half written where two builds run at once.
		const own = `${path}.${String(process.pid)}`
		await writeFile(own, lean)
		await rename(own, path)
		return path
	}
	return {
		name: 'lean-engine',
		enforce: 'pre',
		configResolved({ root }) {
			folder = join(root, 'node_modules/.cache/engine')
		},
		async resolveId(id) {
			return id === `${WASM}?url` ? `${await (made ??= make())}?url` : undefined
		},
	}
}
