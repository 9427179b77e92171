-- 每份披露文件从哪些行取出了哪些表的数据,或有哪些发现:每张表一行,名称后为条数;单位:条。
WITH taken AS (
	SELECT document_id, 'project' AS source, line_start, line_end FROM project
	UNION ALL
	SELECT document_id, 'budget_line', line_start, line_end FROM budget_line
	UNION ALL
	SELECT document_id, 'indicator', line_start, line_end FROM indicator
	UNION ALL
	SELECT document_id, 'unit_cost', line_start, line_end FROM unit_cost
	UNION ALL
	SELECT document_id, 'formula', line_start, line_end FROM formula
	UNION ALL
	SELECT document_id, 'cost_share', line_start, line_end FROM cost_share
	UNION ALL
	SELECT document_id, 'payment_plan', line_start, line_end FROM payment_plan
	UNION ALL
	SELECT document_id, 'goal', line_start, line_end FROM goal
	UNION ALL
	SELECT document_id, 'fact', line_start, line_end FROM fact
	UNION ALL
	SELECT document_id, concat('finding ', kind), line_start, line_end FROM finding WHERE document_id IS NOT NULL
)
SELECT
	t.document_id,
	CASE WHEN starts_with(t.source, 'finding') THEN 'finding' ELSE 'table' END AS kind,
	t.source AS code,
	concat(t.source, ' × ', count(*)) AS name,
	NULL::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	NULL::VARCHAR AS printed,
	'derived' AS origin,
	NULL::VARCHAR AS rule,
	min(t.line_start)::INTEGER AS line_start,
	max(t.line_end)::INTEGER AS line_end
FROM taken AS t
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($of::VARCHAR = '' OR t.document_id = split_part($of::VARCHAR, '.', 1))
	AND (split_part($of::VARCHAR, '.', 2) IN ('', split_part(t.source, ' ', 1), split_part(t.source, ' ', 2))
		OR (split_part($of::VARCHAR, '.', 2) = 'taken' AND NOT starts_with(t.source, 'finding')))
GROUP BY t.document_id, t.source, d.county_code, d.fiscal_year
ORDER BY d.county_code, d.fiscal_year, t.document_id, kind DESC, t.source
