-- 指标值是什么:数量、百分比、金额、时长、日期,还是文字;没有填值的不算在内;单位:条。
WITH valued AS (
	SELECT
		d.seq,
		i.document_id,
		i.kind_id AS key,
		i.is_damaged,
		i.targets,
		sum(CASE WHEN i.is_damaged THEN i.targets ELSE 0 END) OVER (PARTITION BY i.document_id) AS damaged
	FROM indicator_count AS i
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND i.kind_id <> 'blank'
)
SELECT
	document_id,
	key,
	sum(targets)::INTEGER AS counted,
	(sum(sum(targets)) OVER (PARTITION BY document_id))::INTEGER AS n,
	(CASE WHEN $damaged::VARCHAR = 'in' THEN 0 ELSE min(damaged) END)::INTEGER AS left_out,
	'derived' AS origin,
	sum(targets)::DOUBLE / (sum(sum(targets)) OVER (PARTITION BY document_id))::DOUBLE AS share
FROM valued
WHERE $damaged::VARCHAR = 'in' OR NOT is_damaged
GROUP BY seq, document_id, key
ORDER BY seq, list_position(['words', 'percent', 'number', 'money', 'duration', 'deadline'], key)
