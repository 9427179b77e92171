-- 每份披露文件有多少行、从中取出多少条数据、修复与发现各多少;单位:行、条。
WITH taken AS (
	SELECT document_id FROM project
	UNION ALL
	SELECT document_id FROM budget_line
	UNION ALL
	SELECT document_id FROM indicator
	UNION ALL
	SELECT document_id FROM unit_cost
	UNION ALL
	SELECT document_id FROM formula
	UNION ALL
	SELECT document_id FROM cost_share
	UNION ALL
	SELECT document_id FROM payment_plan
	UNION ALL
	SELECT document_id FROM goal
	UNION ALL
	SELECT document_id FROM fact
)
SELECT
	d.document_id,
	d.title,
	d.source_file,
	d.line_count,
	(SELECT count(*) FROM taken AS t WHERE t.document_id = d.document_id)::INTEGER AS taken,
	(SELECT count(*) FROM finding AS f WHERE f.document_id = d.document_id AND f.kind = 'repair')::INTEGER AS repairs,
	(SELECT count(*) FROM finding AS f WHERE f.document_id = d.document_id)::INTEGER AS findings
FROM disclosure AS d
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
ORDER BY d.county_code, d.fiscal_year, d.document_id
