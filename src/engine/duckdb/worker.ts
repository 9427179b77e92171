import { hasNoOrigin, importing } from '../sandboxed-worker.ts'

// DuckDB-Wasm drops the rejection of a failed download, and would wait for ever.
const RETHROW = `addEventListener('unhandledrejection', ({ reason }) => setTimeout(() => { throw reason }))`

/**
 * Refused growth is what DuckDB calls out of memory: the statement fails and the engine lives. Without a bound it is the
 * browser that ends the tab.
 */
const bounded = (heap: number) => `{
	const { grow } = WebAssembly.Memory.prototype
	WebAssembly.Memory.prototype.grow = function (pages) {
		const wanted = this.buffer.byteLength + pages * 65536
		if (wanted > ${String(heap)}) throw new RangeError('beyond the bound of this page')
		const before = grow.call(this, pages)
		postMessage({ heap: wanted })
		return before
	}
}`

export interface Started {
	readonly worker: Worker
	/** How large its memory is, in bytes, as far as it has told. */
	readonly heap: () => number
}

/**
 * Starts a classic worker from a blob, so that it inherits the page’s content security policy, and holds a lock for as
 * long as it lives: a worker that ends sends no event, but its lock becomes free. Its memory grows to `heap` bytes at most.
 */
export function start(script: string, lock: string, heap: number): Started {
	// Refused where the reader blocks storage, or in a frame without an origin: the engine does not need it.
	const hold = `try { self.navigator.locks?.request(${JSON.stringify(lock)}, () => new Promise(() => {})).catch(() => {}) } catch {}`
	const load = hasNoOrigin() ? importing(script) : `importScripts(${JSON.stringify(script)})`
	const source = [hold, RETHROW, bounded(heap), load].join('\n')
	const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
	const worker = new Worker(url)
	let size = 0
	worker.addEventListener('message', (event: MessageEvent<unknown>) => {
		const { data } = event
		if (typeof data !== 'object' || data === null || !('heap' in data)) return
		size = Number(data.heap)
		// It is none of DuckDB's answers.
		event.stopImmediatePropagation()
	})
	// The worker has fetched it once it says or throws anything.
	const release = () => {
		URL.revokeObjectURL(url)
	}
	worker.addEventListener('message', release, { once: true })
	worker.addEventListener('error', release, { once: true })
	return { worker, heap: () => size }
}
