import type { ColumnKind, Result } from '../base/result.ts'
import type { Locale } from '../base/text.ts'
import type { Values } from '../engine/engine.ts'

/** What a column says, in the language of the file. */
export interface ColumnWords {
	readonly title: string
	/** In which unit its numbers are, where they have one. */
	readonly unit?: string
}

/** A column of a file: `name` is the query's, made unique; `title` stands where people read. */
export interface SheetColumn extends ColumnWords {
	readonly name: string
	readonly kind: ColumnKind
}

/** First and last line of a document, both counted. */
export type LineRange = readonly [first: number, last: number]

/** Who published a document, where and when, and when it was fetched (ISO days). */
export interface Publication {
	readonly publisher: string | null
	readonly source_url: string | null
	readonly published_on: string | null
	readonly retrieved_on: string | null
}

/** A document that rows were read from, and the lines that they name. */
export interface Source {
	readonly document_id: string
	readonly title: string
	/** Its file in the published package. */
	readonly file: string
	readonly lines: readonly LineRange[]
	/** What is recorded of its publication; null where it is not. */
	readonly published: Publication
}

/** An answer with all that it takes to read, cite and repeat it: what every file is written from. */
export interface Sheet {
	readonly locale: Locale
	/** Stem of file names, such as `function`. */
	readonly name: string
	readonly title: string
	readonly columns: readonly SheetColumn[]
	readonly cells: Pick<Result, 'length' | 'cell'>
	/** What was chosen, in words: one filter or setting each. */
	readonly choices: readonly string[]
	readonly notes: readonly string[]
	readonly sources: readonly Source[]
	readonly sql: string
	/** Values of the `$name` parameters of `sql`. */
	readonly values: Values
	/** Version of the data package. */
	readonly version: string
	/** What stands behind it where files of the reader's own stood beside its data; empty or missing where none did. */
	readonly own?: string
	/** The page that shows the same. */
	readonly link: string
	/** The day the file was made, as ISO text. */
	readonly made: string
}
