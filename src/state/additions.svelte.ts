import type { MissingFile } from '../additions/package/own-package.ts'
import type { Unpacked } from '../additions/message.ts'
import type { Reader } from '../additions/reader.ts'
import { saidIn } from '../additions/store/file-record.ts'
import type { TableChoice } from '../additions/table/own-table.ts'
import type { OwnDevice } from '../additions/store/this-device.ts'
import type { FilesIn } from '../additions/files-in.ts'
import { asFault, Fault } from '../base/fault.ts'
import type { DrawnPage } from '../ingest/formats/pdf/drawing.ts'
import type { Correction } from '../ingest/corrections/correction.ts'
import { without } from '../ingest/corrections/undo.ts'
import type { Mapping } from '../ingest/mapping/mapping.ts'
import type { Answers } from '../ingest/identity/answers.ts'
import type { NamedFile } from '../share/own-files.ts'
import { AddedFiles } from './own-files/added-files.svelte.ts'
import { arriving, mergedSaid, type Addition, type Opening } from './own-files/addition.ts'
import { Changing } from './own-files/changing.ts'
import { OwnFilesDevice } from './own-files/device.svelte.ts'
import { mergedParts, separateParts } from './own-files/one-document.ts'
import { Joining } from './own-files/joining.ts'
import { Reading } from './own-files/reading.ts'
import { Restoring } from './own-files/restoring.ts'
import type { Session } from './session.svelte.ts'

const NOTHING: Unpacked = { files: [], missing: [] }

/** What the reader added to the published data, on this device only; other tabs of the same browser have the same. */
export class Additions {
	/** Files that are being opened. */
	opening = $state.raw<readonly Opening[]>([])
	/** What packages name and do not hold. */
	missing = $state.raw<readonly MissingFile[]>([])
	#fault = $state.raw<Fault | undefined>()
	readonly #files = new AddedFiles()
	readonly #device: OwnFilesDevice
	readonly #reading: Reading
	readonly #joining = new Joining(this.#files)
	readonly #changing: Changing
	readonly #restoring: Restoring

	constructor(open: () => Promise<Reader>, device: () => Promise<OwnDevice>) {
		this.#reading = new Reading(this.#files, open)
		this.#device = new OwnFilesDevice(this.#files, device)
		this.#changing = new Changing(this.#files, this.#device, this.#reading, this.#joining)
		this.#restoring = new Restoring(
			this.#files,
			this.#device,
			this.#reading,
			this.#joining,
			this.#changing,
			(fault) => (this.#fault = fault),
		)
	}

	get all(): readonly Addition[] {
		return this.#files.all
	}

	/** What lies on this device and cannot be read. */
	get strange() {
		return this.#device.strange
	}

	/** Where files stay; undefined until that was tried. */
	get where() {
		return this.#device.where
	}

	get room() {
		return this.#device.room
	}

	/** What went wrong last with the files as a whole; each file has its own. */
	get fault(): Fault | undefined {
		return this.#fault ?? this.#device.fault
	}

	/** Has again what stays on this device, once; a file that cannot be read any more is told and stops no other. */
	restore = (session: Session): Promise<void> => this.#restoring.restore(session)

	/** Adds the files of a folder, or of several; that there were more than are read is a fault that is shown. */
	async addFrom(session: Session, collect: () => FilesIn | Promise<FilesIn>): Promise<void> {
		try {
			const { files, isCut } = await collect()
			await this.add(session, files)
			if (isCut) this.#fault = new Fault('page/too-many-files', { most: files.length })
		} catch (error) {
			this.#fault = asFault(error)
		}
	}

