import type { Table } from 'apache-arrow'
import type { Fault } from '../base/fault.ts'
import type { Selected } from '../engine/duckdb/result.ts'
import type { Ask, Engine, Question, RowSelection, Values } from '../engine/engine.ts'
import type { Shape } from '../engine/row.ts'

/** What an engine tells while it starts and is filled. */
export interface Told {
	readonly progress: (done: number, total: number) => void
	/** `server`: the host that answers; empty where the page does. `synthetic`: the data are made up. */
	readonly found: (version: string, base: string, server: string, synthetic: boolean) => void
	readonly ready: () => void
	/** Every row stands in the engine, which has nothing more to do of itself. */
	readonly filled: () => void
	readonly restarted: () => void
	readonly failed: (fault: Fault) => void
	/** Puts what the reader added into an engine that holds the package. */
	readonly complete: (engine: Engine) => Promise<void>
}

/** An engine as the page needs it: started, then asked. */
export interface Startable {
	/** What the package answered in advance; absent where it cannot have. Needs no start. */
	readonly prepared?: (question: Question<Shape>) => Promise<readonly object[] | undefined>
	readonly start: () => Promise<void>
	readonly ask: Ask
	readonly select: Select
	readonly stream: Stream
	readonly change: (work: Work) => Promise<void>
}

/** Changes what an engine holds. */
export type Work = (engine: Engine) => Promise<void>

/** Answers a reader's own statement: no more than `rows.limit` rows, and whether there are more. */
export type Select = (
	sql: string,
	values: Values,
	signal: AbortSignal,
	rows?: RowSelection,
) => Promise<Selected>

/** Every row of a reader's own statement, in order and in parts. */
export type Stream = (sql: string, values: Values, signal: AbortSignal) => AsyncIterable<Table>
