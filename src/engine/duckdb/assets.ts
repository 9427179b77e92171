import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'

/** Addresses of DuckDB-Wasm’s own files. */
export interface Assets {
	readonly wasm: string
	readonly worker: string
}

/** The copies that are published with the page. */
export const assets: Assets = { wasm, worker }
