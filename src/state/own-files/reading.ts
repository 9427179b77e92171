import type { OwnReading } from '../../additions/disclosure.ts'
import type { OwnFile, Unpacked } from '../../additions/message.ts'
import type { Neighbour } from '../../additions/read.ts'
import type { Reader } from '../../additions/reader.ts'
import { text } from '../../engine/row.ts'
import type { DrawnPage } from '../../ingest/formats/pdf/drawing.ts'
import { isOwn } from '../../schema/own.ts'
import type { Session } from '../session.svelte.ts'
import type { AddedFiles } from './added-files.svelte.ts'
import { denominatorsOf, disclosuresOf, now, recordOf, type Addition } from './addition.ts'

const DOCUMENTS = `SELECT document_id, sha256, source_file FROM document`

/** What the worker does with the reader's files; it is started by the first. */
export class Reading {
	readonly #files: AddedFiles
	readonly #open: () => Promise<Reader>
	#reader: Promise<Reader> | undefined

	constructor(files: AddedFiles, open: () => Promise<Reader>) {
		this.#files = files
		this.#open = open
	}

	/** @throws Fault `engine/cancelled`, `page/unexpected` */
	async unpack(file: File, progress?: (done: number, all: number) => void): Promise<Unpacked> {
		return (await this.#here()).unpack({ name: file.name, content: file }, progress)
	}

	/** Files as one that is read as one document, in their order. @throws Fault `engine/cancelled`, `page/unexpected` */
	async merge(all: readonly Addition[]): Promise<OwnFile | undefined> {
		const files = (await Promise.all(all.map((one) => this.part(one)))).flat()
		const names = files.map(({ name }) => name.replace(/^.*[/\\]/, ''))
		const { files: made } = await (await this.#here()).merge(files, `${names.join(' + ')}.zip`)
		return made[0]
	}

	/** The files of which a document was made, or the only one. @throws Fault as above */
	async part({ file, reading }: Addition): Promise<readonly OwnFile[]> {
		if (reading?.outcome !== 'read' || reading.partLines.length === 0) return [file]
		return (await (await this.#here()).part(file)).files
	}

	/** Reads a file beside the documents that are there, but those of files that it is to replace. @throws Fault */
	async read(
		session: Session,
		{ id, file, answers, corrections, table, mapping }: Addition,
		replaced: readonly string[] = [],
	): Promise<OwnReading> {
		const there = await session.ask({
			sql: DOCUMENTS,
			rows: { document_id: text, sha256: text, source_file: text },
			values: {},
		})
		const published = there.filter(({ document_id }) => !isOwn(document_id))
		const others: readonly Neighbour[] = this.#files.all
			.filter((one) => one.id !== id && !replaced.includes(one.id))
			.flatMap((one) => disclosuresOf(one).map(({ document }) => document))
		const neighbours = [...published, ...others].map(({ document_id, sha256, source_file }) => ({
			document_id,
			sha256,
			source_file,
		}))
		return (await this.#here()).read({
			file,
			answers: { ...answers },
			corrections,
			table,
			mapping,
			neighbours,
		})
	}

	/** Everything as one data package. @throws Fault `engine/cancelled`, `page/unexpected` */
	async pack(version: string): Promise<Uint8Array> {
		const files = this.#files.all
			.filter((one) => one.reading?.outcome === 'read')
			.map((one) => ({
				record: recordOf(one),
				content: one.file.content,
				documents: [
					...disclosuresOf(one).map(({ tables, county }) => ({ ...tables, county: [county] })),
					...denominatorsOf(one).map(({ rows }) => ({ denominator: rows })),
				],
			}))
		return (await this.#here()).pack({ files, made: now(), version })
	}

	/** A page of a PDF as it is printed, `width` pixels wide. @throws Fault */
	async draw({ file }: Addition, page: number, width: number): Promise<DrawnPage> {
		return (await this.#here()).draw({ file, page, width })
	}

	/** Gives up whatever is being read. */
	async stop(): Promise<void> {
		;(await this.#reader)?.stop()
	}

	#here(): Promise<Reader> {
		const reader = this.#reader ?? this.#open()
		this.#reader = reader
		reader.catch(() => (this.#reader = undefined))
		return reader
	}
}
