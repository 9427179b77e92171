-- 每种比较符由哪些指标组成;成本、时间只有下限的写明规则;单位:金额为元。
WITH told AS (
	SELECT
		i.document_id,
		i.indicator_id,
		i.line_start,
		i.line_end,
		i.origin,
		i.class2,
		i.name,
		i.value,
		i.kind_id,
		i.target_printed,
		i.damage_rule,
		CASE
			WHEN NOT bool_or(i.operator IS NOT NULL) OVER (PARTITION BY i.document_id) THEN 'not_applicable'
			WHEN i.operator_id IS NOT NULL THEN i.operator_id
			WHEN i.kind_id = 'words' THEN 'words'
			ELSE 'bare'
		END AS key
	FROM indicator_quality AS i
	WHERE i.kind_id <> 'blank'
)
SELECT
	told.document_id,
	'indicator' AS kind,
	'' AS code,
	concat_ws(' · ', told.class2, coalesce(told.name, '(没有名称)')) AS name,
	CASE WHEN told.kind_id = 'money' THEN told.value END AS amount,
	NULL::DOUBLE AS total,
	told.target_printed AS printed,
	told.origin,
	concat_ws('、', told.damage_rule, CASE WHEN one_sided.indicator_id IS NOT NULL THEN 'floor-under-cost-or-time' END) AS rule,
	told.line_start,
	told.line_end
FROM told
JOIN disclosure AS d USING (document_id)
LEFT JOIN (SELECT DISTINCT indicator_id FROM finding WHERE rule = 'floor-under-cost-or-time') AS one_sided USING (indicator_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($damaged::VARCHAR = 'in' OR told.damage_rule IS NULL)
	AND ($of::VARCHAR = '' OR told.document_id = split_part($of::VARCHAR, '.', 1))
	AND (
		split_part($of::VARCHAR, '.', 2) IN ('', told.key)
		OR (split_part($of::VARCHAR, '.', 2) = 'floor' AND one_sided.indicator_id IS NOT NULL)
	)
ORDER BY d.county_code, d.fiscal_year, told.document_id, told.line_start, told.indicator_id
