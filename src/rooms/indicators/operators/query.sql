-- 指标值带什么比较符:≥、≤、=……,没有比较符的数,还是文字;模板里没有比较符的不适用;单位:条。
WITH valued AS (
	SELECT
		d.seq, i.document_id, i.operator_key, i.is_floor_only, i.damage_rule, count(i.damage_rule) OVER (PARTITION BY i.document_id) AS damaged,
		count(CASE WHEN $damaged::VARCHAR = 'in' OR i.damage_rule IS NULL THEN 1 END) OVER (PARTITION BY i.document_id) AS n
	FROM indicator_quality AS i
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND i.kind_id <> 'blank'
),
keyed AS (
	-- Costs and times that only have a floor stand beside their operators.
	SELECT seq, document_id, damaged, n, unnest(CASE WHEN is_floor_only THEN [operator_key, 'floor'] ELSE [operator_key] END) AS key
	FROM valued
	WHERE $damaged::VARCHAR = 'in' OR damage_rule IS NULL
)
SELECT
	document_id, key, count(*)::INTEGER AS counted, n::INTEGER AS n,
	(CASE WHEN $damaged::VARCHAR = 'in' THEN 0 ELSE damaged END)::INTEGER AS left_out,
	'derived' AS origin,
	CASE WHEN key <> 'not_applicable' THEN count(*)::DOUBLE / n::DOUBLE END AS share
FROM keyed
GROUP BY seq, document_id, key, n, damaged
ORDER BY seq, list_position(['ge', 'gt', 'eq', 'le', 'lt', 'bare', 'words', 'floor', 'not_applicable'], key)
