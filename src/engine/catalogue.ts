import type { Sentences } from './mistake.ts'
import { text } from './row.ts'

/** How an engine is asked what it knows, for what the workbench lists, completes and explains, and the room of data tells. */
export interface Catalogue {
	/** SELECT `name`, `parameters` (null where the engine does not tell them) of the functions that a reader may call. */
	readonly functions: string
	/**
	 * SELECT `relation`, `kind` (table, view or macro), `position`, `"column"`, `type`, `rows` (null where unknown): a row for each
	 * column of each relation, in order.
	 */
	readonly relations: string
	/** SELECT `kind` (view or macro), `name`, `definition` of what stands beside the tables. */
	readonly definitions: string
	/** How it says that a statement is wrong. */
	readonly mistakes: Sentences
}

/** Asks an engine for the views and macros that it has beside the tables, as it tells them itself. */
export const definitionRows = ({ definitions }: Catalogue) => ({
	sql: definitions,
	rows: { kind: text, name: text, definition: text },
	values: {},
})
