/** Text that DuckDB-Wasm can prepare, and the names its positions stand for. */
export interface Statement {
	readonly text: string
	readonly names: readonly string[]
}

// Strings, quoted names and comments are stepped over: a `$` in them is no parameter.
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$([a-z]\w*)/g

/** Named parameters (`$name`) for an engine that has only positions (`$1`). */
export function compile(sql: string): Statement {
	const names: string[] = []
	const text = sql.replace(TOKEN, (token, name?: string) => {
		if (!name) return token
		const known = names.indexOf(name)
		return `$${String(known < 0 ? names.push(name) : known + 1)}`
	})
	return { text, names }
}
