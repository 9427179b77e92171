import type { Value } from '../../engine/engine.ts'
import { compile } from '../../engine/duckdb/statement.ts'
import { tokens } from '../../engine/duckdb/token.ts'
import type { TableName } from '../../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import { needed } from './tables.ts'

/** A query as code repeats it: what it asks, with which values, of which published files. */
export interface Repeat extends Pick<Sheet, 'sql' | 'values' | 'version' | 'link' | 'title'> {
	/** Address of the folder of the published package, with `/` at its end. */
	readonly base: string
}

/** Statements that load the published files and create the macros and views that the query reads from. */
export function preparation({ sql, base }: Repeat): readonly string[] {
	const { tables, relations } = needed(sql)
	return [...tables.map((table) => loading(table, base)), ...relations]
}

const loading = (table: TableName, base: string): string =>
	`CREATE TABLE ${table} AS FROM read_parquet(${quoted(`${base}${table}.parquet`)})`

/** A query as it is asked: what comes before it, and the values that are handed over under their names. */
export interface Asking {
	readonly before: readonly string[]
	readonly sql: string
	/** In their order of first use. */
	readonly values: readonly (readonly [string, Value])[]
}

/** How a query is asked. One that takes no values, because its columns come out of the data, reads them from a variable. */
export function asking({ sql, values }: Repeat): Asking {
	const { text, names } = compile(sql)
	// A value that nobody filled in is an empty text, as in the workbench.
	const used = names.map((name) => [name, name in values ? (values[name] ?? null) : ''] as const)
	if (!used.length || !pivots(sql)) return { before: [], sql: bare(sql), values: used }
	return { before: [`SET VARIABLE asked = struct_pack(${given(used)})`], sql: bare(text), values: [] }
}

/** The query asked in SQL alone: where it takes values it is prepared under a name, then executed with them. */
export function executed(repeat: Repeat): readonly string[] {
	const { before, sql, values } = asking(repeat)
	if (!values.length) return [...before, sql]
	return [`PREPARE answer AS\n${sql}`, `EXECUTE answer(${given(values)})`]
}

const bare = (sql: string): string => sql.trim().replace(/[;\s]+$/, '')

const pivots = (sql: string): boolean =>
	tokens(sql).some(
		({ kind, start, end }) => kind === 'word' && /^pivot(?:_wider)?$/i.test(sql.slice(start, end)),
	)

// In quotes, because a parameter may be called like a word of SQL.
const given = (values: Asking['values']): string =>
	values.map(([name, value]) => `"${name}" := ${literal(value)}`).join(', ')

const literal = (value: Value): string =>
	typeof value === 'string' ? quoted(value) : value === null ? 'NULL' : String(value).toUpperCase()

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** What the code repeats, as lines of remarks. */
export const remarks = ({ title, version, link }: Repeat, mark: string): string =>
	[title, `County Mirror, data version ${version}`, link]
		.map((line) => `${mark} ${line.replace(/\s+/g, ' ')}\n`)
		.join('')
