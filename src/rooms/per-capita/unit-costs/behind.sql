-- 每个单价出自哪一行;单位:元。
SELECT
	u.document_id,
	'unit_cost' AS kind,
	u.per || coalesce('·' || u.period, '') AS code,
	coalesce(p.name || ' · ', '') || u.item AS name,
	u.amount_yuan::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	u.value_printed AS printed,
	u.origin,
	NULL::VARCHAR AS rule,
	u.line_start,
	u.line_end
FROM unit_cost AS u
JOIN disclosure AS d USING (document_id)
LEFT JOIN project AS p USING (project_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	-- Which kinds are shown does not change where a cost comes from.
	AND $kind::VARCHAR IS NOT NULL
	AND ($of::VARCHAR = '' OR u.document_id = split_part($of::VARCHAR, '.', 1))
ORDER BY d.county_code, d.fiscal_year, u.document_id, u.line_start, u.unit_cost_id
