import type { Value } from '../../engine/engine.ts'
import { parametersOf } from '../../engine/duckdb/parameters.ts'
import { withValues } from '../../engine/duckdb/statement.ts'
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

/** A query as it is asked, and the values that are handed over under their names. */
export interface Asking {
	readonly sql: string
	/** In their order of first use. */
	readonly values: readonly (readonly [string, Value])[]
}

/**
 * How a query is asked. Values stand in its text where their type follows from where they stand, as in the page, or where
 * its columns come out of the data, so that it takes none.
 */
export function asking({ sql, values }: Repeat): Asking {
	// A value that nobody filled in is an empty text, as in the workbench.
	const used = parametersOf(sql).map((name) => [name, name in values ? (values[name] ?? null) : ''] as const)
	if (!used.length) return { sql: bare(sql), values: used }
	if (!pivots(sql) && isCast(sql) && used.every(([, value]) => typeof value !== 'object' || value === null))
		return { sql: bare(sql), values: used }
	return { sql: bare(withValues(sql, Object.fromEntries(used))), values: [] }
}

/** Whether every parameter is `$name` and says its type. */
function isCast(sql: string): boolean {
	const found = tokens(sql)
	return found.every(
		({ kind, start, end }) =>
			kind !== 'parameter' || (sql.charAt(start) === '$' && sql.slice(end).trimStart().startsWith('::')),
	)
}

/** The query asked in SQL alone: where it takes values it is prepared under a name, then executed with them. */
export function executed(repeat: Repeat): readonly string[] {
	const { sql, values } = asking(repeat)
	if (!values.length) return [sql]
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

function literal(value: Value): string {
	if (value === null) return 'NULL'
	if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase()
	return quoted(typeof value === 'string' ? value : value.text)
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** What the code repeats, as lines of remarks. */
export const remarks = ({ title, version, link }: Repeat, mark: string): string =>
	[title, `County Mirror, data version ${version}`, link]
		.map((line) => `${mark} ${line.replace(/\s+/g, ' ')}\n`)
		.join('')