	/** Reads files; each stands in the list as soon as it is opened, and joins nothing before the reader says so. */
	async add(session: Session, files: Iterable<File>): Promise<void> {
		this.#forgive()
		this.restore(session).catch((error: unknown) => {
			this.#fault = asFault(error)
		})
		await this.#restoring.list(session)
		for (const file of files) {
			const { files: found, missing } = (await this.#unpack(file)) ?? NOTHING
			this.missing = [...this.missing, ...missing]
			for (const own of found) await this.#take(session, own)
		}
		await this.#device.measure()
	}

	/**
	 * Puts a file that a link names into every room, read as the link says where the reader has said nothing of it yet: from a
	 * file that is given, itself or an archive or package with it, else from this device. `other`: it is not the one that is
	 * named, and nothing has changed; `failed`: the file or the whole tells why.
	 */
	async give(session: Session, wanted: NamedFile, given?: File): Promise<'shown' | 'other' | 'failed'> {
		this.#forgive()
		await this.restore(session)
		const { sha256: id } = wanted
		const unpacked = given && (await this.#unpack(given))
		if (given && !unpacked) return 'failed'
		const own: Unpacked['files'][number] | undefined = unpacked
			? unpacked.files.find(({ sha256 }) => sha256 === id)
			: this.#files.of(id)?.file
		if (!own) return 'other'
		const there = this.#files.of(id)
		const isSaid =
			there &&
			Boolean(Object.keys(there.answers).length || there.corrections.length || there.table || there.mapping)
		await this.#take(session, isSaid ? own : { ...saidIn(wanted), ...own })
		if (this.#files.of(id)?.reading?.outcome === 'read') await this.join(session, id)
		await this.#device.measure()
		return this.#files.of(id)?.joined ? 'shown' : 'failed'
	}

	/** Reads a file again with what the reader says of it; what had joined is exchanged for what is read now. */
	answer = (session: Session, id: string, answers: Answers): Promise<void> =>
		this.#changing.change(session, id, (said) => ({ ...said, answers }))

	/** Loads the tables of a file as they are, or with undefined reads it as a disclosure again. */
	tabulate = (session: Session, id: string, table: TableChoice | undefined): Promise<void> =>
		this.#changing.change(session, id, (said) => ({ ...said, table, joined: table !== undefined }))

	/** Reads the tables of a file with their columns as ours, or with undefined by their own words again; it joins no room yet. */
	map = (session: Session, id: string, mapping: Mapping | undefined): Promise<void> =>
		this.#changing.change(session, id, (said) => ({ ...said, mapping, table: undefined, joined: false }))

	/** Corrects what was read from a file, and answers what it does not say. */
	correct = (
		session: Session,
		id: string,
		corrections: readonly Correction[],
		answers: Answers = {},
	): Promise<void> =>
		this.#changing.change(session, id, (said) => ({
			...said,
			answers: { ...said.answers, ...answers },
			corrections: [...said.corrections, ...corrections],
		}))

