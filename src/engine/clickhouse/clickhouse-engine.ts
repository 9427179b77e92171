import { RecordBatchReader, Table, type RecordBatch } from 'apache-arrow'
import { Fault } from '../../base/fault.ts'
import type { Queryable, RowSelection, Values } from '../engine.ts'
import { decode } from '../decode.ts'
import { SHOWN } from '../duckdb/bounded-answer.ts'
import { firstColumns } from '../duckdb/omissions.ts'
import { withTimeLimit } from '../duckdb/time-limit.ts'
import { errorPlace } from './error-place.ts'
import { answerOf, kill } from './request.ts'
import type { Server } from './server.ts'
import { serverStatement } from './statement.ts'
import { readerStatement } from './reader-statement.ts'

/** How long one question may take, as the profile on the server says too. */
const SECONDS = 30

interface Asked {
	readonly sql: string
	readonly values: Values
	/** The server makes all of the answer before it sends any. */
	readonly whole: boolean
}

/** Who answers where a site names a server: the contract of the engine in the page, over HTTP. */
export function clickhouseEngine(
	server: Server,
	{ seconds = SECONDS }: { readonly seconds?: number } = {},
): Queryable {
	/** The parts of an answer, each wait for one limited; whoever stops ends the query on the server. An answer without rows is one part. */
	async function* parts(
		{ sql, values, whole }: Asked,
		signal: AbortSignal | undefined,
	): AsyncGenerator<RecordBatch, void> {
		const stop = new AbortController()
		const queryId = newId()
		const statement = serverStatement(sql, values)
		const bytes = answerOf({ ...statement, server, queryId, whole, seconds }, stop.signal)
		const within = <T>(work: () => Promise<T>) => withTimeLimit(work, stop, { seconds, signal }, sql)
		let isRunning = true
		try {
			const batches = await within(async (): Promise<AsyncIterator<RecordBatch>> => {
				const reader = await RecordBatchReader.from(bytes)
				return (await reader.open())[Symbol.asyncIterator]()
			})
			for (;;) {
				const next = await within(() => batches.next())
				if (next.done === true) break
				yield next.value
			}
			isRunning = false
		} catch (error) {
			isRunning = stop.signal.aborted
			throw error
		} finally {
			if (isRunning) {
				stop.abort()
				void kill(server, queryId)
			}
			// Only lets go of the body; why it ended is thrown by whoever read from it.
			void bytes.return().catch(() => undefined)
		}
	}
	const collected = async (asked: Asked, signal: AbortSignal | undefined, most = Infinity) => {
		const batches: RecordBatch[] = []
		let bytes = 0
		for await (const batch of parts(asked, signal)) {
			batches.push(batch)
			bytes += batch.data.byteLength
			if (bytes > most) return { table: new Table(batches), isCut: true }
		}
		return { table: new Table(batches), isCut: false }
	}
	const reading = (sql: string, values: Values, rows: RowSelection = {}): Asked => ({
		sql: readerStatement(sql, rows),
		values,
		whole: false,
	})
	return {
		ask: async ({ sql, rows, values }, signal) =>
			decode((await collected({ sql, values, whole: true }, signal)).table, rows),
		select: async (sql, values, signal, rows) => {
			const { table, isCut } = await collected(reading(sql, values, rows), signal, SHOWN.answer).catch(
				(error: unknown) => {
					throw located(error, sql)
				},
			)
			return firstColumns(table, SHOWN.columns, isCut)
		},
		stream: async function* (sql, values, signal, rows) {
			for await (const batch of parts(reading(sql, values, rows), signal)) yield new Table([batch])
		},
	}
}

/** A fault with the place in the reader's own statement, which the server never saw as it stands. */
function located(error: unknown, sql: string): unknown {
	if (!(error instanceof Fault) || !('message' in error.facts)) return error
	const { message } = error.facts as Fault<'engine/query-failed'>['facts']
	const place = errorPlace(message, sql)
	return place && error.code === 'engine/query-failed'
		? new Fault('engine/query-failed', { message, sql, place }, error)
		: error
}

/** Unlike `randomUUID`, this is there on pages without encryption as well. */
const newId = (): string =>
	Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join(
		'',
	)
