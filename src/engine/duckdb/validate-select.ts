import type { RowSelection } from '../engine.ts'
import type { Bindings } from './bindings.ts'
import { arrange, explained } from './user-sql.ts'
import { tokens } from './token.ts'

/** DuckDB first asks for the values that become columns, so a PIVOT without an IN list is two statements to it. */
const TWO = /Cannot prepare multiple statements/

/**
 * Refuses everything but one statement that can stand as `FROM (…)`: SELECT, VALUES, DESCRIBE, SHOW, SUMMARIZE.
 * @throws DuckDB’s own error, about the text as it was written where that is possible.
 */
export async function validateSelect(db: Bindings, connection: number, text: string): Promise<void> {
	try {
		await prepared(db, connection, arrange(text))
	} catch (refusal) {
		// A mistake is told better without the brackets around it; DDL and the like are only refused within them.
		await prepared(db, connection, text)
		throw refusal instanceof Error ? counted(refusal) : refusal
	}
}

/**
 * What is run for a reader's statement: always `SELECT * FROM (…)`, or EXPLAIN of it, so that nothing else can be.
 * A PIVOT cannot be prepared; without a single `;` in it, brackets around it leave it no way to be anything but a SELECT.
 * @throws DuckDB’s own error
 */
export async function readableSelect(
	db: Bindings,
	connection: number,
	text: string,
	arrangement: RowSelection,
): Promise<string> {
	const plan = explained(text)
	// Blanks keep the lines and columns of what is explained where they were written.
	let inner = plan ? blank(text.slice(0, plan.from)) + text.slice(plan.from) : text
	try {
		await validateSelect(db, connection, inner)
	} catch (error) {
		inner = uncommented(inner)
		if (!(error instanceof Error) || !TWO.test(error.message) || inner.includes(';')) throw error
	}
	return plan ? `${plan.lead} ${arrange(inner)}` : arrange(inner, arrangement)
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The same text with blanks for remarks, in which a semicolon is harmless. */
const uncommented = (text: string): string =>
	tokens(text)
		.map(({ kind, start, end }) => {
			const piece = text.slice(start, end)
			return kind === 'comment' ? blank(piece) : piece
		})
		.join('')

async function prepared(db: Bindings, connection: number, sql: string): Promise<void> {
	await db.closePrepared(connection, await db.createPrepared(connection, sql))
}

/** The line before the reader’s first one is ours. */
export function counted(error: Error): Error {
	error.message = error.message.replace(/^LINE (\d+)/gm, (_, line) => `LINE ${String(Number(line) - 1)}`)
	return error
}
