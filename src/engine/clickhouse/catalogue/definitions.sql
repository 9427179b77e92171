-- 查询里可用的共用视图与函数,以及它们各是什么;单位:无。
SELECT kind, name, definition
FROM (
	SELECT 'view' AS kind, name, create_table_query AS definition
	FROM system.tables
	WHERE database = currentDatabase() AND engine = 'View'
	UNION ALL
	SELECT 'macro', concat(name, '(', extract(create_query, 'AS \(?([^()]+?)\)? ->'), ')'), create_query
	FROM system.functions
	WHERE origin = 'SQLUserDefined'
) AS known
ORDER BY kind DESC, name
