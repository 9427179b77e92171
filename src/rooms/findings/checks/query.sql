-- 勾稽核对:每条规则在每份文件里相符、不符、无法核对的次数与容差;单位:次,容差的单位见该列。
SELECT
	r.document_id,
	r.rule,
	coalesce(k.name_zh, r.rule) AS name_zh,
	coalesce(k.name_en, r.rule) AS name_en,
	k.reason_zh,
	k.reason_en,
	(count(*) FILTER (WHERE r.outcome = 'holds'))::INTEGER AS holds,
	(count(*) FILTER (WHERE r.outcome = 'fails'))::INTEGER AS fails,
	(count(*) FILTER (WHERE r.outcome = 'cannot_be_formed'))::INTEGER AS unformed,
	min(r.tolerance)::DOUBLE AS tolerance_low,
	max(r.tolerance)::DOUBLE AS tolerance_high,
	min(r.unit) AS unit
FROM reconciliation AS r
JOIN disclosure AS d USING (document_id)
LEFT JOIN rule AS k ON k.rule = r.rule
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
GROUP BY d.seq, r.document_id, r.rule, k.name_zh, k.name_en, k.reason_zh, k.reason_en
ORDER BY
	sum(count(*) FILTER (WHERE r.outcome = 'fails')) OVER (PARTITION BY r.rule) DESC,
	sum(count(*)) OVER (PARTITION BY r.rule) DESC,
	r.rule,
	d.seq
