import type { Values } from '../../src/engine/engine.ts'

/** What the workbench gives for parameters that a reader leaves empty. */
export const UNFILLED = { nobody: '', none: '' }

/** Statements of a reader, with values as typed; what they answer is the workbench's own answer. */
export const WRITTEN: readonly (readonly [string, string, Values])[] = [
	[
		'quotes, a list, NULL and a Chinese alias',
		`-- 县 "里" 'x'; $nobody
SELECT c.short_name AS "县", count(p.project_id) AS 项目数, $text AS 原话, nullif($none, '') AS "no ""value"""
FROM county AS c LEFT JOIN document AS d USING (county_code) LEFT JOIN project AS p USING (document_id)
WHERE list_contains(string_split($县.代码, '.'), c.county_code) AND $text <> '$c -- ;'
GROUP BY ALL ORDER BY 项目数 DESC; -- 完`.replaceAll('$县.代码', '$县代码'),
		{ 县代码: '130529.630123.440823', text: `it's "so"; \\n ''' """ $c -- )"\n县` },
	],
	[
		'parameters called like words of SQL, a number, a value that nobody filled in',
		`SELECT d.county, $order AS "order", $select::INTEGER + 1 AS n, $nobody AS empty
FROM disclosure AS d WHERE d.fiscal_year >= $select::INTEGER ORDER BY d.county`,
		{ order: 'ORDER BY', select: '2023' },
	],
	[
		'values that are no text',
		'SELECT $gone IS NULL AS gone, coalesce($gone::INTEGER, 7) AS n, $on AS yes, $two + 1 AS three',
		{ gone: null, on: true, two: 2 },
	],
	[
		'columns out of the data, with a parameter',
		`PIVOT (SELECT d.county, p.kind, p.document_id FROM project AS p JOIN disclosure AS d USING (document_id)
	WHERE d.fiscal_year = $year::INTEGER) ON county USING count(document_id) ORDER BY kind`,
		{ year: '2024' },
	],
	[
		'columns out of the data',
		'PIVOT (SELECT item, state, document_id FROM coverage) ON document_id USING any_value(state) ORDER BY item',
		{},
	],
	[
		'the catalogue',
		'SELECT table_name AS 表, comment IS NULL AS bare FROM duckdb_tables() WHERE table_name LIKE $like ORDER BY 表',
		{ like: 'p%' },
	],
	[
		'a view and a macro',
		'FROM expenditure SELECT code, amount_yuan WHERE chosen($c, code) ORDER BY code',
		{ c: '2130705.2210201' },
	],
	[
		'raw strings of R, three quotes of Python',
		`SELECT ')"' AS a, ')-"' AS b, '"""' AS c, '\\' AS d, $x AS e\n-- )--"`,
		{ x: ')"' },
	],
	['no line end', `SELECT '\\n"' AS a, 'é县😀' AS "名 称"`, {}],
]
