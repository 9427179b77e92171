/** What of a statement only DuckDB understands, or another engine understands otherwise; empty when nothing is. */
export function unportable(sql: string, where: 'query' | 'model'): string[] {
	const text = bare(sql)
	return [...ALWAYS, ...(where === 'query' ? IN_QUERIES : [])]
		.filter(([, pattern]) => pattern.test(text))
		.map(([reason]) => reason)
		.concat(unionOrdered(text) ? ['UNION … ORDER BY: write SELECT … FROM (… UNION ALL …) AS x ORDER BY'] : [])
		.concat(nested(text))
}

type Rule = readonly [reason: string, pattern: RegExp]

const ALWAYS: readonly Rule[] = [
	['// is a remark elsewhere: write intDiv(a, b)', /\/\//],
	['concat_ws is NULL elsewhere where one part is: write array_to_string([…], …)', /\bconcat_ws\s*\(/i],
	['bool_or, bool_and: write max(…), min(…)', /\bbool_(?:or|and)\s*\(/i],
	['any_value: a rule must decide', /\bany_value\s*\(/i],
	['FROM first: write SELECT … FROM', /(?:^|\(|\bUNION(?: ALL)?)\s*FROM\b/i],
	['LATERAL', /\bLATERAL\b/i],
	['ROLLUP: write GROUPING SETS', /\bROLLUP\b/i],
	['PIVOT and SUMMARIZE', /\b(?:UN)?PIVOT\b|\bSUMMARIZE\b/i],
	['division of DECIMAL: write a::DOUBLE / b::DOUBLE', /_yuan\)?\s*\//i],
	['format: write a named function', /\bformat\s*\(/i],
]

/** Models are made at publication, by DuckDB alone, and loaded as they are; views are asked of whatever engine there is. */
const IN_QUERIES: readonly Rule[] = [
	['USING KEY', /\bUSING KEY\b/i],
	['lambda: write a named function', /\blambda\b/i],
	['string_agg in an order: write a named function', /\bstring_agg\s*\([^)]*\bORDER BY\b/i],
	['rowid', /\browid\b/i],
	['round goes to even elsewhere', /\bround\s*\(/i],
	['regexp functions beyond matches and extract', /\bregexp_(?:split_to_array|extract_all)\s*\(/i],
]

/** A union whose ORDER BY stands in no parentheses belongs to its last branch elsewhere. */
function unionOrdered(text: string): boolean {
	const outside = withoutParentheses(text)
	return /\bUNION\b/i.test(outside) && /\bORDER BY\b/i.test(outside)
}

function withoutParentheses(text: string): string {
	let depth = 0
	return [...text]
		.filter((letter) => {
			if (letter === ')') depth--
			const outside = depth === 0
			if (letter === '(') depth++
			return outside
		})
		.join('')
}

/** A SELECT in parentheses stands after FROM, JOIN, IN or AS; as a value it may be correlated, which shards refuse. */
const nested = (text: string): string[] =>
	[...text.matchAll(/(\w*)\s*\(\s*SELECT\b/gi)]
		.filter(([, before = '']) => !/^(?:FROM|JOIN|IN|AS|MATERIALIZED|ALL|UNION)$/i.test(before))
		.map(([, before = '']) => `a SELECT as a value after “${before}”: write a JOIN or IN`)

/** The statement without remarks, and with strings and quoted names emptied. */
const bare = (sql: string) =>
	sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, (token) =>
		token.startsWith("'") ? "''" : token.startsWith('"') ? '""' : ' ',
	)
