import { tokens, type Token } from './token.ts'

/** The names of a text's `$name` and `:name` parameters, each once, in the order in which they come. */
export const parametersOf = (sql: string, found: readonly Token[] = tokens(sql)): readonly string[] => [
	...new Set(
		found.filter(({ kind }) => kind === 'parameter').map(({ start, end }) => sql.slice(start + 1, end)),
	),
]
