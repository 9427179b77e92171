import type { OwnDenominators, OwnDisclosure, OwnReading } from '../../additions/disclosure.ts'
import type { OwnFile } from '../../additions/message.ts'
import type { FileRecord } from '../../additions/store/file-record.ts'
import type { OwnTable } from '../../additions/table/own-table.ts'
import { Fault, quoteOf } from '../../base/fault.ts'

/** What the reader says of a file. */
export type Said = Pick<FileRecord, 'answers' | 'corrections' | 'table' | 'mapping' | 'joined'>

/** A file that the reader added, and how far it has come. */
export interface Addition extends Said {
	/** SHA-256 of its bytes: the same file is added once. */
	readonly id: string
	readonly file: OwnFile
	/** Length of the file in bytes; its bytes may still be on their way. */
	readonly size: number
	/** When it was added, ISO 8601. */
	readonly added: string
	/** Undefined until it is read for the first time, and where it could not be. */
	readonly reading: OwnReading | undefined
	/** Whether it is there again after the page is closed. */
	readonly stays: boolean
	/** Whether its rows differ from those that this device remembers: a newer reader has read it. */
	readonly differs: boolean
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

/** The documents of a reading; none where the file was refused. */
export const disclosuresOf = ({ reading }: Pick<Addition, 'reading'>): readonly OwnDisclosure[] =>
	reading?.outcome === 'read' ? reading.disclosures : []

/** The tables of a reading, loaded as they are; none where the file is read as a disclosure. */
export const tablesOf = ({ reading }: Pick<Addition, 'reading'>): readonly OwnTable[] =>
	reading?.outcome === 'read' ? reading.tables : []

/** What a reading says to divide by; none where it says nothing of the kind. */
export const denominatorsOf = ({ reading }: Pick<Addition, 'reading'>): readonly OwnDenominators[] =>
	reading?.outcome === 'read' && reading.denominators ? [reading.denominators] : []

/** A file of this device before its bytes are read. */
export const waiting = ({ sha256, name, size, added, ...said }: FileRecord): Addition => ({
	id: sha256,
	file: { name, sha256, content: new Blob() },
	size,
	added,
	...saidOf(said),
	reading: undefined,
	stays: true,
	differs: false,
	busy: 'reading',
	fault: undefined,
})

/** A file that has just come, before it is read and before it is stored. */
export const arriving = (file: OwnFile, said: Said): Addition => ({
	id: file.sha256,
	file,
	size: file.content.size,
	added: now(),
	...said,
	reading: undefined,
	stays: false,
	differs: false,
	busy: 'reading',
	fault: undefined,
})

export const recordOf = (one: Addition): FileRecord => ({
	sha256: one.id,
	name: one.file.name,
	size: one.size,
	added: one.added,
	...saidOf(one),
	rows: digestOf(one),
})

export const saidOf = ({ answers, corrections, table, mapping, joined }: Said): Said => ({
	answers,
	corrections,
	table,
	mapping,
	joined,
})

/** What the reader says of a file with what a package or link says of it: its answers go first, corrections are added. */
export const mergedSaid = (
	said: Said,
	{
		answers,
		corrections = [],
		table,
		mapping,
	}: Partial<Pick<Said, 'answers' | 'corrections' | 'table' | 'mapping'>>,
): Said => ({
	...said,
	answers: { ...said.answers, ...answers },
	table: table ?? said.table,
	mapping: mapping ?? said.mapping,
	corrections: [
		...said.corrections,
		...corrections.filter((one) => !said.corrections.some((other) => other.id === one.id)),
	],
})

export const digestOf = ({ reading }: Addition): string => (reading?.outcome === 'read' ? reading.digest : '')
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What the browser does not let stay, in words of its own. */
export function notStored(error: unknown, file?: OwnFile): Fault {
	if (error instanceof Fault) return error as Fault
	if (file && error instanceof DOMException && error.name === 'QuotaExceededError')
		return new Fault('page/no-room', { file: file.name, bytes: file.content.size }, error)
	return new Fault('page/not-kept', { reason: quoteOf(error) }, error)
}

/** This moment, ISO 8601. */
export const now = (): string => new Date().toISOString()
