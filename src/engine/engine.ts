import type { Table } from 'apache-arrow'
import type { Row, Shape } from './row.ts'

/** What a reader may say a value is; without it the type follows from where the statement uses the value. */
export type ParameterType = 'text' | 'number' | 'date' | 'list'

/** A value as a reader typed it, and what it is to be read as: `1,000` as a number, one entry a line as a list. */
export interface TypedText {
	readonly type: ParameterType
	readonly text: string
}

/** What a parameter may be. The lists of our own questions travel as text and are split in SQL. */
export type Value = string | number | boolean | null | TypedText
export type Values = Readonly<Record<string, Value>>

/** One SELECT, the shape its answer must have, and the values of its `$name` parameters. */
export interface Question<S extends Shape> {
	readonly sql: string
	readonly rows: S
	readonly values: Values
}

/** Whoever answers questions: an engine, or answers shipped with the page. */
export type Ask = <S extends Shape>(question: Question<S>, signal?: AbortSignal) => Promise<Row<S>[]>

/** The rows of an answer that are wanted: filtered and sorted by the engine, and no more than `limit`. */
export interface RowSelection {
	/** Text that a column must contain, whatever its case. */
	readonly filters?: Readonly<Record<string, string>>
	readonly sort?: { readonly column: string; readonly descending: boolean }
	readonly limit?: number
}

/** Who answers: all that the page, its views and its files need of an engine. */
export interface Queryable {
	/**
	 * Runs one SELECT.
	 * @throws Fault `engine/bad-parameter` when a value is not of its type, `engine/cancelled` when the signal aborts, `engine/timed-out`, `engine/query-failed` with the engine’s
	 * own sentence, `engine/shape-mismatch` when the answer is not of the declared shape, `engine/died`.
	 */
	readonly ask: Ask
	/**
	 * Runs one statement of a reader, whose columns nobody declared: SELECT and what only reads, also EXPLAIN and PIVOT.
	 * @throws Fault those of `ask` without the shape, `engine/refused`, `engine/too-long`
	 */
	select(sql: string, values: Values, signal?: AbortSignal, rows?: RowSelection): Promise<Table>
	/**
	 * The same, the rows in order and some thousands at a time, made as they are asked for and not kept: for answers too
	 * long to be held. Whoever stops asking frees the engine. The time limit is for each wait, not for what the caller does
	 * with the rows.
	 * @throws Fault those of `select`, also after rows were given out
	 */
	stream(sql: string, values: Values, signal?: AbortSignal, rows?: RowSelection): AsyncGenerator<Table, void>
}

/** Who loads: what fills an engine with tables before anyone asks it. */
export interface Loadable {
	/** Runs statements whose answer does not matter (DDL, settings); the engine refuses what `lock` forbids. */
	run(sql: string): Promise<void>
	/** Appends one complete Arrow IPC stream to a table that exists; its memory may be taken over, and is empty then. */
	insert(table: string, ipc: Uint8Array): Promise<void>
	/**
	 * Holds a whole DuckDB database: its tables, views and macros are there by their names at once. The first change after it,
	 * be it `run` or `insert`, copies them into the engine. Its memory may be taken over, and is empty then.
	 */
	hold(database: Uint8Array): Promise<void>
	/** Lets a file on the network be attached, also later; parts of it are read as they are asked for, and nothing ahead of them. */
	admitFile(address: string): Promise<void>
	/** After loading: no other file, no network, no extension, no setting can be reached from SQL any more. */
	lock(): Promise<void>
}

/** A database that is filled first and asked then. */
export interface Engine extends Queryable, Loadable {
	close(): Promise<void>
	/** Bytes of the device that it holds, which only grow while it lives; 0 where that is not known. */
	memory(): number
}
