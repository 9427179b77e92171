-- 勾稽核对:每条规则在每份文件里相符、不符、无法核对的次数与容差;单位:次,容差的单位见该列。
WITH counted AS (
	SELECT
		r.document_id,
		r.rule,
		(count(*) FILTER (WHERE r.outcome = 'holds'))::INTEGER AS holds,
		(count(*) FILTER (WHERE r.outcome = 'fails'))::INTEGER AS fails,
		(count(*) FILTER (WHERE r.outcome = 'cannot_be_formed'))::INTEGER AS unformed,
		min(r.tolerance)::DOUBLE AS tolerance_low,
		max(r.tolerance)::DOUBLE AS tolerance_high,
		min(r.unit) AS unit
	FROM reconciliation AS r
	WHERE r.document_id IN (
		SELECT document_id
		FROM disclosure
		WHERE
			chosen($c::VARCHAR, county_code)
			AND chosen($dep::VARCHAR, department_slug)
			AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
	)
	GROUP BY r.document_id, r.rule
)
SELECT
	counted.document_id,
	counted.rule,
	coalesce(rule.name_zh, counted.rule) AS name_zh,
	coalesce(rule.name_en, counted.rule) AS name_en,
	rule.reason_zh,
	rule.reason_en,
	counted.holds,
	counted.fails,
	counted.unformed,
	counted.tolerance_low,
	counted.tolerance_high,
	counted.unit
FROM counted
JOIN disclosure AS d ON d.document_id = counted.document_id
LEFT JOIN rule ON rule.rule = counted.rule
ORDER BY
	sum(counted.fails) OVER (PARTITION BY counted.rule) DESC,
	sum(counted.holds + counted.unformed) OVER (PARTITION BY counted.rule) DESC,
	counted.rule,
	d.county_code,
	d.fiscal_year,
	counted.document_id
