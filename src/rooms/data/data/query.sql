-- 每张表有多少行,取自文件的表只数选中的披露文件;单位:行。
SELECT
	t.table_name AS name,
	coalesce(
		sum(t.rows) FILTER (
			WHERE
			t.document_id IS NULL
			-- A selection in a picture leaves out disclosures: their rows join none.
			OR (d.seq IS NOT NULL AND in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR))
		),
		0
	)::INTEGER AS rows
FROM table_rows AS t
LEFT JOIN disclosure AS d USING (document_id)
GROUP BY t.place, t.table_name
ORDER BY t.place
