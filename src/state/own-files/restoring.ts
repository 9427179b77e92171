import type { FileRecord } from '../../additions/store/file-record.ts'
import { asFault, Fault } from '../../base/fault.ts'
import type { Session } from '../session.svelte.ts'
import type { AddedFiles } from './added-files.svelte.ts'
import { recordOf, saidOf, waiting, type Addition } from './addition.ts'
import type { Changing } from './changing.ts'
import type { OwnFilesDevice } from './device.svelte.ts'
import type { Joining } from './joining.ts'
import type { Reading } from './reading.ts'

/** Has again what lies on this device: when the page opens, when a file is mended, and when another tab changes something. */
export class Restoring {
	readonly #files: AddedFiles
	readonly #device: OwnFilesDevice
	readonly #reading: Reading
	readonly #joining: Joining
	readonly #changing: Changing
	/** Told what goes wrong while another tab is followed: nobody here waits for that. */
	readonly #failed: (fault: Fault) => void
	#listed: Promise<readonly FileRecord[]> | undefined
	#restored: Promise<void> | undefined
	#news: Promise<unknown> = Promise.resolve()

	constructor(
		files: AddedFiles,
		device: OwnFilesDevice,
		reading: Reading,
		joining: Joining,
		changing: Changing,
		failed: (fault: Fault) => void,
	) {
		this.#files = files
		this.#device = device
		this.#reading = reading
		this.#joining = joining
		this.#changing = changing
		this.#failed = failed
	}

	/** Has all of it again, once; a file that cannot be read any more is told and stops no other. */
	restore(session: Session): Promise<void> {
		if (this.#restored) return this.#restored
		const restoring = this.#restoreAll(session)
		this.#restored = restoring
		// What failed once can be tried again; whoever asked for it is told.
		restoring.catch(() => {
			if (this.#restored === restoring) this.#restored = undefined
		})
		return restoring
	}

	/** Waits until what lies there has been read, if that was begun; whoever began it is told what failed. */
	async settled(): Promise<void> {
		await this.#restored?.catch(() => undefined)
	}

	/** What lies on this device, each file in the list; and from now on what other tabs do. */
	list(session: Session): Promise<readonly FileRecord[]> {
		const hear = (id: string | null) => {
			this.#news = this.#news.then(() =>
				this.#hear(session, id).catch((error: unknown) => {
					this.#failed(asFault(error))
				}),
			)
		}
		return (this.#listed ??= this.#device.list(hear).then((records = []) => {
			const fresh = records.filter(({ sha256 }) => !this.#files.of(sha256))
			this.#files.put(...fresh.map(waiting))
			return fresh
		}))
	}

	async #restoreAll(session: Session): Promise<void> {
		const records = await this.list(session)
		for (const record of records) await this.#reread(session, record)
		await this.#rejoin(
			session,
			records.map(({ sha256 }) => sha256),
		)
		await this.#device.measure()
	}

	/** Puts files of this device into the rooms, those of them that still stand there: meanwhile the reader may have taken some out. */
	async #rejoin(session: Session, ids: readonly string[]): Promise<void> {
		const read = this.#files.joined.filter(({ id, reading }) => reading && ids.includes(id))
		if (read.length === 0) return
		try {
			await this.#joining.exchange(session, [], read)
		} catch (error) {
			for (const { id } of read) this.#files.set(id, { joined: false, fault: asFault(error) })
		}
	}

	/** Reads a file of this device as its record says; where it cannot be read, its place in the list tells. */
	async #reread(session: Session, record: FileRecord): Promise<void> {
		const { sha256: id, name } = record
		try {
			const content = await this.#device.content(id)
			if (!content) throw new Fault('page/stored-damaged', { file: name })
			this.#files.set(id, { file: { name, content, sha256: id } })
			const one = this.#files.of(id)
			if (!one) return
			const reading = await this.#reading.read(session, one)
			const differs = reading.outcome === 'read' && record.rows !== '' && reading.digest !== record.rows
			this.#files.set(id, { reading, differs, busy: undefined })
		} catch (error) {
			this.#files.set(id, { busy: undefined, joined: false, fault: asFault(error) })
		}
	}

	/** Has the bytes again of a file that was damaged on this device, and with them what the reader said of it. */
	async mend(session: Session, damaged: Addition, content: Blob): Promise<void> {
		const record = await this.#device.attempt(({ files }) => files.put(recordOf(damaged), content))
		if (!record) return
		this.#files.set(damaged.id, { ...saidOf(record), busy: 'reading', fault: undefined })
		await this.#reread(session, record)
		await this.#rejoin(session, [damaged.id])
	}

	/** Follows what another tab did to a file, or to all. */
	async #hear(session: Session, id: string | null): Promise<void> {
		await this.#restored
		if (id === null) {
			await this.#changing.drop(
				session,
				this.#files.all.filter(({ stays }) => stays).map((one) => one.id),
			)
			this.#device.strange = []
			await this.#device.measure()
			return
		}
		const record = await this.#device.attempt(({ files }) => files.record(id))
		if (!record) await this.#changing.drop(session, [id])
		else if (this.#files.of(id)) await this.#changing.apply(session, id, record)
		else {
			this.#files.put(waiting(record))
			await this.#reread(session, record)
			await this.#rejoin(session, [id])
		}
		await this.#device.measure()
	}
}
