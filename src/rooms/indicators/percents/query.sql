-- 以百分比为目标的指标,每条定在多少,定在同一个值的共几条;单位:百分之一。
WITH percent AS (
	SELECT
		d.seq, i.document_id, i.indicator_id, i.name, i.class_id, i.value, i.target_printed, i.origin, i.line_start, i.line_end,
		i.damage_rule, count(i.damage_rule) OVER (PARTITION BY i.document_id) AS damaged
	FROM indicator_quality AS i
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND i.value_kind = 'percent'
		AND $class::VARCHAR IN ('all', i.class_id)
)
SELECT
	document_id,
	value,
	(count(*) OVER (PARTITION BY document_id, value))::INTEGER AS counted,
	(count(*) OVER (PARTITION BY document_id))::INTEGER AS n,
	(count(*) OVER (PARTITION BY document_id, value))::DOUBLE / (count(*) OVER (PARTITION BY document_id))::DOUBLE AS share,
	(row_number() OVER (PARTITION BY document_id, value ORDER BY line_start, indicator_id))::INTEGER AS nth,
	name,
	class_id,
	target_printed AS printed,
	(CASE WHEN $damaged::VARCHAR = 'in' THEN 0 ELSE damaged END)::INTEGER AS left_out,
	(count(*) FILTER (WHERE value = 100) OVER (PARTITION BY document_id))::DOUBLE / (count(*) OVER (PARTITION BY document_id))::DOUBLE AS hundred_share,
	origin, line_start, line_end
FROM percent
WHERE value IS NOT NULL AND ($damaged::VARCHAR = 'in' OR damage_rule IS NULL)
ORDER BY seq, value, line_start, indicator_id
