-- 列表里的发现依次属于哪份文件,文件之内不分先后;单位:无。
SELECT f.document_id
FROM finding AS f
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND chosen($kind::VARCHAR, f.kind)
	AND chosen($severity::VARCHAR, f.severity)
	AND chosen($certainty::VARCHAR, f.certainty)
	AND chosen($rule::VARCHAR, f.rule)
ORDER BY
	list_position(['conflict', 'reconciliation', 'comparability', 'quality', 'repair'], f.kind),
	list_position(['high', 'medium', 'low'], f.severity),
	f.rule,
	d.seq
