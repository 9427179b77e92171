/** A part of a file: its first and its last byte. */
export interface Part {
	readonly first: number
	readonly last: number
}

interface KeptPart extends Part {
	/** Where it lies in the cache. */
	readonly key: string
}
interface KeptFile {
	/** Bytes of the whole file. */
	readonly size: number
	/** What the host called this state of the file, as far as it does. */
	readonly state: string
	readonly parts: KeptPart[]
}

/** What is kept of databases that pages read in parts, at most; the oldest go first. */
const MOST = 256 * 1024 * 1024

const SIZE = 'x-kept-size'
const STATE = 'x-kept-state'

/** The part that a request names; nothing where it names none, or leaves its end open. */
export function partOf(request: Request): Part | undefined {
	const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') ?? '') ?? []
	return first === undefined ? undefined : { first: Number(first), last: Number(last) }
}

/** What a host says of a file in the answer about a part of it; nothing where the answer is about the whole. */
function described({ status, headers }: Response): (Part & { size: number; state: string }) | undefined {
	const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
	if (status !== 206 || first === undefined) return undefined
	const state = `${headers.get('etag') ?? ''} ${headers.get('last-modified') ?? ''} ${size ?? ''}`
	return { first: Number(first), last: Number(last), size: Number(size), state }
}

/**
 * Parts of files, as they were read, in a cache of the browser: it keeps no answer about a part (206), so each lies there as
 * a file of its own. All that is kept of a file is of one state of it.
 */
export class KeptParts {
	readonly #name: string
	readonly #most: number
	#files: Promise<Map<string, KeptFile>> | undefined
	/** What is written now: one after the other, so that a file of two states is never half kept. */
	#writing: Promise<unknown> = Promise.resolve()

	/** @param name of the cache */
	constructor(name: string, most = MOST) {
		this.#name = name
		this.#most = most
	}

	/** Bytes of a whole file of which parts are kept. */
	async sizeOf(address: string): Promise<number | undefined> {
		return (await this.#index()).get(address)?.size
	}

	/** A part of a file put together from what is kept, as a host would answer; nothing where a byte of it is not kept. */
	async answer(address: string, { first, last }: Part): Promise<Response | undefined> {
		const file = (await this.#index()).get(address)
		if (!file) return undefined
		const end = Math.min(last, file.size - 1)
		const cache = await caches.open(this.#name)
		const pieces: Blob[] = []
		for (const { key, from, to } of cover(file.parts, { first, last: end }) ?? []) {
			const body = await (await cache.match(key))?.blob()
			// The browser makes room when it wants.
			if (!body) return undefined
			pieces.push(body.slice(from, to))
		}
		if (pieces.length === 0) return undefined
		return new Response(new Blob(pieces), {
			status: 206,
			headers: {
				'accept-ranges': 'bytes',
				'content-range': `bytes ${String(first)}-${String(end)}/${String(file.size)}`,
				'content-length': String(end - first + 1),
			},
		})
	}

	/** Whether all of a part is kept. */
	async has(address: string, { first, last }: Part): Promise<boolean> {
		const file = (await this.#index()).get(address)
		return (
			file !== undefined && cover(file.parts, { first, last: Math.min(last, file.size - 1) }) !== undefined
		)
	}

	/**
	 * Keeps what a host answered about a part of a file. What is kept of another state of that file is removed first.
	 * @param response is read to its end
	 */
	async keep(address: string, response: Response): Promise<void> {
		const found = described(response)
		const kept = (await this.#index()).get(address)
		if (!found || (kept?.state === found.state && (await this.has(address, found)))) return
		const { first, last, size, state } = found
		const body = await response.blob()
		if (body.size !== last - first + 1) return
		await this.#write(async () => {
			if ((await this.#index()).get(address)?.state !== state) await this.#forget(address)
			const key = `${address}?part=${String(first)}-${String(last)}`
			const cache = await caches.open(this.#name)
			await cache.put(key, new Response(body, { headers: { [SIZE]: String(size), [STATE]: state } }))
			const files = await this.#index()
			const file = files.get(address) ?? { size, state, parts: [] }
			file.parts.push({ first, last, key })
			files.set(address, file)
			await this.#bound(files, cache)
		})
	}

	/** Removes what is kept of another state of a file than a host has now. */
	check(address: string, response: Response): Promise<void> {
		return this.#write(async () => {
			const found = described(response)
			const kept = (await this.#index()).get(address)
			if (found && kept && kept.state !== found.state) await this.#forget(address)
		})
	}

	#write(work: () => Promise<void>): Promise<void> {
		const done = this.#writing.then(work)
		this.#writing = done.catch(() => undefined)
		return done
	}

	async #forget(address: string): Promise<void> {
		const files = await this.#index()
		const { parts = [] } = files.get(address) ?? {}
		files.delete(address)
		const cache = await caches.open(this.#name)
		for (const { key } of parts) await cache.delete(key)
	}

	async #bound(files: ReadonlyMap<string, KeptFile>, cache: Cache): Promise<void> {
		let bytes = [...files.values()]
			.flatMap(({ parts }) => parts)
			.reduce((sum, part) => sum + lengthOf(part), 0)
		if (bytes <= this.#most) return
		// The browser lists them in the order in which they were put there.
		for (const { url } of await cache.keys()) {
			const file = files.get(addressOf(url))
			const at = file?.parts.findIndex(({ key }) => key === url) ?? -1
			const [oldest] = at < 0 ? [] : (file?.parts.splice(at, 1) ?? [])
			await cache.delete(url)
			bytes -= oldest ? lengthOf(oldest) : 0
			if (bytes <= this.#most) return
		}
	}

	/** What is kept, read from the cache once: a service worker is ended and started as the browser likes. */
	#index(): Promise<Map<string, KeptFile>> {
		return (this.#files ??= (async () => {
			const files = new Map<string, KeptFile>()
			const cache = await caches.open(this.#name)
			for (const request of await cache.keys()) {
				const address = addressOf(request.url)
				const [, first, last] = /\?part=(\d+)-(\d+)$/.exec(request.url) ?? []
				let file = files.get(address)
				if (!file) {
					const headers = (await cache.match(request))?.headers
					file = { size: Number(headers?.get(SIZE)), state: headers?.get(STATE) ?? '', parts: [] }
					files.set(address, file)
				}
				file.parts.push({ first: Number(first), last: Number(last), key: request.url })
			}
			return files
		})())
	}

	/** Looks again at what is kept: a page has removed all of it. */
	reset(): void {
		this.#files = undefined
	}
}

const addressOf = (key: string) => key.replace(/\?part=\d+-\d+$/, '')
const lengthOf = ({ first, last }: Part) => last - first + 1

/** Pieces of kept parts that make up a part, in order, each from a byte of it to before another; nothing where one is missing. */
function cover(
	parts: readonly KeptPart[],
	{ first, last }: Part,
): readonly { readonly key: string; readonly from: number; readonly to: number }[] | undefined {
	const pieces: { key: string; from: number; to: number }[] = []
	for (let at = first; at <= last;) {
		let best: KeptPart | undefined
		for (const part of parts)
			if (part.first <= at && part.last >= at && part.last > (best?.last ?? -1)) best = part
		if (!best) return undefined
		pieces.push({ key: best.key, from: at - best.first, to: Math.min(last, best.last) - best.first + 1 })
		at = best.last + 1
	}
	return pieces
}
