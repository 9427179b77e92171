import type { Fault, FaultCode } from '../base/fault.ts'
import type { Correction } from '../ingest/corrections/correction.ts'
import type { Answers } from '../ingest/identity/answers.ts'
import type { DrawnPage } from '../ingest/formats/pdf/drawing.ts'
import type { Mapping } from '../ingest/mapping/mapping.ts'
import type { FileToPack, MissingFile, PackedFile } from './package/own-package.ts'
import type { OwnReading } from './disclosure.ts'
import type { Neighbour } from './read.ts'
import type { TableChoice } from './table/own-table.ts'

/** A file as it lies on a disk: its content is handed on by reference, and read only where it is needed. */
export interface ContentFile {
	readonly name: string
	readonly content: Blob
}

/** A file of the reader's: from an archive, one of the files in it; from a package, with what was said of it. */
export interface OwnFile extends ContentFile {
	/** SHA-256 of the bytes, hexadecimal. */
	readonly sha256: string
}

/** What came out of a file: itself, the files of an archive, or those of a data package. */
export interface Unpacked {
	readonly files: readonly (OwnFile &
		Partial<Pick<PackedFile, 'answers' | 'corrections' | 'table' | 'mapping'>>)[]
	/** What a package names and does not hold. */
	readonly missing: readonly MissingFile[]
}

/** Files to write into a package, the moment, and the version of the data beside which they were read. */
export interface ToPack {
	readonly files: readonly (Omit<FileToPack, 'bytes'> & Pick<ContentFile, 'content'>)[]
	readonly made: string
	readonly version: string
}

/** A file to read, with what the reader answered, and the other documents that are there. */
export interface ToRead {
	readonly file: OwnFile
	readonly answers: Answers
	readonly corrections: readonly Correction[]
	readonly table: TableChoice | undefined
	readonly mapping: Mapping | undefined
	readonly neighbours: readonly Neighbour[]
}

/** A page of a PDF to draw, from 1, so many pixels wide. */
export interface ToDraw {
	readonly file: OwnFile
	readonly page: number
	readonly width: number
}

/** What the page asks of the worker that reads files. */
export type Request =
	| { readonly id: number; readonly task: 'unpack'; readonly file: ContentFile }
	/** Several files as one document, in their order. */
	| {
			readonly id: number
			readonly task: 'merge'
			readonly files: readonly ContentFile[]
			readonly name: string
	  }
	/** The files of which a document was made. */
	| { readonly id: number; readonly task: 'part'; readonly file: OwnFile }
	| ({ readonly id: number; readonly task: 'read' } & ToRead)
	| ({ readonly id: number; readonly task: 'draw' } & ToDraw)
	| ({ readonly id: number; readonly task: 'pack' } & ToPack)

/** How far the opening of a file has come, in pages. */
export interface Progress {
	readonly id: number
	readonly done: number
	readonly all: number
}

/** The worker's answer, or the code and facts of a fault: an error that is posted loses its class. */
export type Reply =
	| { readonly id: number; readonly unpacked: Unpacked }
	| { readonly id: number; readonly zip: Uint8Array }
	| { readonly id: number; readonly reading: OwnReading }
	| { readonly id: number; readonly drawn: DrawnPage }
	| { readonly id: number; readonly code: FaultCode; readonly facts: Fault['facts'] }
