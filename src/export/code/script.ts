import type { Value } from '../../engine/engine.ts'
import { compile } from '../../engine/statement.ts'
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

/** The values that the query asks for, in their order of first use. */
export function used({ sql, values }: Repeat): readonly (readonly [string, Value])[] {
	return compile(sql).names.flatMap((name) => {
		const value = values[name]
		return value === undefined ? [] : [[name, value] as const]
	})
}

/** The query without semicolons at its end. */
export const bare = (sql: string): string => sql.trim().replace(/[;\s]+$/, '')

/** The answer where values cannot be handed over: the query prepared under a name, then executed with them. */
export function executed(repeat: Repeat): readonly string[] {
	const values = used(repeat)
	if (!values.length) return [bare(repeat.sql)]
	const given = values.map(([name, value]) => `${name} := ${literal(value)}`).join(', ')
	return [`PREPARE answer AS\n${bare(repeat.sql)}`, `EXECUTE answer(${given})`]
}

const literal = (value: Value): string =>
	typeof value === 'string' ? quoted(value) : value === null ? 'NULL' : String(value).toUpperCase()

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** What the code repeats, as lines of remarks. */
export const remarks = ({ title, version, link }: Repeat, mark: string): string =>
	[title, `County Mirror, data version ${version}`, link]
		.map((line) => `${mark} ${line.replace(/\s+/g, ' ')}\n`)
		.join('')
