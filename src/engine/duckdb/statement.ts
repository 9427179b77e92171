import { tokens, type Token } from './token.ts'

/** A question as DuckDB-Wasm can run it so that it can be cancelled, and the names of its parameters. */
export interface Statement {
	/** Each `$name` reads from the variable that `binding` sets. */
	readonly text: string
	/** Sets that variable from positions `$1 … $n`, in the order of `names`; empty without parameters. */
	readonly binding: string
	readonly names: readonly string[]
}

/**
 * Prepared statements block the worker until they end, pending queries do not but take no parameters: so the values are
 * bound to a variable of the connection by a prepared `SET VARIABLE`, and the question reads them from there.
 * Semicolons at the end are dropped.
 */
export function compile(sql: string): Statement {
	const found = tokens(sql)
	const names = parametersOf(sql, found)
	const text = replaced(sql, found)
		.map((piece) => piece.text)
		.join('')
	const fields = names.map((name, at) => `"${name}" := $${String(at + 1)}`)
	const binding = names.length ? `SET VARIABLE asked = struct_pack(${fields.join(', ')})` : ''
	return { text, binding, names }
}

/** The names of a text's `$name` parameters, each once, in the order in which they come. */
export const parametersOf = (sql: string, found: readonly Token[] = tokens(sql)): readonly string[] => [
	...new Set(
		found.filter(({ kind }) => kind === 'parameter').map(({ start, end }) => sql.slice(start + 1, end)),
	),
]

/** Where a place of the compiled text stands in the text as it was written. */
export function written(sql: string, compiled: number): number {
	let length = 0
	for (const { start, end, text } of replaced(sql, tokens(sql))) {
		if (compiled < length + text.length)
			return text.length === end - start ? start + compiled - length : start
		length += text.length
	}
	return sql.length
}

interface Piece extends Token {
	readonly text: string
}

function replaced(sql: string, found: readonly Token[]): readonly Piece[] {
	const last = found.findLastIndex(({ kind }) => !/space|comment|semicolon/.test(kind))
	return found.map((token, at) => {
		const text = sql.slice(token.start, token.end)
		if (token.kind === 'semicolon' && at > last) return { ...token, text: '' }
		if (token.kind !== 'parameter') return { ...token, text }
		return { ...token, text: `getvariable('asked')."${text.slice(1)}"` }
	})
}
