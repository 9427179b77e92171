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
		return (this.#restored ??= this.#restoreAll(session))
	}

	/** Reads files; each stands in the list as soon as it is opened, and joins nothing before the reader says so. */
	async add(session: Session, files: Iterable<File>): Promise<void> {
		this.fault = undefined
		void this.restore(session)
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
		await this.#attempt(({ files }) => files.clear())
		this.strange = []
		this.missing = []
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
				this.#news = this.#news.then(() => this.#hear(session, id))
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
		const read: Addition[] = []
		for (const record of records) {
			const one = await this.#reread(session, record)
			if (one?.joined && one.reading) read.push(one)
		}
		if (read.length > 0)
			try {
				await this.#exchange(session, [], read)
			} catch (error) {
				for (const { id } of read) this.#set(id, { joined: false, fault: asFault(error) })
			}
		await this.#measure()
	}

	/** Reads a file of this device as its record says; undefined where it cannot be read, which its place in the list tells. */
	async #reread(session: Session, record: FileRecord): Promise<Addition | undefined> {
		const { sha256: id, name } = record
		try {
			const bytes = await (await this.#here()).files.bytes(id)
			if (!bytes) throw new Fault('page/stored-damaged', { file: name })
			this.#set(id, { file: { name, bytes, sha256: id } })
			const one = this.#of(id)
			if (!one) return undefined
			const reading = await this.#read(session, one)
			const differs = reading.outcome === 'read' && record.rows !== '' && reading.digest !== record.rows
			this.#set(id, { reading, differs, busy: undefined })
			return this.#of(id)
		} catch (error) {
			this.#set(id, { busy: undefined, joined: false, fault: asFault(error) })
			return undefined
		}
	}

	async #take(session: Session, own: Unpacked['files'][number]): Promise<void> {
		const { answers = {}, corrections = [], ...file } = own
		const id = file.sha256
		if (this.#of(id)) {
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
			this.#set(id, { reading, busy: undefined })
			if (reading.outcome === 'read') await this.#store(id)
		} catch (error) {
			this.#set(id, { busy: undefined, fault: asFault(error) })
		}
	}

	/** Writes a new file to this device; where there is no room it lasts as long as the page, and says so. */
	async #store(id: string): Promise<void> {
		const one = this.#of(id)
		if (!one) return
		try {
			const { files, persist } = await this.#here()
			await files.put(recordOf(one), one.file.bytes)
			this.#set(id, { stays: files.where !== 'memory' })
			if (files.where !== 'memory') {
				markOwnFiles(true)
				await persist()
			}
		} catch (error) {
			this.#set(id, { stays: false, fault: notStored(error, one.file) })
		}
	}

	/** Does to a file what the reader says, here and then on this device, where another tab may have said more. */
	async #change(session: Session, id: string, work: (said: Said) => Said): Promise<void> {
		const before = this.#of(id)
		if (!before || !(await this.#apply(session, id, work(before)))) return
		const after = this.#of(id)
		if (!after?.stays) return
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
			return
		}
		const record = await this.#attempt(({ files }) => files.record(id))
		if (!record) await this.#drop(session, [id])
		else if (this.#of(id)) await this.#apply(session, id, record)
		else {
			this.all = [...this.all, waiting(record)]
			const one = await this.#reread(session, record)
			if (one?.joined) await this.#exchange(session, [], [one])
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
		return (this.#device ??= this.#deviceOf())
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
		if (this.all.length === 0) markOwnFiles(false)
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
