import { Fault } from '../../base/fault.ts'
import type { RowSelection, Values } from '../engine.ts'
import type { Bindings } from './bindings.ts'
import { fetched } from './failure.ts'
import { admit } from './user-sql.ts'
import { counted, readableSelect, validateSelect } from './validate-select.ts'
import { compile, type Statement } from './statement.ts'

/** One SELECT, and how it is run. */
export interface Asked {
	readonly sql: string
	readonly values: Values
	/** A reader's own statement, of which these rows are wanted. */
	readonly reading?: RowSelection | undefined
	/** Rows are made as they are fetched, instead of all of them before the first. */
	readonly streamed: boolean
}

/**
 * An answer as the parts of an Arrow stream, its header first, on a connection of its own. Ends when `stop` is given,
 * and then frees the connection, as it does when nobody wants the rest.
 * @throws Fault `engine/refused`, `engine/too-long`; DuckDB’s own errors
 */
export async function* ipcStream(
	db: Bindings,
	{ sql, values, reading, streamed }: Asked,
	stop: AbortSignal,
): AsyncGenerator<Uint8Array, undefined> {
	if (reading) admit(sql)
	const statement = compile(sql)
	const positions = ordered(statement, values, sql)
	stop.throwIfAborted()
	const connection = await db.connect()
	try {
		if (statement.binding) await bind(db, connection, statement.binding, positions)
		if (!reading) await validateSelect(db, connection, statement.text)
		const text = reading ? await readableSelect(db, connection, statement.text, reading) : statement.text
		stop.throwIfAborted()
		try {
			yield* pending(db, connection, text, stop, streamed)
		} catch (error) {
			throw reading && error instanceof Error && !stop.aborted ? counted(error) : error
		}
	} finally {
		await db.disconnect(connection)
	}
}

function ordered({ names }: Statement, values: Values, sql: string): unknown[] {
	return names.map((name) => {
		const value = values[name]
		// JSON carries the values to the engine, and has neither.
		if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
			throw new Fault('engine/query-failed', { message: `$${name} = ${String(value)}`, sql })
		return value
	})
}

async function bind(db: Bindings, connection: number, sql: string, positions: unknown[]): Promise<void> {
	const statement = await db.createPrepared(connection, sql)
	await db.runPrepared(connection, statement, positions)
	await db.closePrepared(connection, statement)
}

/** A pending query runs in short turns, between which others run and it can be cancelled. */
async function* pending(
	db: Bindings,
	connection: number,
	text: string,
	stop: AbortSignal,
	streamed: boolean,
): AsyncGenerator<Uint8Array, undefined> {
	let header = await db.startPendingQuery(connection, text, streamed)
	while (!header) {
		if (stop.aborted) await db.cancelPendingQuery(connection)
		stop.throwIfAborted()
		header = await db.pollPendingQuery(connection)
	}
	yield header
	for (;;) {
		stop.throwIfAborted()
		const part = await db.fetchQueryResults(connection).catch((error: unknown) => {
			throw fetched(error)
		})
		if (part?.length === 0) return
		if (part) yield part
	}
}
