import type { CellDocument } from '../cells/cell.ts'
import type { Encoding } from './decode.ts'

/** A file as it lies on a disk or was dropped on the page; in an archive its name is the path inside. */
export interface RawFile {
	readonly name: string
	readonly bytes: Uint8Array
}

/** A file that is a part of a document. */
export interface FilePart {
	readonly name: string
	readonly file: RawFile
	/** The line and the page of the document with which it begins, both from 1. */
	readonly line: number
	readonly page: number
}

/** A file as lines of cells, or the one sentence that says why it is none. */
export type OpenedFile =
	| {
			readonly outcome: 'opened'
			readonly file: RawFile
			readonly document: CellDocument
			/** Null where the format says its encoding itself. */
			readonly encoding: Encoding | null
			/** The text of a text file; null where the file is none, and for a table that is cut. */
			readonly text: string | null
			/** The files that it is made of, where several are one document, each with its first line and page. */
			readonly parts?: readonly FilePart[]
	  }
	| UnreadableFile

export interface UnreadableFile {
	readonly outcome: 'unreadable'
	readonly file: RawFile
	readonly zh: string
	readonly en: string
}

export const unreadable = (file: RawFile, zh: string, en: string): UnreadableFile => ({
	outcome: 'unreadable',
	file,
	zh,
	en,
})
