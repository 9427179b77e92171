import { Fault } from '../../base/fault.ts'
import { badParameter, dateOf, digitsOf, entriesOf } from '../duckdb/literal.ts'
import { tokens, type Token } from '../duckdb/token.ts'
import { namedColumns } from './named-columns.ts'
import type { TypedText, Value, Values } from '../engine.ts'

/** A statement of the page as the server takes it: its values travel beside it and are never part of the text. */
export interface ServerStatement {
	readonly sql: string
	/** What `{name:Type}` in the text stand for, in the escapes of tab-separated values. */
	readonly parameters: ReadonlyMap<string, string>
}

/** Types that the page casts its parameters to, as the server calls them. */
const TYPES: Readonly<Record<string, string>> = {
	VARCHAR: 'String',
	TEXT: 'String',
	INTEGER: 'Int32',
	INT: 'Int32',
	BIGINT: 'Int64',
	DOUBLE: 'Float64',
	FLOAT: 'Float32',
	BOOLEAN: 'Bool',
	DATE: 'Date32',
}

/**
 * Writes `{name:Type}` for each `$name` and `:name`, of the type that stands behind it (`$name::INTEGER`), else of its value. A
 * backslash in a text or a name is written twice: it escapes there, and is a letter in the page's dialect. What is divided
 * becomes a floating number as it does in the page: the server cuts money divided to whole cents. Semicolons at the end are
 * dropped.
 * @throws Fault `engine/bad-parameter`, `engine/query-failed` for a value that is missing
 */
export function serverStatement(sql: string, values: Values): ServerStatement {
	const found = tokens(sql)
	const last = found.findLastIndex(
		({ kind }) => kind !== 'space' && kind !== 'comment' && kind !== 'semicolon',
	)
	const parameters = new Map<string, string>()
	const names = namedColumns(sql, found)
	const texts = found.map((token, at) => translated(token, at) + (names.get(token.end) ?? ''))
	return { sql: texts.join(''), parameters }

	function translated(token: Token, at: number): string {
		const text = sql.slice(token.start, token.end)
		if (token.kind === 'semicolon' && at > last) return ''
		if (token.kind === 'quoted') return backslashed(text)
		if (token.kind === 'string') return escaped(text)
		if (text === '/') return '* 1e0 /'
		if (token.kind !== 'parameter') return text
		const name = text.slice(1)
		const value = Object.hasOwn(values, name) ? values[name] : undefined
		if (value === undefined)
			throw new Fault('engine/query-failed', {
				message: `Values were not provided for the parameter: ${name}`,
				sql,
			})
		const { type, written } = parameter(name, value, castOf(sql, found, at))
		const key = /^\w+$/.test(name) ? name : `parameter_${String(at)}`
		parameters.set(key, written)
		return ` {${key}:${type}} `
	}
}

/** `'…'` with its backslashes as letters; `E'…'` has escapes already, `$$…$$` none in either engine. */
const escaped = (text: string): string => {
	if (text.startsWith("'")) return backslashed(text)
	return /^e'/i.test(text) ? text.slice(1) : text
}

/** The word behind `::` after a token, in capitals. */
function castOf(sql: string, found: readonly Token[], at: number): string | undefined {
	const behind: string[] = []
	for (let next = at + 1; next < found.length && behind.length < 3; next++) {
		const { kind, start, end } = found[next] ?? { kind: 'space' }
		if (kind !== 'space' && kind !== 'comment') behind.push(sql.slice(start, end))
	}
	const [first, second, word] = behind
	return first === ':' && second === ':' ? word?.toUpperCase() : undefined
}

function parameter(name: string, value: Value, cast: string | undefined): { type: string; written: string } {
	const wanted = cast === undefined ? undefined : TYPES[cast]
	if (value === null) return { type: `Nullable(${wanted ?? 'String'})`, written: String.raw`\N` }
	if (typeof value === 'object') return typed(name, value)
	const own = typeof value === 'number' ? 'Float64' : typeof value === 'boolean' ? 'Bool' : 'String'
	return { type: wanted ?? own, written: tsv(String(value)) }
}

/** What a reader typed, as the type that was chosen for it. */
function typed(name: string, { type, text }: TypedText): { type: string; written: string } {
	if (type === 'text') return { type: 'String', written: tsv(text) }
	if (type === 'list') {
		const entries = entriesOf(text).map((entry) => `'${backslashed(entry).replaceAll("'", String.raw`\'`)}'`)
		return { type: 'Array(String)', written: tsv(`[${entries.join(',')}]`) }
	}
	const written = type === 'number' ? digitsOf(text) : dateOf(text)
	if (written === undefined) throw badParameter(name, type, text)
	if (type === 'date') return { type: 'Date32', written }
	return { type: /^-?\d{1,18}$/.test(written) ? 'Int64' : 'Float64', written }
}

const backslashed = (text: string): string => text.replaceAll('\\', '\\\\')

const tsv = (text: string): string =>
	backslashed(text)
		.replaceAll('\t', String.raw`\t`)
		.replaceAll('\n', String.raw`\n`)
		.replaceAll('\r', String.raw`\r`)
		.replaceAll('\0', String.raw`\0`)
