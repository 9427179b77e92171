-- 每条发现所在的原文行;单位:无。
SELECT
	f.document_id,
	f.kind,
	f.rule AS code,
	f.message_zh AS name,
	NULL::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	f.printed,
	f.origin,
	f.rule,
	f.line_start,
	f.line_end
FROM finding AS f
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND chosen($kind::VARCHAR, f.kind)
	AND chosen($severity::VARCHAR, f.severity)
	AND chosen($certainty::VARCHAR, f.certainty)
	AND chosen($rule::VARCHAR, f.rule)
	AND (
		$of::VARCHAR = ''
		OR (split_part($of::VARCHAR, '.', 1) IN ('all', f.document_id) AND split_part($of::VARCHAR, '.', 2) IN ('', f.rule))
	)
ORDER BY d.county_code, d.fiscal_year, f.document_id, f.line_start, f.finding_id
