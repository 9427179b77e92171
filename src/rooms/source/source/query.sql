-- 每份披露文件有多少行、从中取出多少条数据、修复与发现各多少;单位:行、条。
SELECT
	d.document_id,
	d.title,
	d.source_file,
	d.line_count,
	(count(*) FILTER (WHERE e.source NOT IN ('finding', 'coverage', 'reconciliation', 'denominator')))::INTEGER AS taken,
	(count(*) FILTER (WHERE e.source = 'finding' AND e.detail = 'repair'))::INTEGER AS repairs,
	(count(*) FILTER (WHERE e.source = 'finding'))::INTEGER AS findings
FROM disclosure AS d
LEFT JOIN evidence AS e USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
GROUP BY d.seq, d.document_id, d.title, d.source_file, d.line_count
ORDER BY d.seq
