/** A part of a file that is read: its first and its last byte. */
interface PartRead {
	readonly address: string
	readonly first: number
	readonly last: number
}

/** What is used of the worker's network. */
interface Network {
	readonly XMLHttpRequest: { readonly prototype: Requests }
}
interface Requests {
	open(method: string, url: string, ...rest: readonly unknown[]): void
	setRequestHeader(name: string, value: string): void
}

/**
 * Keeps DuckDB-Wasm from reading far ahead of what it wants. Of a file on the network it fetches four times as much at each
 * read that follows on the one before, up to megabytes: three blocks in a row, and all their neighbours come along. Here a
 * read that follows others fetches no more than the first of them wanted, or a quarter of what was read in a row, or 16 KB:
 * DuckDB takes what it is given, and asks again where that is not enough.
 *
 * Its text is run in the worker: it refers to nothing outside itself.
 * @param tell hears of every part that is read
 */
export function boundReadAhead(network: Network, tell: (part: PartRead) => void): void {
	const PLACES = 32
	/** A header of some bytes is no measure of the blocks that follow on it. */
	const LEAST = 16_384
	const { prototype } = network.XMLHttpRequest
	// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the request that they were called on
	const { open, setRequestHeader } = prototype
	const addresses = new WeakMap<object, string>()
	/** How much was read in a row, and what the first read wanted, by the address and the place where the row ends. */
	const rows = new Map<string, { readonly wanted: number; readonly read: number }>()
	prototype.open = function (method, url, ...rest) {
		addresses.set(this, url)
		open.call(this, method, url, ...rest)
	}
	prototype.setRequestHeader = function (name, value) {
		const [, from = '', to = ''] = (name === 'Range' && /^bytes=(\d+)-(\d+)$/.exec(value)) || []
		if (to === '') {
			setRequestHeader.call(this, name, value)
			return
		}
		const address = addresses.get(this) ?? ''
		const [first, length] = [Number(from), Number(to) - Number(from) + 1]
		const place = `${address} ${from}`
		const row = rows.get(place)
		const size = row ? Math.min(length, Math.max(row.wanted, row.read >> 2, LEAST)) : length
		rows.delete(place)
		rows.set(`${address} ${String(first + size)}`, {
			wanted: row?.wanted ?? length,
			read: (row?.read ?? 0) + size,
		})
		const [oldest = ''] = rows.keys()
		if (rows.size > PLACES) rows.delete(oldest)
		setRequestHeader.call(this, name, `bytes=${from}-${String(first + size - 1)}`)
		tell({ address, first, last: first + size - 1 })
	}
}
