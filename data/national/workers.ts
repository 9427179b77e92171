import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

/** What an engine may hold before it writes to disk what it sorts; and so many engines at most, so that all stay below 4 GB. */
const MEMORY = '1GB'
const MOST = 3

/** An engine of one thread: the same rows take less of a processor than with two threads to an engine, and give the same bytes. */
export interface Worker {
	readonly connection: DuckDBConnection
	readonly close: () => void
}

/** As many engines as there are processors. @param temporary folder for what they put aside */
export async function openWorkers(temporary: string): Promise<readonly Worker[]> {
	// Two engines must not put things aside under the same names.
	const folders = Array.from({ length: Math.min(MOST, availableParallelism()) }, (_, at) =>
		join(temporary, String(at)),
	)
	return Promise.all(folders.map(openWorker))
}

async function openWorker(temporary: string): Promise<Worker> {
	await mkdir(temporary, { recursive: true })
	const instance = await DuckDBInstance.create(':memory:', {
		threads: '1',
		memory_limit: MEMORY,
		temp_directory: temporary,
	})
	const connection = await instance.connect()
	return {
		connection,
		close: () => {
			connection.closeSync()
			instance.closeSync()
		},
	}
}

/**
 * What every worker gives for its part. An engine that is closed while it answers ends the process: so this comes to an end
 * once no worker is busy any more.
 * @throws the first error
 */
export async function ofEach<Given>(
	workers: readonly Worker[],
	work: (connection: DuckDBConnection) => Promise<Given>,
): Promise<readonly Given[]> {
	const done = await Promise.allSettled(workers.map(({ connection }) => work(connection)))
	return done.map((result) => {
		if (result.status === 'rejected') throw result.reason
		return result.value
	})
}

/** Each item is done by the next worker that is free. @throws the first error, once no worker is busy any more */
export async function inTurn<Item>(
	workers: readonly Worker[],
	items: Iterable<Item>,
	work: (connection: DuckDBConnection, item: Item) => Promise<void>,
): Promise<void> {
	const left = [...items]
	await ofEach(workers, async (connection) => {
		try {
			for (let item = left.shift(); item !== undefined; item = left.shift()) await work(connection, item)
		} catch (error) {
			left.length = 0
			throw error
		}
	})
}
