import type { Row, TableName } from '../schema/schema.ts'
import type { Answers } from '../ingest/identity/answers.ts'
import type { Evidence } from '../ingest/identity/evidence.ts'
import type { DocumentTables } from '../ingest/tables.ts'
import type { MappedCheck } from '../ingest/mapping/mapping.ts'
import type { MappingOffer } from '../ingest/mapping/propose.ts'
import type { OwnTable, TableSketch } from './table/own-table.ts'

export type { Answers, Evidence }

/** A table of a document, ready for the engine. */
export interface TableOfRows {
	readonly table: TableName
	readonly rows: number
	/** One complete Arrow IPC stream. */
	readonly ipc: Uint8Array
}

/** A document that was read from a file of the reader's. */
export interface OwnDisclosure {
	readonly document: Row<'document'>
	readonly county: Row<'county'>
	readonly department: Row<'department'>
	readonly tables: DocumentTables
	/** The lines that say whose it is. */
	readonly evidence: Evidence
	/** The same rows for the engine: the county and the department first. */
	readonly arrow: readonly TableOfRows[]
}

/** Denominators from a table of the reader's: rows of counties, which belong to no document. */
export interface OwnDenominators {
	/** The `source` of each of its rows, and of no other. */
	readonly source: string
	readonly rows: readonly Row<'denominator'>[]
	/** The same rows for the engine. */
	readonly arrow: readonly TableOfRows[]
}

/** One line of a file as it is shown beside the rows that were read from it. */
export interface PrintedLine {
	/** 1-based: what `line_start` and `line_end` of a row name. */
	readonly line: number
	/** The page or sheet, from 1. */
	readonly page: number
	/** As printed; several where the file separates them. */
	readonly cells: readonly string[]
	/** Where it stands on a page that can be drawn, in points from the left and from the top. */
	readonly box?: readonly [x0: number, y0: number, x1: number, y1: number]
}

/** A file of the reader's as read: its lines and its documents, or the sentence that says why there are none. */
export type OwnReading =
	| {
			readonly outcome: 'read'
			readonly lines: readonly PrintedLine[]
			/** How many lines the file has. */
			readonly lineCount: number
			/** The first lines of the files of which it was made; none where it is a file of its own. */
			readonly partLines: readonly number[]
			readonly disclosures: readonly OwnDisclosure[]
			/** Its denominators; undefined where it has none. */
			readonly denominators?: OwnDenominators | undefined
			/** Tables as they are, where the reader wants the file so; then it holds no disclosures. */
			readonly tables: readonly OwnTable[]
			/** Tables that could be loaded as they are. */
			readonly sketches: readonly TableSketch[]
			/** How the same tables could be matched to ours, column by column. */
			readonly offers: readonly MappingOffer[]
			/** What the mapping came to by which they were read. */
			readonly check?: MappedCheck | undefined
			/** A digest of the rows, the same wherever the file is read by the same readers. */
			readonly digest: string
	  }
	| {
			readonly outcome: 'refused'
			readonly zh: string
			readonly en: string
			/** Tables that could be loaded as they are. */
			readonly sketches: readonly TableSketch[]
			/** How the same tables could be matched to ours, column by column. */
			readonly offers: readonly MappingOffer[]
			/** Why a mapping gave no row. */
			readonly check?: MappedCheck | undefined
	  }
