-- 每一类由哪些指标组成,类别不是原文印的写明是哪条规则定的;单位:金额为元。
SELECT
	i.document_id,
	'indicator' AS kind,
	'' AS code,
	concat_ws(' · ', i.class2, coalesce(i.name, '(没有名称)')) AS name,
	CASE WHEN i.kind_id = 'money' THEN i.value END AS amount,
	NULL::DOUBLE AS total,
	i.target_printed AS printed,
	i.origin,
	CASE WHEN $as::VARCHAR <> 'printed' THEN i.class_rule END AS rule,
	i.line_start,
	i.line_end
FROM indicator_quality AS i
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($of::VARCHAR = '' OR i.document_id = split_part($of::VARCHAR, '.', 1))
	AND split_part($of::VARCHAR, '.', 2) IN ('', CASE $as::VARCHAR WHEN 'printed' THEN i.printed_class_id WHEN 'three' THEN replace(i.class_id, 'cost', 'output') ELSE i.class_id END)
ORDER BY d.county_code, d.fiscal_year, i.document_id, i.line_start, i.indicator_id
