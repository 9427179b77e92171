import { tableFromIPC, type Table } from 'apache-arrow'
import { Fault } from '../base/fault.ts'
import type { Bindings } from './bindings.ts'
import type { Values } from './engine.ts'
import { failure } from './failure.ts'
import { admit, type Arrangement } from './reader.ts'
import { counted, readable, single } from './single.ts'
import { compile, type Statement } from './statement.ts'

export interface Limit {
	readonly seconds: number
	readonly signal: AbortSignal | undefined
	/** A reader's own statement, of which these rows are wanted. */
	readonly reading?: Arrangement
}

/** Runs one SELECT on a connection of its own; the promise settles as soon as it is cancelled or out of time. */
export function query(
	db: Bindings,
	sql: string,
	values: Values,
	{ seconds, signal, reading }: Limit,
): Promise<Table> {
	const stop = new AbortController()
	return new Promise((resolve, reject) => {
		const give = (fault: Fault) => {
			reject(fault)
			stop.abort()
		}
		const cancel = () => {
			give(new Fault('engine/cancelled', {}))
		}
		const timer = setTimeout(() => {
			give(new Fault('engine/timed-out', { seconds }))
		}, seconds * 1000)
		signal?.addEventListener('abort', cancel)
		if (signal?.aborted) cancel()
		answer(db, sql, values, stop.signal, reading)
			.then(resolve, (error: unknown) => {
				reject(failure(error, sql))
			})
			.finally(() => {
				clearTimeout(timer)
				signal?.removeEventListener('abort', cancel)
			})
	})
}

async function answer(
	db: Bindings,
	sql: string,
	values: Values,
	stop: AbortSignal,
	reading?: Arrangement,
): Promise<Table> {
	if (reading) admit(sql)
	const statement = compile(sql)
	const positions = ordered(statement, values, sql)
	stop.throwIfAborted()
	const connection = await db.connect()
	try {
		if (statement.binding) await bind(db, connection, statement.binding, positions)
		if (reading) {
			const text = await readable(db, connection, statement.text, reading)
			stop.throwIfAborted()
			return await collect(db, connection, text, stop).catch((error: unknown) => {
				throw error instanceof Error && !(error instanceof Fault) ? counted(error) : error
			})
		}
		await single(db, connection, statement.text)
		stop.throwIfAborted()
		return await collect(db, connection, statement.text, stop)
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
async function collect(db: Bindings, connection: number, text: string, stop: AbortSignal): Promise<Table> {
	let header = await db.startPendingQuery(connection, text)
	while (!header) {
		if (stop.aborted) await db.cancelPendingQuery(connection)
		stop.throwIfAborted()
		header = await db.pollPendingQuery(connection)
	}
	const parts = [header]
	for (;;) {
		stop.throwIfAborted()
		const part = await db.fetchQueryResults(connection)
		if (part?.length === 0) return tableFromIPC(parts)
		if (part) parts.push(part)
	}
}
