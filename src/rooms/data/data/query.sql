-- 每张表有多少行,取自文件的表只数选中的披露文件;单位:行。
SELECT
	t.table_name AS name,
	coalesce(
		sum(t.rows) FILTER (
			WHERE
			t.document_id IS NULL
			OR (
				chosen($c::VARCHAR, d.county_code)
				AND chosen($dep::VARCHAR, d.department_slug)
				AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
			)
		),
		0
	)::INTEGER AS rows
FROM table_rows AS t
LEFT JOIN disclosure AS d USING (document_id)
GROUP BY t.place, t.table_name
ORDER BY t.place
