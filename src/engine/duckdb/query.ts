import { Table, tableFromIPC, type RecordBatch, type Schema } from 'apache-arrow'
import type { Bindings } from './bindings.ts'
import { withTimeLimit, type Limit } from './time-limit.ts'
import { ipcStream, type Asked } from './ipc.ts'
import { withoutMarks } from './omissions.ts'

/**
 * Runs one SELECT; the promise settles as soon as it is cancelled or out of time. Its parts are read as they come, so that
 * no more than one of them holds up the page at a time.
 */
export function query(db: Bindings, asked: Omit<Asked, 'streamed'>, limit: Limit): Promise<Table> {
	const stop = new AbortController()
	const collect = async () => {
		let columns = 0
		const columnsCounted = (all: number) => {
			columns = all
		}
		const parts = ipcStream(db, { ...asked, streamed: false, columnsCounted }, stop.signal)
		const header = (await parts.next()).value ?? new Uint8Array()
		let schema: Schema | undefined
		const batches: RecordBatch[] = []
		for await (const part of parts) {
			const read = tableFromIPC([header, part])
			schema ??= read.schema
			batches.push(...read.batches)
		}
		const table = new Table(schema ?? tableFromIPC([header]).schema, batches)
		return asked.reading ? withoutMarks(table, columns) : table
	}
	return withTimeLimit(collect, stop, limit, asked.sql)
}

/**
 * Runs one SELECT and gives its rows as they are made, some thousands at a time; those given out are not kept. Each wait
 * for the engine is limited, what the caller does with the rows between two is not.
 */
export async function* batches(
	db: Bindings,
	asked: Omit<Asked, 'streamed'>,
	limit: Limit,
): AsyncGenerator<Table, undefined> {
	const stop = new AbortController()
	const parts = ipcStream(db, { ...asked, streamed: true }, stop.signal)
	const next = async () => (await withTimeLimit(() => parts.next(), stop, limit, asked.sql)).value
	const header = await next()
	if (!header) return
	for (let part = await next(); part; part = await next()) {
		let wanted = false
		try {
			yield tableFromIPC([header, part])
			wanted = true
		} finally {
			// Whoever breaks off here would leave the connection waiting for the next question.
			if (!wanted) await parts.return(undefined)
		}
	}
}
