import { PostgreSQL, SQLDialect } from '@codemirror/lang-sql'

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

/** The words that a question is made of; what only changes data or belongs to other databases is none of them. */
const WORDS = `SELECT, DISTINCT, FROM, AS, JOIN, LEFT, RIGHT, FULL, INNER, CROSS, ASOF, POSITIONAL, SEMI, ANTI, LATERAL, ON, USING,
WHERE, AND, OR, NOT, IN, IS, NULL, LIKE, ILIKE, BETWEEN, EXISTS, TRUE, FALSE, CASE, WHEN, THEN, ELSE, END, CAST, TRY_CAST, INTERVAL,
GROUP BY, ALL, HAVING, QUALIFY, WINDOW, OVER, PARTITION BY, ROWS, RANGE, UNBOUNDED, PRECEDING, FOLLOWING, CURRENT ROW, FILTER,
WITHIN GROUP, ORDER BY, ASC, DESC, NULLS FIRST, NULLS LAST, LIMIT, OFFSET, SAMPLE, UNION, INTERSECT, EXCEPT, WITH, RECURSIVE, VALUES,
PIVOT, UNPIVOT, EXCLUDE, REPLACE, EXPLAIN, DESCRIBE, SUMMARIZE, SHOW, INTEGER, BIGINT, DECIMAL, DOUBLE, VARCHAR, BOOLEAN, DATE, TIMESTAMP`

/** Words of SQL that can be completed, in capitals. */
export const keywords: readonly string[] = WORDS.split(/,\s+/)
