-- 引擎里有哪些表、共用视图与宏,各有哪些列;行数只对表给出;单位:无。
SELECT
	c.table_name AS relation,
	CASE WHEN v.view_name IS NULL THEN 'table' ELSE 'view' END AS kind,
	c.column_index::INTEGER AS position,
	c.column_name AS "column",
	c.data_type AS type,
	t.estimated_size::DOUBLE AS rows
FROM duckdb_columns() AS c
LEFT JOIN duckdb_views() AS v ON v.view_name = c.table_name AND v.database_name = c.database_name AND NOT v.internal
LEFT JOIN duckdb_tables() AS t ON t.table_name = c.table_name AND t.database_name = c.database_name
-- What its plain name finds: in the engine's own database, and in one that it looks into besides.
WHERE NOT c.internal
	AND contains(concat(',', current_database(), '.,', current_setting('search_path')), concat(',', c.database_name, '.'))
UNION ALL
SELECT function_name, 'macro', 0, array_to_string(parameters, ', '), NULL, NULL
FROM duckdb_functions()
WHERE NOT internal AND function_type IN ('macro', 'table_macro')
	AND NOT contains(macro_definition, 'system.main.')
ORDER BY relation, position