	/** Takes a correction back. */
	undo = (session: Session, id: string, corrections: readonly string[]): Promise<void> =>
		this.#changing.change(session, id, (said) => ({
			...said,
			corrections: corrections.reduceRight(without, said.corrections),
		}))

	/** Puts the documents of a file into every room; on a fault everything is as it was. */
	join = (session: Session, id: string): Promise<void> =>
		this.#changing.change(session, id, (said) => ({ ...said, joined: true }))

	/** Takes them out again; the file stays in the list. */
	leave = (session: Session, id: string): Promise<void> =>
		this.#changing.change(session, id, (said) => ({ ...said, joined: false }))

	/**
	 * Makes one document of several files, in their order; it takes their place with what was said of them. Where it cannot be
	 * read, its place in the list tells why, and they stay.
	 */
	merge = (session: Session, ids: readonly string[]): Promise<void> =>
		this.#replace(session, ids, mergedParts)

	/** Makes the files of which a document was made files of their own again. */
	takeApart = (session: Session, id: string): Promise<void> => this.#replace(session, [id], separateParts)

	/** Takes a file out of the rooms, out of the list and off this device. */
	async remove(session: Session, id: string): Promise<void> {
		if (!(await this.#changing.drop(session, [id]))) return
		await this.#device.attempt(({ files }) => files.remove(id))
		await this.#device.measure()
	}

	/** Takes everything out and off this device, also what is kept of the site itself. */
	async erase(session: Session): Promise<void> {
		this.#forgive()
		const ids = this.all.map(({ id }) => id)
		if (!(await this.#changing.drop(session, ids))) return
		this.missing = []
		await this.#device.clear()
		const { offline } = await import('./offline.svelte.ts')
		await offline.erase()
		await this.#device.measure()
	}

	/** Everything as one data package. @throws Fault `engine/cancelled`, `page/unexpected` */
	pack = (session: Session): Promise<Uint8Array> => this.#reading.pack(session.version)

	/** A page of a PDF as it is printed, `width` pixels wide. @throws Fault */
	draw = (one: Addition, page: number, width: number): Promise<DrawnPage> =>
		this.#reading.draw(one, page, width)

	/** Gives up whatever is being read. */
	stop = (): Promise<void> => this.#reading.stop()

	#forgive(): void {
		this.#fault = undefined
		this.#device.fault = undefined
	}

	/** What is in a file; tells how far opening it has come, and what went wrong: then undefined. */
	async #unpack(file: File): Promise<Unpacked | undefined> {
		const opening: Opening = { name: file.name, done: 0, all: 0 }
		this.opening = [...this.opening, opening]
		const progress = (done: number, all: number) => {
			this.opening = this.opening.map((it) => (it.name === file.name ? { ...it, done, all } : it))
		}
		try {
			return await this.#reading.unpack(file, progress)
		} catch (error) {
			this.#fault = asFault(error)
			return undefined
		} finally {
			this.opening = this.opening.filter(({ name }) => name !== file.name)
		}
	}

	/** Puts files in the place of others once they are read; on a fault all is as it was. */
	async #replace(session: Session, ids: readonly string[], work: typeof mergedParts): Promise<void> {
		this.#forgive()
		const gone = this.all.filter(({ id }) => ids.includes(id))
		try {
			const come = await work(
				this.#reading,
				ids.flatMap((id) => this.#files.of(id) ?? []),
			)
			for (const one of come) await this.#take(session, one, ids)
			if (come.some(({ sha256 }) => this.#files.of(sha256)?.reading?.outcome !== 'read')) return
			for (const { id } of gone) await this.remove(session, id)
			if (gone.some(({ joined }) => joined)) for (const { sha256 } of come) await this.join(session, sha256)
		} catch (error) {
			this.#fault = asFault(error)
		}
		await this.#device.measure()
	}

	async #take(
		session: Session,
		own: Unpacked['files'][number],
		replaced: readonly string[] = [],
	): Promise<void> {
		const { answers = {}, corrections = [], table, mapping, ...file } = own
		const id = file.sha256
		// Whether what lies on this device is whole is known once it has been read.
		if (this.#files.of(id)?.busy) await this.#restoring.settled()
		const there = this.#files.of(id)
		if (there?.fault?.code === 'page/stored-damaged') await this.#restoring.mend(session, there, file.content)
		if (there) {
			// The same file, in a package with what somebody said of it.
			if (own.answers || own.corrections || table || mapping)
				await this.#changing.change(session, id, (said) => mergedSaid(said, own))
			return
		}
		const added = arriving(file, { answers, corrections, table, mapping, joined: false })
		this.#files.put(added)
		try {
			const reading = await this.#reading.read(session, added, replaced)
			this.#files.set(id, { reading })
			// Whatever the reader says of it comes after: it is written to what is stored.
			if (reading.outcome === 'read') await this.#device.store(id)
			this.#files.set(id, { busy: undefined })
		} catch (error) {
			this.#files.set(id, { busy: undefined, fault: asFault(error) })
		}
	}
}

export const additions = new Additions(
	async () => (await import('../additions/reader.ts')).openReader(),
	async () => (await import('../additions/store/this-device.ts')).openThisDevice(),
)
