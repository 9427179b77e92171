-- 每份披露文件以百分比为目标的指标几条,其中定为 100% 的占多少,每份一行;单位:条。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
tallied AS (
	SELECT document_id, count(*)::INTEGER AS n, count(*) FILTER (WHERE value = 100) AS hundreds
	FROM indicator_quality
	WHERE document_id IN (SELECT document_id FROM picked)
		AND value_kind = 'percent'
		AND value IS NOT NULL
		AND $class::VARCHAR IN ('all', class_id)
		AND ($damaged::VARCHAR = 'in' OR damage_rule IS NULL)
	GROUP BY document_id
)
SELECT t.document_id, t.n, t.hundreds::DOUBLE / t.n::DOUBLE AS hundred_share
FROM tallied AS t
JOIN picked AS p ON p.document_id = t.document_id
ORDER BY p.seq
