import type { OwnType } from './column-type.ts'

/** How a reader wants a file loaded as a table: its name in SQL, and types that differ from those that were found. */
export interface TableChoice {
	/** `my_` and letters, digits or underscores. */
	readonly name: string
	/** By the names of columns. */
	readonly types: Readonly<Record<string, OwnType>>
}

/** A column of a table of a reader's own. */
export interface OwnColumn {
	/** Its name in SQL. */
	readonly name: string
	readonly type: OwnType
	/** The first value that is not empty, as it is written; empty where there is none. */
	readonly example: string
}

/** A cell that is not of the type of its column, and became NULL. */
export interface CellFault {
	/** 1-based: the line of a text, the row of a workbook or list. */
	readonly line: number
	readonly column: string
	readonly value: string
	readonly type: OwnType
}

/** A table in a file, before it is loaded. */
export interface TableSketch {
	/** Of the sheet, where there are several; else empty. */
	readonly sheet: string
	readonly columns: readonly OwnColumn[]
	readonly rows: number
}

/** A table that was read from a file, ready for the engine. */
export interface OwnTable extends TableSketch {
	/** Its name in SQL. */
	readonly name: string
	/** Cells that are not of their type; the first of them, and how many there are. */
	readonly faults: readonly CellFault[]
	readonly faultCount: number
	/** Its rows in their order, each part one complete Arrow IPC stream. */
	readonly parts: readonly Uint8Array[]
}

const NAME = /^my_[\p{L}\p{N}_]{1,48}$/u

/** Whether a name can stand in SQL without quotes, says whose it is, and is none of ours. */
export const isTableName = (name: string): boolean => NAME.test(name) && name === name.toLowerCase()

/** A name for the table of a file: `my_` and what its name has of letters and digits; `isTaken` asks about others. */
export function tableName(file: string, isTaken: (name: string) => boolean = () => false): string {
	const stem = file
		.replace(/^.*[/\\]/, '')
		.replace(/\.[^.]*$/, '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '_')
		.replace(/^_+|_+$/g, '')
		.slice(0, 40)
	const base = `my_${stem || 'table'}`
	let name = base
	for (let nth = 2; isTaken(name); nth += 1) name = `${base}_${String(nth)}`
	return name
}
