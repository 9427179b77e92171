import type { Table } from 'apache-arrow'
import type { Result } from '../../base/result.ts'
import type { Values } from '../../engine/engine.ts'
import type { ColumnWords, Source } from '../../export/sheet.ts'
import type { DrawCharts } from '../../export/svg.ts'

/** A table as it stands on the screen, in the unit chosen there. */
export interface ShownTable {
	readonly result: Result
	readonly columns: Readonly<Record<string, ColumnWords>>
	/** What was chosen for it, in words. */
	readonly choices: readonly string[]
}

/** Every row of an answer of which not all are shown. */
export interface Whole {
	/** In order and in parts. */
	readonly rows: (signal: AbortSignal) => AsyncIterable<Table>
	/** What is said beside them, instead of what is said beside the rows shown. */
	readonly notes: readonly string[]
}

/** What `Download.svelte` is given: an answer and all that it takes to read, cite and repeat it. */
export interface Downloadable {
	/** Stem of file names: letters, digits and hyphens, such as `function`. */
	readonly name: string
	readonly title: string
	/** The answer of the query: every column, exact. */
	readonly result: Result
	/** Where the answer as given is cut: all of it. */
	readonly whole?: Whole
	/** Words of columns by their name; a column without any is called as the schema or the query calls it. */
	readonly columns?: Readonly<Record<string, ColumnWords>>
	/** The table on the screen, where it differs from the answer. */
	readonly shown?: () => ShownTable
	readonly sql: string
	readonly values: Values
	/** The charts, whose colours may be names of `tokens.css`, each with the line that stands above it. */
	readonly charts?: DrawCharts
	/** What was chosen of all that the query answers, in words. */
	readonly choices?: readonly string[]
	readonly notes: readonly string[]
	readonly sources: readonly Source[]
}
