import type { MissingFile } from '../additions/package/own-package.ts'
import type { OwnReading } from '../additions/disclosure.ts'
import { Joined } from '../additions/join.ts'
import type { Unpacked } from '../additions/message.ts'
import type { Neighbour } from '../additions/read.ts'
import type { Reader } from '../additions/reader.ts'
import type { Inventory, Room } from '../additions/store/device-files.ts'
import type { FileRecord } from '../additions/store/file-record.ts'
import type { Storage } from '../additions/store/file-store.ts'
import type { OwnDevice } from '../additions/store/this-device.ts'
import { asFault, Fault } from '../base/fault.ts'
import type { Engine } from '../engine/engine.ts'
import { text } from '../engine/row.ts'
import type { DrawnPage } from '../ingest/formats/pdf/drawing.ts'
import type { Correction } from '../ingest/corrections/correction.ts'
import { without } from '../ingest/corrections/undo.ts'
import type { Answers } from '../ingest/identity/answers.ts'
import { isOwn } from '../schema/own.ts'
import {
	digestOf,
	disclosuresOf,
	isSame,
	notStored,
	now,
	recordOf,
	saidOf,
	waiting,
	type Addition,
	type Opening,
	type Said,
} from './addition.ts'
import { markOwnFiles } from './own-files-mark.ts'
import type { Session } from './session.svelte.ts'

const DOCUMENTS = `SELECT document_id, sha256, source_file FROM document`

/** What the reader added to the published data, on this device only; other tabs of the same browser have the same. */
export class Additions {
	all = $state.raw<readonly Addition[]>([])
	/** Files that are being opened. */
	opening = $state.raw<readonly Opening[]>([])
	/** What packages name and do not hold. */
	missing = $state.raw<readonly MissingFile[]>([])
	/** What lies on this device and cannot be read. */
	strange = $state.raw<Inventory['strange']>([])
	/** Where files stay; undefined until that was tried. */
	where = $state.raw<Storage | undefined>()
	room = $state.raw<Room | undefined>()
	fault = $state.raw<Fault | undefined>()
	readonly #readerOf: () => Promise<Reader>
	readonly #deviceOf: () => Promise<OwnDevice>
	#reader: Promise<Reader> | undefined
	#device: Promise<OwnDevice> | undefined
	#listed: Promise<readonly FileRecord[]> | undefined
	#restored: Promise<void> | undefined
	readonly #joined = new WeakMap<Engine, Joined>()
	/** One change after the other: an engine has one transaction at a time. */
	#last: Promise<unknown> = Promise.resolve()
	#news: Promise<unknown> = Promise.resolve()

	constructor(open: () => Promise<Reader>, device: () => Promise<OwnDevice>) {
		this.#readerOf = open
		this.#deviceOf = device
	}

	/** Has again what stays on this device, once; a file that cannot be read any more is told and stops no other. */
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

	/** Reads files; each stands in the list as soon as it is opened, and joins nothing before the reader says so. */
	async add(session: Session, files: Iterable<File>): Promise<void> {
		this.fault = undefined
		this.restore(session).catch((error: unknown) => {
			this.fault = asFault(error)
		})
		await this.#list(session)
		for (const file of files) {
			const opening: Opening = { name: file.name, done: 0, all: 0 }
			this.opening = [...this.opening, opening]
			const progress = (done: number, all: number) => {
				this.opening = this.opening.map((it) => (it.name === file.name ? { ...it, done, all } : it))
			}
			try {
				const bytes = new Uint8Array(await file.arrayBuffer())
				const { files: found, missing } = await (
					await this.#open()
				).unpack({ name: file.name, bytes }, progress)
				this.missing = [...this.missing, ...missing]
				for (const own of found) await this.#take(session, own)
			} catch (error) {
				this.fault = asFault(error)
			} finally {
				this.opening = this.opening.filter(({ name }) => name !== file.name)
			}
		}
		await this.#measure()
	}

	/** Reads a file again with what the reader says of it; what had joined is exchanged for what is read now. */
	answer = (session: Session, id: string, answers: Answers): Promise<void> =>
		this.#change(session, id, (said) => ({ ...said, answers }))

	/** Corrects what was read from a file. */
	correct = (session: Session, id: string, corrections: readonly Correction[]): Promise<void> =>
		this.#change(session, id, (said) => ({ ...said, corrections: [...said.corrections, ...corrections] }))

	/** Takes a correction back. */
	undo = (session: Session, id: string, correction: string): Promise<void> =>
		this.#change(session, id, (said) => ({ ...said, corrections: without(said.corrections, correction) }))

