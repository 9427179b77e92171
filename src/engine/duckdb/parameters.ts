import { byText } from './by-text.ts'
import { tokens } from './token.ts'

/** The names of a text's `$name` and `:name` parameters, each once, in the order in which they come. */
export const parametersOf = byText((sql): readonly string[] => {
	const all = tokens(sql)
		.filter(({ kind }) => kind === 'parameter')
		.map(({ start, end }) => sql.slice(start + 1, end))
	return [...new Set(all)]
})
