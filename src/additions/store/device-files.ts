import { quoteOf } from '../../base/fault.ts'
import { sha256 } from '../../base/sha256.ts'
import type { FileStore, Storage } from './file-store.ts'
import { recordOf, written, type FileRecord } from './file-record.ts'

const LOCK = 'county-mirror/own-files'

/** What a device has: records that can be read, and the names of those that cannot, with what is wrong. */
export interface Inventory {
	readonly records: readonly FileRecord[]
	readonly strange: readonly { readonly name: string; readonly wrong: string }[]
}

/** Room on this device in bytes, for everything of this site. */
export interface Room {
	readonly used: number
	readonly all: number
}

/** Does one thing after the other, in whichever tab; tells the work `false` where the browser gives no locks. */
export type Exclusive = <T>(work: (isAlone: boolean) => Promise<T>) => Promise<T>

/** By the browser's locks. Without them every step is whole by itself all the same, and nothing is swept away. */
export const exclusive: Exclusive = async (work) => {
	const locks = (navigator as { readonly locks?: LockManager }).locks
	if (!locks) return work(false)
	const state = { isBegun: false }
	try {
		return await locks.request(LOCK, () => {
			state.isBegun = true
			return work(true)
		})
	} catch (error) {
		// Refused by a setting before anything was done.
		if (!state.isBegun) return work(false)
		throw error
	}
}

/**
 * Files of the reader's on this device: the bytes of each under its digest, and what is said of it beside. The record is
 * written last and removed first, so bytes without a record are of a change that did not come to its end.
 */
export class DeviceFiles {
	readonly #store: FileStore
	readonly #exclusive: Exclusive
	readonly #tell: (id: string | null) => void

	/** @param tell the digest of a file that has changed, or null for all of them, to the other tabs */
	constructor(store: FileStore, alone: Exclusive, tell: (id: string | null) => void) {
		this.#store = store
		this.#exclusive = alone
		this.#tell = tell
	}

	get where(): Storage {
		return this.#store.where
	}

	/** What there is; takes away what a change left that a crash ended. */
	inventory(): Promise<Inventory> {
		return this.#exclusive(async (isAlone) => {
			const names = await this.#store.names()
			const records: FileRecord[] = []
			const strange: { name: string; wrong: string }[] = []
			for (const name of names.filter((one) => one.endsWith(RECORD)).sort()) {
				const record = await this.#recordIn(name)
				if (!record) continue
				if ('wrong' in record) strange.push({ name, wrong: record.wrong })
				else records.push(record)
			}
			const orphans = names.filter(
				(name) => name.endsWith(BYTES) && !names.includes(name.replace(BYTES, RECORD)),
			)
			if (isAlone) for (const name of orphans) await this.#store.remove(name)
			return { records: records.sort((a, b) => (a.added < b.added ? -1 : 1)), strange }
		})
	}

	/** The record of a file; undefined where there is none, or none that can be read. */
	async record(id: string): Promise<FileRecord | undefined> {
		const record = await this.#recordIn(id + RECORD)
		return record && 'wrong' in record ? undefined : record
	}

	/** What a file holds; undefined where it is missing or is not what was stored. */
	async content(id: string): Promise<Blob | undefined> {
		const content = await this.#store.read(id + BYTES)
		if (!content) return undefined
		return (await sha256(new Uint8Array(await content.arrayBuffer()))) === id ? content : undefined
	}

	/**
	 * Stores a file that is not there yet. Of one that is, the record stays as it is and is given back; bytes that were lost
	 * or damaged are replaced. @throws DOMException
	 */
	put(record: FileRecord, content: Blob): Promise<FileRecord> {
		return this.#exclusive(async () => {
			const { sha256: id } = record
			const there = await this.record(id)
			if (there && (await this.#hasBytes(id))) return there
			await this.#store.write(id + BYTES, content)
			try {
				await this.#write(there ?? record)
			} catch (error) {
				// Bytes that nothing names would take room until the next visit.
				if (!there) await this.#store.remove(id + BYTES)
				throw error
			}
			return there ?? record
		})
	}

	/** Whether the bytes of a file can be read and are those that were stored. */
	#hasBytes(id: string): Promise<boolean> {
		return this.content(id).then(Boolean, () => false)
	}

	/** Changes what lies there, which another tab may have changed before; undefined where nothing lies there. */
	change(id: string, work: (record: FileRecord) => FileRecord): Promise<FileRecord | undefined> {
		return this.#exclusive(async () => {
			const there = await this.record(id)
			if (!there) return undefined
			const record = work(there)
			await this.#write(record)
			return record
		})
	}

	remove(id: string): Promise<void> {
		return this.#exclusive(async () => {
			await this.#store.remove(id + RECORD)
			await this.#store.remove(id + BYTES)
			this.#tell(id)
		})
	}

	/** Everything, also what cannot be read. */
	clear(): Promise<void> {
		return this.#exclusive(async () => {
			const names = await this.#store.names()
			const recordsFirst = [...names].sort((a, b) => Number(b.endsWith(RECORD)) - Number(a.endsWith(RECORD)))
			for (const name of recordsFirst) await this.#store.remove(name)
			this.#tell(null)
		})
	}

	async #write(record: FileRecord): Promise<void> {
		await this.#store.write(record.sha256 + RECORD, new Blob([written(record)]))
		this.#tell(record.sha256)
	}

	async #recordIn(name: string): Promise<ReturnType<typeof recordOf> | undefined> {
		let text: string | undefined
		try {
			text = await (await this.#store.read(name))?.text()
		} catch (error) {
			// One that the browser cannot read stops no other.
			return { wrong: quoteOf(error) }
		}
		if (text === undefined) return undefined
		const record = recordOf(text)
		return 'wrong' in record || record.sha256 + RECORD === name ? record : { wrong: 'sha256' }
	}
}

const RECORD = '.json'
const BYTES = '.bytes'
