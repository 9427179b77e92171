import type { Inventory, Room } from '../../additions/store/device-files.ts'
import type { FileRecord } from '../../additions/store/file-record.ts'
import type { Storage } from '../../additions/store/file-store.ts'
import type { OwnDevice } from '../../additions/store/this-device.ts'
import type { Fault } from '../../base/fault.ts'
import { notStored, recordOf } from './addition.ts'
import type { AddedFiles } from './added-files.svelte.ts'
import { markOwnFiles } from './mark.ts'

/** The device side: where files stay, how much room there is, and what cannot be read or written there. */
export class OwnFilesDevice {
	/** What lies on this device and cannot be read. */
	strange = $state.raw<Inventory['strange']>([])
	/** Where files stay; undefined until that was tried. */
	where = $state.raw<Storage | undefined>()
	room = $state.raw<Room | undefined>()
	/** What the device forbade last. */
	fault = $state.raw<Fault | undefined>()
	readonly #files: AddedFiles
	readonly #open: () => Promise<OwnDevice>
	#device: Promise<OwnDevice> | undefined

	constructor(files: AddedFiles, open: () => Promise<OwnDevice>) {
		this.#files = files
		this.#open = open
	}

	/** The records that lie there; from now on `hear` is told what other tabs do. Undefined where it cannot be seen. */
	list(hear: (id: string | null) => void): Promise<readonly FileRecord[] | undefined> {
		return this.attempt(async (device) => {
			this.where = device.files.where
			device.listen(hear)
			const { records, strange } = await device.files.inventory()
			this.strange = strange
			return records
		})
	}

	/** Works on this device; what it forbids is told, and what stands in the page stays there. */
	async attempt<T>(work: (device: OwnDevice) => Promise<T>): Promise<T | undefined> {
		try {
			return await work(await this.#here())
		} catch (error) {
			this.fault = notStored(error)
			return undefined
		}
	}

	/** What a file holds; undefined where it is missing or damaged. @throws what the device throws */
	async content(id: string): Promise<Blob | undefined> {
		return (await this.#here()).files.content(id)
	}

	/** Writes a new file to this device; where there is no room it lasts as long as the page, and says so. */
	async store(id: string): Promise<void> {
		const one = this.#files.of(id)
		if (!one) return
		try {
			const { files, persist } = await this.#here()
			await files.put(recordOf(one), one.file.content)
			if (files.where === 'memory') return
			this.#files.set(id, { stays: true })
			this.strange = this.strange.filter(({ name }) => !name.startsWith(id))
			markOwnFiles(true)
			// The browser may ask its reader, who answers when they like.
			void persist()
		} catch (error) {
			this.#files.set(id, { stays: false, fault: notStored(error, one.file) })
		}
	}

	/** Takes everything off this device. */
	async clear(): Promise<void> {
		const isCleared = await this.attempt(async ({ files }) => {
			await files.clear()
			return true
		})
		if (isCleared) this.strange = []
	}

	async measure(): Promise<void> {
		this.room = await this.attempt(({ room }) => room())
		// Where it could not be seen what lies there, something may.
		if (this.where) markOwnFiles(this.strange.length > 0 || this.#files.all.some(({ stays }) => stays))
	}

	#here(): Promise<OwnDevice> {
		const device = this.#device ?? this.#open()
		this.#device = device
		device.catch(() => (this.#device = undefined))
		return device
	}
}
