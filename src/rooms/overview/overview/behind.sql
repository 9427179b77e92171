-- 每一格的依据:披露范围表的一行,写明项目、状态和所在行;单位:无。
SELECT
	c.document_id,
	'coverage' AS kind,
	c.item AS code,
	c.item AS name,
	NULL::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	c.state AS printed,
	c.origin,
	NULL::VARCHAR AS rule,
	c.line_start,
	c.line_end
FROM coverage AS c
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($of::VARCHAR = '' OR c.document_id = split_part($of::VARCHAR, '.', 1))
	AND split_part($of::VARCHAR, '.', 2) IN ('', c.item)
ORDER BY d.county_code, d.fiscal_year, c.document_id, c.line_start, c.item
