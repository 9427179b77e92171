import { asFault } from '../../base/fault.ts'
import type { Session } from '../session.svelte.ts'
import type { AddedFiles } from './added-files.svelte.ts'
import { digestOf, isSame, saidOf, type Said } from './addition.ts'
import type { OwnFilesDevice } from './device.svelte.ts'
import type { Joining } from './joining.ts'
import type { Reading } from './reading.ts'

/** What of the things said of a file changes its rows. */
const WHAT = ['answers', 'corrections', 'table', 'mapping'] as const

/** Does to files what is said of them: reads again, exchanges in the rooms, writes it to the device. */
export class Changing {
	readonly #files: AddedFiles
	readonly #device: OwnFilesDevice
	readonly #reading: Reading
	readonly #joining: Joining

	constructor(files: AddedFiles, device: OwnFilesDevice, reading: Reading, joining: Joining) {
		this.#files = files
		this.#device = device
		this.#reading = reading
		this.#joining = joining
	}

	/** Does to a file what the reader says, here and then on this device, where another tab may have said more. */
	async change(session: Session, id: string, work: (said: Said) => Said): Promise<void> {
		const before = this.#files.of(id)
		if (!before || !(await this.apply(session, id, work(before)))) return
		const after = this.#files.of(id)
		if (!after) return
		if (!after.stays) {
			// There may be room by now.
			if (digestOf(after)) await this.#device.store(id)
			return
		}
		const rows = digestOf(after)
		const record = await this.#device.attempt(({ files }) =>
			files.change(id, (there) => ({ ...there, ...saidOf(work(there)), rows })),
		)
		if (record) await this.apply(session, id, record)
	}

	/** Reads and joins a file as it is said; on a fault it is as it was, which is told. */
	async apply(session: Session, id: string, wanted: Said): Promise<boolean> {
		const before = this.#files.of(id)
		if (!before) return false
		const said = saidOf(wanted)
		const isRead = WHAT.every((part) => isSame(before[part], said[part]))
		if (isRead && before.joined === said.joined) return true
		this.#files.set(id, { busy: isRead ? 'joining' : 'reading', fault: undefined })
		try {
			const reading = isRead ? before.reading : await this.#reading.read(session, { ...before, ...said })
			const after = { ...before, ...said, reading }
			if (before.joined || said.joined)
				await this.#joining.exchange(session, before.joined ? [before] : [], said.joined ? [after] : [])
			this.#files.set(id, { ...said, reading, busy: undefined, differs: false })
			return true
		} catch (error) {
			this.#files.set(id, { ...saidOf(before), busy: undefined, fault: asFault(error) })
			return false
		}
	}

	/** Takes files out of the rooms and the list, all or none. */
	async drop(session: Session, ids: readonly string[]): Promise<boolean> {
		const gone = this.#files.all.filter(({ id }) => ids.includes(id))
		const shown = gone.filter(({ joined }) => joined)
		try {
			if (shown.length > 0) await this.#joining.exchange(session, shown, [])
		} catch (error) {
			for (const { id } of shown) this.#files.set(id, { fault: asFault(error) })
			return false
		}
		this.#files.remove(ids)
		return true
	}
}
