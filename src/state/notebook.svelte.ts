import { partFrom, type NotebookPart } from '../share/notebook.ts'
import { DeviceEntries, thisDevice, type Device } from './device-entries.svelte.ts'

/** A part of the reader's own notebook, and where it stands. */
export interface OwnPart {
	readonly id: string
	/** Parts stand by it, the least first. */
	readonly place: number
	readonly part: NotebookPart
}

type Stored = Omit<OwnPart, 'id'>

function read(json: unknown): { readonly value: Stored } | { readonly wrong: string } {
	const { place, part: stored } = (json ?? {}) as { readonly place?: unknown; readonly part?: unknown }
	const part = partFrom(stored)
	if (typeof place !== 'number' || !Number.isFinite(place) || !part) return { wrong: 'JSON' }
	return { value: { place, part } }
}

/** The reader's own notebook, kept on this device part by part, so that two tabs never write over one another. */
export class Notebook {
	readonly #entries: DeviceEntries<Stored>

	constructor(device: Device = thisDevice) {
		this.#entries = new DeviceEntries<Stored>({ name: 'notebook', read }, device)
	}

	/** Why something does not stay, or could not be read. */
	get fault() {
		return this.#entries.fault
	}

	get parts(): readonly OwnPart[] {
		return [...this.#entries.all]
			.map(([id, stored]) => ({ id, ...stored }))
			.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
	}

	open(): void {
		this.#entries.open()
	}

	/** Puts parts behind the one that is named, or at the end. @returns the ids of the new ones */
	add(parts: readonly NotebookPart[], behind?: string): readonly string[] {
		this.open()
		const all = this.parts
		const at = behind === undefined ? all.length - 1 : all.findIndex(({ id }) => id === behind)
		const before = all[at]?.place ?? 0
		const next = all[at + 1]?.place ?? before + parts.length + 1
		return parts.map((part, index) => {
			const id = freshId()
			this.#entries.put(id, { place: before + ((next - before) * (index + 1)) / (parts.length + 1), part })
			return id
		})
	}

	change(id: string, part: NotebookPart): void {
		const stored = this.#entries.all.get(id)
		if (stored) this.#entries.put(id, { ...stored, part })
	}

	/** Moves a part one place up (-1) or down (1). */
	move(id: string, by: -1 | 1): void {
		const all = this.parts
		const at = all.findIndex((one) => one.id === id)
		const [own, other] = [all[at], all[at + by]]
		if (!own || !other) return
		// Beyond the neighbour, before whatever follows it: one entry changes, whatever another tab does.
		const beyond = all[at + 2 * by]?.place ?? other.place + by
		this.#entries.put(id, { part: own.part, place: (other.place + beyond) / 2 })
	}

	remove(id: string): void {
		this.#entries.remove(id)
	}

	/** Brings back what was removed, where it stood. */
	restore({ id, ...stored }: OwnPart): void {
		this.#entries.put(id, stored)
	}
}

/** Sorts by time; two tabs in one millisecond differ by chance. */
const freshId = (): string =>
	`${new Date().toISOString()} ${[...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`

export const notebook = new Notebook()
