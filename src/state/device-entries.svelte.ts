/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole, and moments are written down: neither changes */
import { Fault, quoteOf } from '../base/fault.ts'

/** Where text stays on this device: what `localStorage` does, or what a test hands in. */
export type TextStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** A device with its text, and whoever tells of what other tabs change there. */
export interface Device {
	/** Throws where the browser forbids it. */
	readonly store: () => TextStore
	/** Hears the key that another tab changed; null where it took all keys away. */
	readonly listen: (heard: (key: string | null) => void) => void
}

export const thisDevice: Device = {
	store: () => localStorage,
	listen: (heard) => {
		addEventListener('storage', ({ key }) => {
			heard(key)
		})
	},
}

/** What kind of entries they are. */
export interface EntryKind<T> {
	/** Their keys begin with it. Letters only; never given another meaning. */
	readonly name: string
	/** What a stored value is, or in a word what is wrong with it. */
	readonly read: (json: unknown) => { readonly value: T } | { readonly wrong: string }
	/** So many stay, those whose ids come last in the alphabet; all of them where it is absent. */
	readonly limit?: number
}

/**
 * Entries on this device, each under a key of its own. Two tabs can therefore never write over one another's entries,
 * whatever the order of their steps: no lock is needed, and none is missed where a browser has none. What the browser does
 * not let stay lasts as long as the page.
 */
export class DeviceEntries<T> {
	/** By their ids. */
	all = $state.raw<ReadonlyMap<string, T>>(new Map())
	/** Why something does not stay, or could not be read. */
	fault = $state.raw<Fault | undefined>()
	readonly #kind: EntryKind<T>
	readonly #device: Device
	#isOpen = false

	constructor(kind: EntryKind<T>, device: Device = thisDevice) {
		this.#kind = kind
		this.#device = device
	}

	/** Reads what this device has, and follows what other tabs do; once, however often it is called. */
	open(): void {
		if (this.#isOpen) return
		this.#isOpen = true
		this.#device.listen((key) => {
			this.#hear(key)
		})
		this.#attempt((store) => {
			const found = keysOf(store, this.#prefix).map((key) => [key, store.getItem(key)] as const)
			for (const [key, text] of found) this.#take(key, text)
		})
	}

	put(id: string, value: T): void {
		this.open()
		this.#set(id, value)
		this.#attempt((store) => {
			store.setItem(this.#prefix + id, JSON.stringify(value))
			this.#makeRoom(store)
			this.fault = undefined
		})
	}

	remove(id: string): void {
		this.open()
		this.#set(id, undefined)
		this.#attempt((store) => {
			store.removeItem(this.#prefix + id)
		})
	}

	get #prefix(): string {
		return `county-mirror/${this.#kind.name}/`
	}

	#hear(key: string | null): void {
		// All keys of the site were taken away, here or by the browser.
		if (key === null) this.all = new Map()
		else if (key.startsWith(this.#prefix))
			// What lies there counts, not what the news says: this tab may have written since.
			this.#attempt((store) => {
				this.#take(key, store.getItem(key))
			})
	}

	/** An entry that cannot be read is named and left where it lies: it may be that of a newer page. */
	#take(key: string, text: string | null): void {
		const id = key.slice(this.#prefix.length)
		const read = text === null ? undefined : this.#kind.read(parsed(text))
		if (read && 'wrong' in read) this.fault = new Fault('page/not-kept', { reason: `${key}: ${read.wrong}` })
		this.#set(id, read && 'value' in read ? read.value : undefined)
	}

	#set(id: string, value: T | undefined): void {
		const others = [...this.all].filter(([other]) => other !== id)
		this.all = new Map(value === undefined ? others : [...others, [id, value]])
	}

	/** Counts what lies there, not what this tab knows of: another may have just written. */
	#makeRoom(store: TextStore): void {
		const { limit } = this.#kind
		if (limit === undefined) return
		const keys = keysOf(store, this.#prefix).sort()
		for (const key of keys.slice(0, Math.max(0, keys.length - limit))) {
			store.removeItem(key)
			this.#set(key.slice(this.#prefix.length), undefined)
		}
	}

	#attempt(work: (store: TextStore) => void): void {
		try {
			work(this.#device.store())
		} catch (error) {
			this.fault = notKept(error)
		}
	}
}

const keysOf = (store: TextStore, prefix: string): string[] =>
	Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((key) => key.startsWith(prefix))

/** @returns undefined for what is no JSON; what reads it says so */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		// Not JSON at all: told as something of another form.
		return undefined
	}
}

/**
 * Moves what an earlier page kept under one key to entries of their own, once; what cannot be read stays.
 * @throws Fault `page/not-kept` where the browser forbids storage
 */
export function moveFrom(device: Device, key: string, adopt: (json: unknown) => boolean): void {
	try {
		const store = device.store()
		const text = store.getItem(key)
		if (text !== null && adopt(parsed(text))) store.removeItem(key)
	} catch (error) {
		throw notKept(error)
	}
}

/** An error of the browser's as a fault; a fault stays what it is. */
const notKept = (error: unknown): Fault =>
	error instanceof Fault ? (error as Fault) : new Fault('page/not-kept', { reason: quoteOf(error) }, error)
