-- 目标恰为 100% 的指标占百分数指标的多少;占比为 0 到 1;单位:无。
SELECT
	d.county,
	count(*) FILTER (WHERE i.value = 100) AS hundred,
	count(*) AS percent_targets,
	round(count(*) FILTER (WHERE i.value = 100) / count(*), 3)::DOUBLE AS share
FROM indicator AS i
JOIN disclosure AS d USING (document_id)
WHERE i.value_kind = 'percent'
GROUP BY d.county
ORDER BY d.county
