import { keywordCompletionSource, PostgreSQL, SQLDialect } from '@codemirror/lang-sql'

/** DuckDB's SQL: PostgreSQL's with words and types of its own. */
export const dialect = SQLDialect.define({
	...PostgreSQL.spec,
	keywords: `${PostgreSQL.spec.keywords ?? ''} qualify pivot unpivot summarize describe show exclude replace asof positional semi anti sample list struct map macro ilike`,
	types: `${PostgreSQL.spec.types ?? ''} hugeint uhugeint ubigint uinteger usmallint utinyint tinyint double varchar decimal blob struct map`,
	caseInsensitiveIdentifiers: true,
	doubleDollarQuotedStrings: true,
})

/** Keywords of the dialect, in capitals. */
export const keywords = keywordCompletionSource(dialect, true)
