import { tokens } from './token.ts'

/** Statements whose parameters are remembered: a choice asks the same ones again. */
const MOST = 200
const known = new Map<string, readonly string[]>()

/** The names of a text's `$name` and `:name` parameters, each once, in the order in which they come. */
export function parametersOf(sql: string): readonly string[] {
	const before = known.get(sql)
	if (before) return before
	const all = tokens(sql)
		.filter(({ kind }) => kind === 'parameter')
		.map(({ start, end }) => sql.slice(start + 1, end))
	if (known.size >= MOST) known.clear()
	const names = [...new Set(all)]
	known.set(sql, names)
	return names
}
