-- 所发布的数据库里有哪些表、共用视图与函数,各有哪些列;行数只对表给出;单位:无。
SELECT relation, kind, position, "column", type, rows
FROM (
	SELECT
		c.table AS relation,
		CASE WHEN t.engine = 'View' THEN 'view' ELSE 'table' END AS kind,
		CAST(c.position AS Int32) AS position,
		c.name AS "column",
		c.type AS type,
		CAST(t.total_rows AS Nullable(Float64)) AS rows
	FROM system.columns AS c
	JOIN system.tables AS t ON t.database = c.database AND t.name = c.table
	WHERE c.database = currentDatabase()
	UNION ALL
	SELECT name, 'macro', 0, nullIf(extract(create_query, 'AS \(?([^()]+?)\)? ->'), ''), NULL, NULL
	FROM system.functions
	WHERE origin = 'SQLUserDefined'
) AS known
ORDER BY relation, position
