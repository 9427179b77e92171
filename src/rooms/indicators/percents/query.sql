-- 以百分比为目标的指标,每条定在多少;单位:百分之一。
SELECT
	i.document_id,
	i.name,
	i.class_id,
	i.value,
	i.target_printed AS printed,
	i.origin,
	i.line_start,
	i.line_end,
	(CASE
		WHEN $damaged::VARCHAR = 'in' THEN 0
		ELSE (
			SELECT count(*)
			FROM indicator_quality AS other
			WHERE
				other.document_id = i.document_id
				AND other.value_kind = 'percent'
				AND ($class::VARCHAR = 'all' OR other.class_id = $class::VARCHAR)
				AND other.damage_rule IS NOT NULL
		)
	END)::INTEGER AS left_out
FROM indicator_quality AS i
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND i.value_kind = 'percent'
	AND i.value IS NOT NULL
	AND ($class::VARCHAR = 'all' OR i.class_id = $class::VARCHAR)
	AND ($damaged::VARCHAR = 'in' OR i.damage_rule IS NULL)
ORDER BY d.county_code, d.fiscal_year, i.document_id, i.value, i.line_start, i.indicator_id
