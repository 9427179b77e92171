-- 每次核对:核对什么、应为与实为、在原文哪一行;单位:元、分或百分比,见“原文写法”一栏。
SELECT
	r.document_id,
	r.outcome AS kind,
	r.rule AS code,
	r.subject AS name,
	CASE r.unit WHEN '元' THEN r.actual END::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	coalesce(r.expected::VARCHAR, 'n/a') || ' ↔ ' || coalesce(r.actual::VARCHAR, 'n/a') || ' ' || r.unit AS printed,
	r.origin,
	r.outcome || ' · ' || r.rule AS rule,
	r.line_start,
	r.line_end
FROM reconciliation AS r
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($outcome::VARCHAR = 'all' OR r.outcome = $outcome::VARCHAR)
	AND (
		$of::VARCHAR = ''
		OR (r.document_id = split_part($of::VARCHAR, '.', 1) AND split_part($of::VARCHAR, '.', 2) IN ('', r.rule))
	)
ORDER BY d.county_code, d.fiscal_year, r.document_id, list_position(['fails', 'cannot_be_formed', 'holds'], r.outcome), r.line_start, r.rule, r.subject
