import { tableFromIPC } from 'apache-arrow'
import type { RowSelection } from '../engine.ts'
import type { Bindings } from './bindings.ts'
import { boundedAnswer, completeAnswer, SHOWN, type Column } from './bounded-answer.ts'
import { sentType } from './sent-type.ts'
import { tokens } from './token.ts'
import { arrange, explained, name } from './user-sql.ts'

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

/** What is run for a reader's statement, and how many columns its whole answer has. */
export interface Readable {
	readonly sql: string
	readonly columns: number
}

/**
 * What is run for a reader's statement: always `SELECT … FROM (…)`, or EXPLAIN of it, so that nothing else can be; within
 * the bounds of what is shown, or, where every row is written to a file (`isWhole`), of as many columns, with a limit for each value.
 * A PIVOT cannot be prepared; without a single `;` in it, brackets around it leave it no way to be anything but a SELECT.
 * @throws DuckDB’s own error
 */
export async function readableSelect(
	db: Bindings,
	connection: number,
	text: string,
	arrangement: RowSelection,
	isWhole: boolean,
): Promise<Readable> {
	const plan = explained(text)
	// Blanks keep the lines and columns of what is explained where they were written.
	let inner = plan ? blank(text.slice(0, plan.from)) + text.slice(plan.from) : text
	try {
		await validateSelect(db, connection, inner)
	} catch (error) {
		inner = uncommented(inner)
		if (!(error instanceof Error) || !TWO.test(error.message) || inner.includes(';')) throw error
	}
	if (plan) return { sql: `${plan.lead} ${arrange(inner)}`, columns: 0 }
	const all = await columnsOf(db, connection, inner)
	const columns = all.slice(0, SHOWN.columns)
	const casts = columns.map(({ name: column, type, own }) =>
		type.sql === own ? name(column) : `CAST(${name(column)} AS ${type.sql}) AS ${name(column)}`,
	)
	// All on the line before the reader's first one, so that DuckDB counts their lines as it did.
	const sent = `SELECT ${casts.join(', ')} FROM (${arrange(inner, arrangement)}\n)`
	const sql = isWhole ? completeAnswer(sent, columns) : boundedAnswer(sent, columns, SHOWN)
	return { sql, columns: all.length }
}

/** The columns of a statement, each with the type that it is to be sent in; `own` is the type that it has. */
async function columnsOf(
	db: Bindings,
	connection: number,
	text: string,
): Promise<readonly (Column & { readonly own: string })[]> {
	const column = (name: string, own: string) => ({ name, own, type: sentType(own) })
	try {
		const described = tableFromIPC(await db.runQuery(connection, `DESCRIBE ${arrange(text)}`))
		const [names, types] = ['column_name', 'column_type'].map((key) => described.getChild(key))
		return Array.from({ length: described.numRows }, (_, row) =>
			column(String(names?.get(row)), String(types?.get(row))),
		)
	} catch (error) {
		// A PIVOT whose columns are not yet known cannot be described: it is asked for no rows.
		if (!(error instanceof Error) || !TWO.test(error.message)) throw error
		const none = `SELECT typeof(COLUMNS(answer.*)) FROM (SELECT 1) AS one LEFT JOIN (${arrange(text, { limit: 0 })}\n) AS answer ON true`
		const types = tableFromIPC(await db.runQuery(connection, none))
		return types.schema.fields.map(({ name }, at) => column(name, String(types.getChildAt(at)?.get(0))))
	}
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
