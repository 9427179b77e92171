import { keywordCompletionSource, PostgreSQL, SQLDialect } from '@codemirror/lang-sql'

// PostgreSQL counts them among its words; here they are columns and functions.
const NAMES = new Set(
	'name share level code class data document key month year day type title total count sum min max avg measure period scope source state part value names'.split(
		' ',
	),
)
const reserved = (PostgreSQL.spec.keywords ?? '').split(' ').filter((word) => !NAMES.has(word))

/** DuckDB's SQL: PostgreSQL's with words and types of its own. */
export const dialect = SQLDialect.define({
	...PostgreSQL.spec,
	keywords: `${reserved.join(' ')} qualify pivot unpivot summarize describe show exclude replace asof positional semi anti sample list struct map macro ilike`,
	types: `${PostgreSQL.spec.types ?? ''} hugeint uhugeint ubigint uinteger usmallint utinyint tinyint double varchar decimal blob struct map`,
	caseInsensitiveIdentifiers: true,
	doubleDollarQuotedStrings: true,
})

/** Keywords of the dialect, in capitals. */
export const keywords = keywordCompletionSource(dialect, true)
