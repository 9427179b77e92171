/** A question as DuckDB-Wasm can run it so that it can be cancelled, and the names of its parameters. */
export interface Statement {
	/** Each `$name` reads from the variable that `binding` sets. */
	readonly text: string
	/** Sets that variable from positions `$1 … $n`, in the order of `names`; empty without parameters. */
	readonly binding: string
	readonly names: readonly string[]
}

// Strings, quoted names, dollar quotes and comments are stepped over: a `$` or `;` in them means nothing.
const OPAQUE = String.raw`[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([a-z_]\w*)?\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/`
const TOKEN = new RegExp(String.raw`${OPAQUE}|\$([a-z]\w*)|;(?=(?:\s|;|--[^\n]*|\/\*[\s\S]*?\*\/)*$)`, 'g')

/**
 * Prepared statements block the worker until they end, pending queries do not but take no parameters: so the values are
 * bound to a variable of the connection by a prepared `SET VARIABLE`, and the question reads them from there.
 * Semicolons at the end are dropped.
 */
export function compile(sql: string): Statement {
	const names: string[] = []
	const text = sql.replace(TOKEN, (token: string, _tag?: string, name?: string) => {
		if (token === ';') return ''
		if (!name) return token
		if (!names.includes(name)) names.push(name)
		return `getvariable('asked')."${name}"`
	})
	const fields = names.map((name, at) => `"${name}" := $${String(at + 1)}`)
	const binding = names.length ? `SET VARIABLE asked = struct_pack(${fields.join(', ')})` : ''
	return { text, binding, names }
}
