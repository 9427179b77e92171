import { hasNoOrigin, importing } from '../sandboxed-worker.ts'
import type { Assets } from './assets.ts'
import { heapOf, memoryOf } from './memory.ts'
import { boundReadAhead } from './read-ahead.ts'

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

/** A JSON file, and the key whose value there makes an engine superfluous. */
export interface Unless {
	readonly address: string
	readonly key: string
}

/**
 * DuckDB fetches its WebAssembly when the page tells it to, which is after the page has fetched all that talks to it. It is
 * compiled from the beginning instead; what DuckDB fetches then is not looked at. A file that cannot be read keeps nothing
 * from being compiled: whoever needs it tells of it. So does `instantiateStreaming` where the code cannot be compiled.
 */
const compiled = (wasm: string, unless: Unless | undefined) => `{
	const compile = () => WebAssembly.compileStreaming(fetch(${JSON.stringify(wasm)}))
	const isSuperfluous = ({ address, key }) =>
		fetch(address).then((response) => response.json()).then((json) => json?.[key] !== undefined, () => false)
	const unless = ${JSON.stringify(unless ?? null)}
	const module = unless ? isSuperfluous(unless).then((yes) => yes ? new Promise(() => {}) : compile()) : compile()
	module.catch(() => {})
	WebAssembly.instantiateStreaming = async (_, imports) =>
		({ module: await module, instance: await WebAssembly.instantiate(await module, imports) })
	const { fetch: other } = self
	self.fetch = (request, ...rest) =>
		request?.url === ${JSON.stringify(wasm)} ? Promise.resolve(new Response('')) : other(request, ...rest)
}`

/** Marks of the page, each with a `PartRead`: what its engines have read of databases. */
export const PART_READ = 'part-read'

/** A worker in which DuckDB starts, and to which nobody has spoken yet. */
export interface StartedWorker {
	readonly worker: Worker
	/** The name of the lock that it holds while it lives. */
	readonly lock: string
	/** How much DuckDB may take for data, in MB. */
	readonly megabytes: number
	/** How large its memory is, in bytes, as far as it has told. */
	readonly heap: () => number
	/** Calls back when its script could not be fetched or threw, also where that has been already. */
	readonly onError: (hear: (cause: Error) => void) => void
}

/**
 * Starts a classic worker from a blob, so that it inherits the page’s content security policy, and holds a lock for as
 * long as it lives: a worker that ends sends no event, but its lock becomes free. Its memory is bounded.
 * @param unless what keeps it from fetching its WebAssembly, where that may turn out not to be needed
 */
export function startWorker(
	assets: Assets,
	{ megabytes = ofDevice(), unless }: { megabytes?: number | undefined; unless?: Unless | undefined } = {},
): StartedWorker {
	const [script, wasm] = [absolute(assets.worker), absolute(assets.wasm)]
	const lock = `engine-${lockName()}`
	// Refused where the reader blocks storage, or in a frame without an origin: the engine does not need it.
	const hold = `try { self.navigator.locks?.request(${JSON.stringify(lock)}, () => new Promise(() => {})).catch(() => {}) } catch {}`
	const load = hasNoOrigin() ? importing(script) : `importScripts(${JSON.stringify(script)})`
	const reading = `(${boundReadAhead.toString()})(self, (part) => postMessage({ part }))`
	const source = [hold, RETHROW, bounded(heapOf(megabytes)), reading, compiled(wasm, unless), load].join('\n')
	const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
	const worker = new Worker(url)
	let size = 0
	worker.addEventListener('message', (event: MessageEvent<unknown>) => {
		const { data } = event
		if (typeof data !== 'object' || data === null) return
		if ('heap' in data) size = Number(data.heap)
		// As the browser lists what the page itself has fetched.
		else if ('part' in data) performance.mark(PART_READ, { detail: data.part })
		else return
		// It is none of DuckDB's answers.
		event.stopImmediatePropagation()
	})
	const failure = new Promise<Error>((resolve) => {
		worker.addEventListener('error', ({ message }) => {
			// One whose script could not be fetched has nothing to say of it.
			resolve(new Error(message || 'the worker could not be fetched'))
		})
	})
	// The worker has fetched it once it says or throws anything.
	const release = () => {
		URL.revokeObjectURL(url)
	}
	worker.addEventListener('message', release, { once: true })
	worker.addEventListener('error', release, { once: true })
	return { worker, lock, megabytes, heap: () => size, onError: (hear) => void failure.then(hear) }
}

const ofDevice = (): number =>
	memoryOf(navigator as { readonly deviceMemory?: number }, matchMedia('(pointer: coarse)').matches)

/** Unlike `randomUUID`, this is there on pages without encryption as well. */
const lockName = (): string =>
	Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')

const absolute = (path: string): string => new URL(path, document.baseURI).href
