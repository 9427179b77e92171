import { Joined } from '../additions/join.ts'
import type { OwnDisclosure, OwnReading } from '../additions/disclosure.ts'
import type { OwnFile } from '../additions/message.ts'
import type { Neighbour } from '../additions/read.ts'
import type { Reader } from '../additions/reader.ts'
import { asFault, type Fault } from '../base/fault.ts'
import type { Engine } from '../engine/engine.ts'
import { text } from '../engine/row.ts'
import type { DrawnPage } from '../ingest/formats/pdf/drawing.ts'
import type { Answers } from '../ingest/identity/answers.ts'
import { isOwn } from '../schema/own.ts'
import type { Session } from './session.svelte.ts'

/** A file that the reader added, and how far it has come. */
export interface Addition {
	/** SHA-256 of its bytes: the same file is added once. */
	readonly id: string
	readonly file: OwnFile
	readonly answers: Answers
	/** Undefined until it is read for the first time. */
	readonly reading: OwnReading | undefined
	/** Whether its documents stand in every room. */
	readonly joined: boolean
	/** What is being done with it. */
	readonly busy: 'reading' | 'joining' | undefined
	readonly fault: Fault | undefined
}

/** A file that is being opened, and how many of its pages are done; none where it has no pages. */
export interface Opening {
	readonly name: string
	readonly done: number
	readonly all: number
}

const DOCUMENTS = `SELECT document_id, sha256, source_file FROM document`

/** The documents of a reading; none where the file was refused. */
export const disclosuresOf = ({ reading }: Addition): readonly OwnDisclosure[] =>
	reading?.outcome === 'read' ? reading.disclosures : []

/** What the reader added to the published data, in this page and on this device only. */
export class Additions {
	all = $state.raw<readonly Addition[]>([])
	/** Files that are being opened. */
	opening = $state.raw<readonly Opening[]>([])
	fault = $state.raw<Fault | undefined>()
	readonly #readerOf: () => Promise<Reader>
	#reader: Promise<Reader> | undefined
	readonly #joined = new WeakMap<Engine, Joined>()
	/** One change after the other: an engine has one transaction at a time. */
	#last: Promise<unknown> = Promise.resolve()

	constructor(open: () => Promise<Reader>) {
		this.#readerOf = open
	}

	/** Reads files; each stands in the list as soon as it is opened, and joins nothing before the reader says so. */
	async add(session: Session, files: Iterable<File>): Promise<void> {
		this.fault = undefined
		for (const file of files) {
			const opening: Opening = { name: file.name, done: 0, all: 0 }
			this.opening = [...this.opening, opening]
			const progress = (done: number, all: number) => {
				this.opening = this.opening.map((it) => (it.name === file.name ? { ...it, done, all } : it))
			}
			try {
				const bytes = new Uint8Array(await file.arrayBuffer())
				const reader = await this.#open()
				for (const own of await reader.unpack({ name: file.name, bytes }, progress))
					await this.#take(session, own)
			} catch (error) {
				this.fault = asFault(error)
			} finally {
				this.opening = this.opening.filter(({ name }) => name !== file.name)
			}
		}
	}

	/** Reads a file again with what the reader says of it; what had joined is exchanged for what is read now. */
	async answer(session: Session, id: string, answers: Answers): Promise<void> {
		const before = this.#of(id)
		if (!before) return
		this.#set(id, { answers, busy: 'reading', fault: undefined })
		try {
			const reading = await this.#read(session, { ...before, answers })
			if (before.joined) await this.#exchange(session, before, { ...before, reading })
			this.#set(id, { reading, busy: undefined })
		} catch (error) {
			this.#set(id, { answers: before.answers, busy: undefined, fault: asFault(error) })
		}
	}

	/** Puts the documents of a file into every room; on a fault everything is as it was. */
	join = (session: Session, id: string): Promise<void> => this.#switch(session, id, true)

	/** Takes them out again; the file stays in the list. */
	leave = (session: Session, id: string): Promise<void> => this.#switch(session, id, false)

	/** Takes a file out of the rooms and out of the list. */
	async remove(session: Session, id: string): Promise<void> {
		await this.leave(session, id)
		if (this.#of(id)?.fault) return
		this.all = this.all.filter((one) => one.id !== id)
	}

	/** A page of a PDF as it is printed, `width` pixels wide. @throws Fault */
	async draw({ file }: Addition, page: number, width: number): Promise<DrawnPage> {
		return (await this.#open()).draw({ file, page, width })
	}

	/** Gives up whatever is being read. */
	async stop(): Promise<void> {
		;(await this.#reader)?.stop()
	}

	/** How many files stand in the rooms. */
	get count(): number {
		return this.all.filter(({ joined }) => joined).length
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

	async #take(session: Session, file: OwnFile): Promise<void> {
		const id = file.sha256
		if (this.#of(id)) return
		const added: Addition = {
			id,
			file,
			answers: {},
			reading: undefined,
			joined: false,
			busy: 'reading',
			fault: undefined,
		}
		this.all = [...this.all, added]
		try {
			this.#set(id, { reading: await this.#read(session, added), busy: undefined })
		} catch (error) {
			this.#set(id, { busy: undefined, fault: asFault(error) })
		}
	}

	async #switch(session: Session, id: string, joined: boolean): Promise<void> {
		const before = this.#of(id)
		if (!before || before.joined === joined) return
		this.#set(id, { busy: 'joining', fault: undefined })
		try {
			const nothing = { ...before, reading: undefined }
			await (joined ? this.#exchange(session, nothing, before) : this.#exchange(session, before, nothing))
			this.#set(id, { joined, busy: undefined })
		} catch (error) {
			this.#set(id, { busy: undefined, fault: asFault(error) })
		}
	}

	#exchange(session: Session, gone: Addition, come: Addition): Promise<void> {
		session.additions = (engine) => this.#restore(engine)
		session.ownText = (document_id) => this.text(document_id)
		session.ownFiles = () => this.all.filter(({ joined }) => joined).length
		const ids = disclosuresOf(gone).map(({ document }) => document.document_id)
		const change = this.#last.then(() =>
			session.change((engine) => this.#joinedOf(engine).exchange(ids, disclosuresOf(come))),
		)
		// Whoever began the change hears of a failure; the next one only waits for its end.
		this.#last = change.catch(() => undefined)
		return change
	}

	/** A new engine in place of one that died is given what the old one held. */
	async #restore(engine: Engine): Promise<void> {
		const held = this.all.filter(({ joined }) => joined)
		try {
			await this.#joinedOf(engine).exchange([], held.flatMap(disclosuresOf))
		} catch (error) {
			// The package is there all the same; the reader sees which files are not, and why.
			for (const { id } of held) this.#set(id, { joined: false, fault: asFault(error) })
		}
	}

	async #read(session: Session, { id, file, answers }: Addition): Promise<OwnReading> {
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
		return (await this.#open()).read({ file, answers: { ...answers }, neighbours })
	}

	#open(): Promise<Reader> {
		const reader = this.#reader ?? this.#readerOf()
		this.#reader = reader
		reader.catch(() => (this.#reader = undefined))
		return reader
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

export const additions = new Additions(async () => (await import('../additions/reader.ts')).openReader())
