-- 查询里可用的视图与宏,以及它们各是什么;单位:无。
SELECT
	'view' AS kind,
	view_name AS name,
	sql AS definition
FROM duckdb_views()
-- An attached database that is not looked into may have a view of the same name.
WHERE NOT internal
	AND contains(concat(',', current_database(), '.,', current_setting('search_path')), concat(',', database_name, '.'))
UNION ALL
SELECT
	'macro' AS kind,
	concat(function_name, '(', array_to_string(parameters, ', '), ')') AS name,
	macro_definition AS definition
FROM duckdb_functions()
WHERE NOT internal AND macro_definition IS NOT NULL
	AND NOT contains(macro_definition, 'system.main.')
ORDER BY kind DESC, name
