import type { Correction } from '../../ingest/corrections/correction.ts'
import type { RawFile } from '../../ingest/formats/opened-file.ts'
import type { Mapping } from '../../ingest/mapping/mapping.ts'
import type { Answers } from '../../ingest/identity/answers.ts'
import type { Tables } from '../../schema/schema.ts'
import type { FileRecord } from '../store/file-record.ts'
import type { TableChoice } from '../table/own-table.ts'

/** The form of a data package of a reader's own files, as its `datapackage.json` says it under `county_mirror`. */
export const FORMAT = 'own-files/1'

/** A file for a package: its bytes, what was said of it, and the rows that were read from it. */
export interface FileToPack {
	readonly record: FileRecord
	readonly bytes: Uint8Array
	/** Those of each document, and of what belongs to none. */
	readonly documents: readonly Partial<Tables>[]
}

/** A file of a package, with what was said of it. */
export interface PackedFile {
	readonly file: RawFile
	readonly answers: Answers
	readonly corrections: readonly Correction[]
	readonly table?: TableChoice | undefined
	readonly mapping?: Mapping | undefined
}

/** A file that a package names and does not hold as it says, or the package where it is not what it says. */
export interface MissingFile {
	readonly name: string
	readonly zh: string
	readonly en: string
}
