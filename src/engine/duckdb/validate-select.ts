import { tableFromIPC } from 'apache-arrow'
import type { RowSelection } from '../engine.ts'
import type { Bindings } from './bindings.ts'
import { plainType } from './plain-type.ts'
import { arrange, explained, name } from './user-sql.ts'
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
	if (plan) return `${plan.lead} ${arrange(inner)}`
	const wanted = arrange(inner, arrangement)
	const casts = await castsOf(db, connection, inner)
	// The same line as before, so that DuckDB counts the reader's lines as it did.
	return casts.length ? `SELECT * REPLACE (${casts.join(', ')}) FROM (${wanted}\n)` : wanted
}

/** Casts for the columns of a statement that Arrow would not carry as they are. */
async function castsOf(db: Bindings, connection: number, text: string): Promise<readonly string[]> {
	const described = await db.runQuery(connection, `DESCRIBE ${arrange(text)}`).catch((error: unknown) => {
		// A PIVOT whose columns are not yet known cannot be described either.
		if (error instanceof Error && TWO.test(error.message)) return undefined
		throw error
	})
	const columns = described && tableFromIPC(described)
	return Array.from({ length: columns?.numRows ?? 0 }, (_, row) => {
		const [column, type] = ['column_name', 'column_type'].map((key) =>
			String(columns?.getChild(key)?.get(row)),
		)
		const plain = plainType(type ?? '')
		return plain === type ? [] : [`CAST(${name(column ?? '')} AS ${plain}) AS ${name(column ?? '')}`]
	}).flat()
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
