-- 出自披露文件的分母,各在哪一行;单位:见名称。
SELECT
	n.document_id,
	'denominator' AS kind,
	n.measure AS code,
	concat_ws(' ', n.measure, n.year, format('{:g}', n.value), n.unit) AS name,
	NULL::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	NULL::VARCHAR AS printed,
	n.origin,
	NULL::VARCHAR AS rule,
	n.line_start,
	n.line_start AS line_end
FROM denominator AS n
JOIN disclosure AS d USING (document_id)
WHERE
	n.line_start IS NOT NULL
	AND chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($of::VARCHAR = '' OR n.document_id = split_part($of::VARCHAR, '.', 1))
ORDER BY n.document_id, n.line_start, n.measure
