import { Fault } from '../../base/fault.ts'
import type { RowSelection, Values } from '../engine.ts'
import type { Bindings } from './bindings.ts'
import { placeOf } from './error-position.ts'
import { fetched } from './failure.ts'
import { badParameter } from './literal.ts'
import { parametersOf } from './parameters.ts'
import { isOne, withValues } from './statement.ts'
import { admit } from './user-sql.ts'
import { counted, readableSelect, validateSelect } from './validate-select.ts'

/** One SELECT, and how it is run. */
export interface Asked {
	readonly sql: string
	readonly values: Values
	/** A reader's own statement, of which these rows are wanted. */
	readonly reading?: RowSelection | undefined
	/** Rows are made as they are fetched, instead of all of them before the first. */
	readonly streamed: boolean
	/** Hears how many columns the whole answer of a reader's statement has. */
	readonly columnsCounted?: (columns: number) => void
}

/**
 * An answer as the parts of an Arrow stream, its header first, on a connection of its own. Ends when `stop` is given,
 * and then frees the connection, as it does when nobody wants the rest.
 * @throws Fault `engine/bad-parameter`, `engine/refused`, `engine/too-long`; DuckDB’s own errors
 */
export async function* ipcStream(
	db: Bindings,
	{ sql, values, reading, streamed, columnsCounted }: Asked,
	stop: AbortSignal,
): AsyncGenerator<Uint8Array, undefined> {
	if (reading) admit(sql)
	const text = withValues(sql, values)
	// A value must not make a call of a name before it.
	if (reading) admit(text)
	stop.throwIfAborted()
	const connection = await db.connect()
	// What a reader asked may be large, and stays with its connection until the next question.
	let isClean = false
	try {
		const runnable = reading
			? await readableSelect(db, connection, text, reading, streamed)
			: { sql: await enclosed(db, connection, sql, text), columns: 0 }
		stop.throwIfAborted()
		columnsCounted?.(runnable.columns)
		try {
			yield* pending(db, connection, runnable.sql, stop, streamed)
			isClean = !reading
		} catch (error) {
			if (!(error instanceof Error) || stop.aborted) throw error
			// A mistake is told better without the brackets around it, where it is one without them.
			if (!reading) await validateSelect(db, connection, text)
			throw counted(error)
		}
	} catch (error) {
		throw named(error, sql, values)
	} finally {
		await (isClean ? db.release(connection) : db.disconnect(connection))
	}
}

/**
 * Our own question in brackets, so that it is a SELECT or nothing: no other statement can begin with one. Without a
 * semicolon it is one statement, which needs no further look: preparing it first would cost half of a short question.
 */
async function enclosed(db: Bindings, connection: number, sql: string, text: string): Promise<string> {
	if (!isOne(sql)) await validateSelect(db, connection, text)
	return `(\n${text}\n)`
}

const CONVERSION = /^Conversion Error: (?:Could not convert string '(.*?)'|.*?) to (\S+)/

/** A value that cannot be what its place wants, by the name of its parameter. */
function named(error: unknown, sql: string, values: Values): unknown {
	if (!(error instanceof Error) || error instanceof Fault) return error
	const [, text = '', type] = CONVERSION.exec(error.message) ?? []
	if (!type) return error
	const printed = (name: string) => {
		const value = values[name]
		return typeof value === 'object' ? (value?.text ?? '') : String(value)
	}
	// What fails while rows are made comes without a place.
	const parameter =
		placeOf(error.message, sql, values)?.parameter ?? parametersOf(sql).find((name) => printed(name) === text)
	return parameter === undefined ? error : badParameter(parameter, type, printed(parameter))
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
	const fetch = () =>
		db.fetchQueryResults(connection).catch((error: unknown) => {
			throw fetched(error)
		})
	// The rows of a whole answer are made: its end, mostly the second part, is asked for before the first has come.
	const ahead = streamed ? [] : [fetch(), fetch()]
	// Nobody may wait for it any longer; whoever does is told.
	ahead[1]?.catch(() => undefined)
	for (;;) {
		stop.throwIfAborted()
		const part = await (ahead.shift() ?? fetch())
		if (part?.length === 0) return
		if (part) yield part
	}
}
