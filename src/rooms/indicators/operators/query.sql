-- 指标值带什么比较符:≥、≤、=……,没有比较符的数,还是文字;模板里没有比较符的不适用;单位:条。
WITH told AS (
	SELECT
		d.county_code,
		d.fiscal_year,
		i.document_id,
		i.indicator_id,
		i.class_id,
		i.damage_rule,
		CASE
			WHEN NOT bool_or(i.operator IS NOT NULL) OVER (PARTITION BY i.document_id) THEN 'not_applicable'
			WHEN i.operator_id IS NOT NULL THEN i.operator_id
			WHEN i.kind_id = 'words' THEN 'words'
			ELSE 'bare'
		END AS key,
		count(i.damage_rule) OVER (PARTITION BY i.document_id) AS damaged
	FROM indicator_quality AS i
	JOIN disclosure AS d USING (document_id)
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
		AND i.kind_id <> 'blank'
),
kept AS (
	SELECT
		county_code,
		fiscal_year,
		document_id,
		indicator_id,
		key,
		CASE WHEN $damaged::VARCHAR = 'in' THEN 0 ELSE damaged END AS left_out,
		count(*) OVER (PARTITION BY document_id) AS n
	FROM told
	WHERE $damaged::VARCHAR = 'in' OR damage_rule IS NULL
),
tallied AS (
	FROM kept
	SELECT county_code, fiscal_year, document_id, key, count(*) AS counted, any_value(n) AS n, any_value(left_out) AS left_out
	GROUP BY county_code, fiscal_year, document_id, key
	UNION ALL
	-- Costs and times that only have a floor, as the checks of the data found them.
	FROM kept JOIN finding USING (document_id, indicator_id)
	SELECT county_code, fiscal_year, document_id, 'floor' AS key, count(*) AS counted, any_value(n) AS n, any_value(left_out) AS left_out
	WHERE finding.rule = 'floor-under-cost-or-time'
	GROUP BY county_code, fiscal_year, document_id
)
SELECT
	document_id,
	key,
	counted::INTEGER AS counted,
	n::INTEGER AS n,
	left_out::INTEGER AS left_out,
	'derived' AS origin
FROM tallied
ORDER BY county_code, fiscal_year, document_id, list_position(['ge', 'gt', 'eq', 'le', 'lt', 'bare', 'words', 'floor', 'not_applicable'], key)