	/** Puts the documents of a file into every room; on a fault everything is as it was. */
	join = (session: Session, id: string): Promise<void> =>
		this.#change(session, id, (said) => ({ ...said, joined: true }))

	/** Takes them out again; the file stays in the list. */
	leave = (session: Session, id: string): Promise<void> =>
		this.#change(session, id, (said) => ({ ...said, joined: false }))

	/** Takes a file out of the rooms, out of the list and off this device. */
	async remove(session: Session, id: string): Promise<void> {
		if (!(await this.#drop(session, [id]))) return
		await this.#attempt(({ files }) => files.remove(id))
		await this.#measure()
	}

	/** Takes everything out and off this device. */
	async erase(session: Session): Promise<void> {
		this.fault = undefined
		if (
			!(await this.#drop(
				session,
				this.all.map(({ id }) => id),
			))
		)
			return
		this.missing = []
		const isCleared = await this.#attempt(async ({ files }) => {
			await files.clear()
			return true
		})
		if (isCleared) this.strange = []
		await this.#measure()
	}

	/** Everything as one data package. @throws Fault `engine/cancelled`, `page/unexpected` */
	async pack(session: Session): Promise<Uint8Array> {
		const files = this.all
			.filter((one) => one.reading?.outcome === 'read')
			.map((one) => ({
				record: recordOf(one),
				bytes: one.file.bytes,
				documents: disclosuresOf(one).map(({ tables, county }) => ({ ...tables, county: [county] })),
			}))
		const reader = await this.#open()
		return reader.pack({ files, made: now(), version: session.version })
	}

	/** A page of a PDF as it is printed, `width` pixels wide. @throws Fault */
	async draw({ file }: Addition, page: number, width: number): Promise<DrawnPage> {
		return (await this.#open()).draw({ file, page, width })
	}

	/** Gives up whatever is being read. */
	async stop(): Promise<void> {
		;(await this.#reader)?.stop()
	}

	/** Files that stand in the rooms. */
	get joined(): readonly Addition[] {
		return this.all.filter(({ joined }) => joined)
	}

	/** The lines of a document that the reader added, one string a line. */
	text(document_id: string): string | undefined {
		const one = this.all.find((it) =>
			disclosuresOf(it).some(({ document }) => document.document_id === document_id),
		)
		if (one?.reading?.outcome !== 'read') return undefined
		const lines: (string | undefined)[] = []
		for (const { line, cells } of one.reading.lines) {
			const before = lines[line - 1]
			lines[line - 1] = [...(before === undefined ? [] : [before]), ...cells].join('\t')
		}
		return Array.from(lines, (line) => line ?? '').join('\n')
	}

	/** What lies on this device, each file in the list; and from now on what other tabs do. */
	#list(session: Session): Promise<readonly FileRecord[]> {
		return (this.#listed ??= this.#attempt(async (device) => {
			this.where = device.files.where
			device.listen((id) => {
				this.#news = this.#news.then(() =>
					this.#hear(session, id).catch((error: unknown) => {
						this.fault = asFault(error)
					}),
				)
			})
			const { records, strange } = await device.files.inventory()
			this.strange = strange
			const fresh = records.filter(({ sha256 }) => !this.#of(sha256))
			this.all = [...this.all, ...fresh.map(waiting)]
			return fresh
		}).then((fresh) => fresh ?? []))
	}

	async #restoreAll(session: Session): Promise<void> {
		const records = await this.#list(session)
		for (const record of records) await this.#reread(session, record)
		await this.#rejoin(
			session,
			records.map(({ sha256 }) => sha256),
		)
		await this.#measure()
	}

	/** Puts files of this device into the rooms, those of them that still stand there: meanwhile the reader may have taken some out. */
	async #rejoin(session: Session, ids: readonly string[]): Promise<void> {
		const read = this.joined.filter(({ id, reading }) => reading && ids.includes(id))
		if (read.length === 0) return
		try {
			await this.#exchange(session, [], read)
		} catch (error) {
			for (const { id } of read) this.#set(id, { joined: false, fault: asFault(error) })
		}
	}

	/** Reads a file of this device as its record says; where it cannot be read, its place in the list tells. */
	async #reread(session: Session, record: FileRecord): Promise<void> {
		const { sha256: id, name } = record
		try {
			const bytes = await (await this.#here()).files.bytes(id)
			if (!bytes) throw new Fault('page/stored-damaged', { file: name })
			this.#set(id, { file: { name, bytes, sha256: id } })
			const one = this.#of(id)
			if (!one) return
			const reading = await this.#read(session, one)
			const differs = reading.outcome === 'read' && record.rows !== '' && reading.digest !== record.rows
			this.#set(id, { reading, differs, busy: undefined })
		} catch (error) {
			this.#set(id, { busy: undefined, joined: false, fault: asFault(error) })
		}
	}

	async #take(session: Session, own: Unpacked['files'][number]): Promise<void> {
		const { answers = {}, corrections = [], ...file } = own
		const id = file.sha256
		const there = this.#of(id)
		if (there?.fault?.code === 'page/stored-damaged') await this.#mend(session, there, file.bytes)
		if (there) {
			// The same file, in a package with what somebody said of it.
			if (own.answers || own.corrections)
				await this.#change(session, id, (said) => ({
					...said,
					answers: { ...said.answers, ...answers },
					corrections: [
						...said.corrections,
						...corrections.filter((one) => !said.corrections.some((other) => other.id === one.id)),
					],
				}))
			return
		}
		const added: Addition = {
			id,
			file,
			size: file.bytes.length,
			added: now(),
			answers,
			corrections,
			reading: undefined,
			joined: false,
			stays: false,
			differs: false,
			busy: 'reading',
			fault: undefined,
		}
		this.all = [...this.all, added]
		try {
			const reading = await this.#read(session, added)
			this.#set(id, { reading })
			// Whatever the reader says of it comes after: it is written to what is stored.
			if (reading.outcome === 'read') await this.#store(id)
			this.#set(id, { busy: undefined })
		} catch (error) {
			this.#set(id, { busy: undefined, fault: asFault(error) })
		}
	}

	/** Has the bytes again of a file that was damaged on this device, and with them what the reader said of it. */
	async #mend(session: Session, damaged: Addition, bytes: Uint8Array): Promise<void> {
		const record = await this.#attempt(({ files }) => files.put(recordOf(damaged), bytes))
		if (!record) return
		this.#set(damaged.id, { ...saidOf(record), busy: 'reading', fault: undefined })
		await this.#reread(session, record)
		await this.#rejoin(session, [damaged.id])
	}

	/** Writes a new file to this device; where there is no room it lasts as long as the page, and says so. */
	async #store(id: string): Promise<void> {
		const one = this.#of(id)
		if (!one) return
		try {
			const { files, persist } = await this.#here()
			await files.put(recordOf(one), one.file.bytes)
			if (files.where === 'memory') return
			this.#set(id, { stays: true })
			this.strange = this.strange.filter(({ name }) => !name.startsWith(id))
			markOwnFiles(true)
			// The browser may ask its reader, who answers when they like.
			void persist()
		} catch (error) {
			this.#set(id, { stays: false, fault: notStored(error, one.file) })
		}
	}

	/** Does to a file what the reader says, here and then on this device, where another tab may have said more. */
	async #change(session: Session, id: string, work: (said: Said) => Said): Promise<void> {
		const before = this.#of(id)
		if (!before || !(await this.#apply(session, id, work(before)))) return
		const after = this.#of(id)
		if (!after) return
		if (!after.stays) {
			// There may be room by now.
			if (digestOf(after)) await this.#store(id)
			return
		}
		const rows = digestOf(after)
		const record = await this.#attempt(({ files }) =>
			files.change(id, (there) => ({ ...there, ...saidOf(work(there)), rows })),
		)
		if (record) await this.#apply(session, id, record)
	}

	/** Reads and joins a file as it is said; on a fault it is as it was, which is told. */
	async #apply(session: Session, id: string, wanted: Said): Promise<boolean> {
		const before = this.#of(id)
		if (!before) return false
		const said = saidOf(wanted)
		const isRead = isSame(before.answers, said.answers) && isSame(before.corrections, said.corrections)
		if (isRead && before.joined === said.joined) return true
		this.#set(id, { busy: isRead ? 'joining' : 'reading', fault: undefined })
		try {
			const reading = isRead ? before.reading : await this.#read(session, { ...before, ...said })
			const after = { ...before, ...said, reading }
			if (before.joined || said.joined)
				await this.#exchange(session, before.joined ? [before] : [], said.joined ? [after] : [])
			this.#set(id, { ...said, reading, busy: undefined, differs: false })
			return true
		} catch (error) {
			this.#set(id, { ...saidOf(before), busy: undefined, fault: asFault(error) })
			return false
		}
	}

	/** Takes files out of the rooms and the list, all or none. */
	async #drop(session: Session, ids: readonly string[]): Promise<boolean> {
		const gone = this.all.filter(({ id }) => ids.includes(id))
		const shown = gone.filter(({ joined }) => joined)
		try {
			if (shown.length > 0) await this.#exchange(session, shown, [])
		} catch (error) {
			for (const { id } of shown) this.#set(id, { fault: asFault(error) })
			return false
		}
		this.all = this.all.filter(({ id }) => !ids.includes(id))
		return true
	}

	/** Follows what another tab did to a file, or to all. */
	async #hear(session: Session, id: string | null): Promise<void> {
		await this.#restored
		if (id === null) {
			await this.#drop(
				session,
				this.all.filter(({ stays }) => stays).map((one) => one.id),
			)
			this.strange = []
			await this.#measure()
			return
		}
		const record = await this.#attempt(({ files }) => files.record(id))
		if (!record) await this.#drop(session, [id])
		else if (this.#of(id)) await this.#apply(session, id, record)
		else {
			this.all = [...this.all, waiting(record)]
			await this.#reread(session, record)
			await this.#rejoin(session, [id])
		}
		await this.#measure()
	}

	#exchange(session: Session, gone: readonly Addition[], come: readonly Addition[]): Promise<void> {
		session.additions = (engine) => this.#restoreEngine(engine)
		session.ownText = (document_id) => this.text(document_id)
		session.ownFiles = () => this.joined.map((one) => ({ ...recordOf(one), documents: disclosuresOf(one) }))
		const ids = gone.flatMap(disclosuresOf).map(({ document }) => document.document_id)
		const change = this.#last.then(() =>
			session.change((engine) => this.#joinedOf(engine).exchange(ids, come.flatMap(disclosuresOf))),
		)
		// Whoever began the change hears of a failure; the next one only waits for its end.
		this.#last = change.catch(() => undefined)
		return change
	}

	/** A new engine in place of one that died is given what the old one held. */
	async #restoreEngine(engine: Engine): Promise<void> {
		try {
			await this.#joinedOf(engine).exchange([], this.joined.flatMap(disclosuresOf))
		} catch (error) {
			// The package is there all the same; the reader sees which files are not, and why.
			for (const { id } of this.joined) this.#set(id, { joined: false, fault: asFault(error) })
		}
	}

	async #read(session: Session, { id, file, answers, corrections }: Addition): Promise<OwnReading> {
		const there = await session.ask({
			sql: DOCUMENTS,
			rows: { document_id: text, sha256: text, source_file: text },
			values: {},
		})
		const published = there.filter(({ document_id }) => !isOwn(document_id))
		const others: readonly Neighbour[] = this.all
			.filter((one) => one.id !== id)
			.flatMap((one) => disclosuresOf(one).map(({ document }) => document))
		const neighbours = [...published, ...others].map(({ document_id, sha256, source_file }) => ({
			document_id,
			sha256,
			source_file,
		}))
		return (await this.#open()).read({ file, answers: { ...answers }, corrections, neighbours })
	}

	#open(): Promise<Reader> {
		const reader = this.#reader ?? this.#readerOf()
		this.#reader = reader
		reader.catch(() => (this.#reader = undefined))
		return reader
	}

	#here(): Promise<OwnDevice> {
		const device = this.#device ?? this.#deviceOf()
		this.#device = device
		device.catch(() => (this.#device = undefined))
		return device
	}

	/** Works on this device; what it forbids is told, and what stands in the page stays there. */
	async #attempt<T>(work: (device: OwnDevice) => Promise<T>): Promise<T | undefined> {
		try {
			return await work(await this.#here())
		} catch (error) {
			this.fault = notStored(error)
			return undefined
		}
	}

	async #measure(): Promise<void> {
		this.room = await this.#attempt(({ room }) => room())
		// Where it could not be seen what lies there, something may.
		if (this.where) markOwnFiles(this.strange.length > 0 || this.all.some(({ stays }) => stays))
	}

	#joinedOf(engine: Engine): Joined {
		const known = this.#joined.get(engine) ?? new Joined(engine)
		this.#joined.set(engine, known)
		return known
	}

	#of(id: string): Addition | undefined {
		return this.all.find((one) => one.id === id)
	}

	#set(id: string, change: Partial<Addition>): void {
		this.all = this.all.map((one) => (one.id === id ? { ...one, ...change } : one))
	}
}

export const additions = new Additions(
	async () => (await import('../additions/reader.ts')).openReader(),
	async () => (await import('../additions/store/this-device.ts')).openThisDevice(),
)
