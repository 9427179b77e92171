-- 各披露文件公开了哪些内容:每份文件每一项的状态与所在行;未公开与零不同;单位:无。
SELECT
	c.document_id,
	c.item,
	c.state,
	c.origin,
	c.line_start,
	c.line_end
FROM coverage AS c
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
ORDER BY d.seq, c.line_start, c.item
