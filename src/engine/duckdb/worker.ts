import { hasNoOrigin } from '../sandboxed-worker.ts'
import type { Assets } from './assets.ts'
import { CONFIG } from './config.ts'
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

/** As which messages of the page the worker's own count: the page counts from 0. */
const INSTANTIATE = -1
const OPEN = -2
const CONNECT = -3

/**
 * The worker starts DuckDB by itself: it waits neither for what talks to it, which the page has yet to fetch, nor for a page
 * that draws meanwhile. The WebAssembly is compiled while the script is read; what DuckDB fetches then is not looked at. A
 * file that cannot be read keeps nothing from being started: whoever needs it tells of it.
 */
const starting = (wasm: string, load: string, unless: Unless | undefined) => `{
	const isSuperfluous = async (unless) => {
		if (!unless) return false
		try {
			return (await (await fetch(unless.address)).json())?.[unless.key] !== undefined
		} catch {
			return false
		}
	}
	const start = async () => {
		if (await isSuperfluous(${JSON.stringify(unless ?? null)})) return
		const { fetch } = self
		const module = WebAssembly.compileStreaming(fetch(${JSON.stringify(wasm)}))
		module.catch(() => {})
		WebAssembly.instantiateStreaming = async (_, imports) =>
			({ module: await module, instance: await WebAssembly.instantiate(await module, imports) })
		self.fetch = (request, ...rest) =>
			request?.url === ${JSON.stringify(wasm)} ? Promise.resolve(new Response('')) : fetch(request, ...rest)
		${load}
		const ask = (messageId, type, data) => self.onmessage({ data: { messageId, type, data } })
		await ask(${String(INSTANTIATE)}, 'INSTANTIATE', [${JSON.stringify(wasm)}, null])
		await ask(${String(OPEN)}, 'OPEN', ${JSON.stringify(CONFIG)})
		await ask(${String(CONNECT)}, 'CONNECT', null)
	}
	start()
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
	/** Resolves with a connection once a database is open in it; rejects with what DuckDB says where none can be. */
	readonly opened: Promise<number>
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
	const load = `${hasNoOrigin() ? 'await import' : 'importScripts'}(${JSON.stringify(script)})`
	const reading = `(${boundReadAhead.toString()})(self, (part) => postMessage({ part }))`
	const source = [hold, RETHROW, bounded(heapOf(megabytes)), reading, starting(wasm, load, unless)].join('\n')
	const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
	const worker = new Worker(url)
	let size = 0
	const opened = new Promise<number>((resolve, reject) => {
		worker.addEventListener('message', (event: MessageEvent<unknown>) => {
			const { data } = event
			if (typeof data !== 'object' || data === null) return
			if ('heap' in data) size = Number(data.heap)
			// As the browser lists what the page itself has fetched.
			else if ('part' in data) performance.mark(PART_READ, { detail: data.part })
			else if (isAboutStart(data)) {
				if (data.type === 'ERROR') reject(Object.assign(new Error(), data.data))
				else if (data.requestId === CONNECT) resolve(Number(data.data))
			} else return
			// It is none of DuckDB's answers to the page.
			event.stopImmediatePropagation()
		})
	})
	// Thrown where it is opened.
	opened.catch(() => undefined)
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
	return { worker, lock, megabytes, heap: () => size, opened, onError: (hear) => void failure.then(hear) }
}

/** What DuckDB answers to the messages by which its worker starts it. */
interface AboutStart {
	readonly requestId: number
	readonly type: string
	readonly data: unknown
}
const isAboutStart = (data: object): data is AboutStart =>
	'requestId' in data && [INSTANTIATE, OPEN, CONNECT].some((id) => id === data.requestId)

const ofDevice = (): number =>
	memoryOf(navigator as { readonly deviceMemory?: number }, matchMedia('(pointer: coarse)').matches)

/** Unlike `randomUUID`, this is there on pages without encryption as well. */
const lockName = (): string =>
	Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')

const absolute = (path: string): string => new URL(path, document.baseURI).href
