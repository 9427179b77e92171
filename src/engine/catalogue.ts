/** How an engine is asked what it knows, for what the workbench lists and completes. */
export interface Catalogue {
	/** SELECT `name`, `parameters` (null where the engine does not tell them) of the functions that a reader may call. */
	readonly functions: string
	/**
	 * SELECT `relation`, `kind` (table, view or macro), `position`, `"column"`, `type`, `rows` (null where unknown): a row for each
	 * column of each relation, in order.
	 */
	readonly relations: string
}
