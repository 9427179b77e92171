import type { Bindings } from './bindings.ts'

/**
 * Refuses everything but one statement that can stand as `FROM (…)`: SELECT, VALUES, DESCRIBE, SHOW, SUMMARIZE.
 * @throws DuckDB’s own error, about the text as it was written where that is possible.
 */
export async function single(db: Bindings, connection: number, text: string): Promise<void> {
	try {
		await prepared(db, connection, `SELECT * FROM (\n${text}\n)`)
	} catch (refusal) {
		// A mistake is told better without the brackets around it; DDL and the like are only refused within them.
		await prepared(db, connection, text)
		throw refusal instanceof Error ? counted(refusal) : refusal
	}
}

async function prepared(db: Bindings, connection: number, sql: string): Promise<void> {
	await db.closePrepared(connection, await db.createPrepared(connection, sql))
}

/** The line before the reader’s first one is ours. */
function counted(error: Error): Error {
	error.message = error.message.replace(/^LINE (\d+)/gm, (_, line) => `LINE ${String(Number(line) - 1)}`)
	return error
}
