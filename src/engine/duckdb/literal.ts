import { Fault } from '../../base/fault.ts'
import type { ParameterType, Value } from '../engine.ts'

/**
 * A value as DuckDB writes it in a statement. A text becomes a plain string literal, which DuckDB takes for whatever the
 * place wants: `amount_yuan >= '1000'` compares numbers. `inList`: the value stands behind IN.
 * @throws Fault `engine/bad-parameter` for a value that is not of the type that was chosen, `engine/query-failed` for none
 */
export function literal(name: string, value: Value | undefined, inList: boolean): string {
	if (value === null) return 'NULL'
	if (typeof value === 'string') return quoted(value)
	if (typeof value === 'boolean') return String(value)
	if (typeof value === 'number' && Number.isFinite(value)) return double(value)
	if (value === undefined || typeof value === 'number')
		throw new Fault('engine/query-failed', { message: `$${name} = ${String(value)}`, sql: '' })
	const { type, text } = value
	if (type === 'text') return quoted(text)
	if (type === 'list') return list(text, inList)
	const found = type === 'number' ? digitsOf(text) : dateOf(text)
	if (found === undefined) throw badParameter(name, type, text)
	if (type === 'date') return `DATE '${found}'`
	return found.startsWith('-') ? `(${found})` : found
}

/** `type`: one of ours, or DuckDB’s name of the type that the place wants. */
export const badParameter = (name: string, type: ParameterType | (string & {}), value: string): Fault =>
	new Fault('engine/bad-parameter', { name, type, value })

/** Only a quote ends a string literal of DuckDB. A NUL would end the statement on its way into the WebAssembly. */
function quoted(text: string): string {
	const [first = '', ...rest] = text.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`)
	return rest.length ? `(${[first, ...rest].join(' || chr(0) || ')})` : first
}

/** A cast binds closer than a sign: a negative number is one thing only within CAST. */
function double(value: number): string {
	const digits = String(Math.abs(value))
	const text = digits.includes('e') ? digits : `${digits}e0`
	return value < 0 || Object.is(value, -0) ? `CAST(-${text} AS DOUBLE)` : text
}

/** Digits as people type them (full width, with separators of thousands), as SQL writes a number; undefined for others. */
export function digitsOf(typed: string): string | undefined {
	const text = typed.normalize('NFKC').replace(/[\s,_]/g, '')
	const [, sign = '', digits = ''] =
		/^([+\-\u2212]?)((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)$/.exec(text) ?? []
	if (!digits) return undefined
	return sign && sign !== '+' ? `-${digits}` : digits
}

/** A day as ISO writes it, typed so or with slashes, dots or the Chinese words for year, month and day, if there is such a day. */
export function dateOf(typed: string): string | undefined {
	const text = typed.normalize('NFKC').replace(/\s/g, '')
	const [, year = '', month = '', day = ''] =
		/^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/.exec(text) ?? []
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
	const time = Date.parse(`${iso}T00:00:00Z`)
	if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return undefined
	return iso
}

/** Entries by line or by comma, blanks around them dropped. */
export const entriesOf = (text: string): readonly string[] =>
	text
		.split(/[\n,\uff0c\u3001;\uff1b]/)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '')

/** An empty list behind IN is one that holds nothing. */
function list(text: string, inList: boolean): string {
	const entries = entriesOf(text).map(quoted)
	if (!inList) return entries.length ? `[${entries.join(', ')}]` : '[]::VARCHAR[]'
	return entries.length ? `(${entries.join(', ')})` : '(SELECT NULL WHERE false)'
}
