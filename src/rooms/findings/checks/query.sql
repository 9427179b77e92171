-- 勾稽核对:每条规则在每份文件里成立、不成立、无法核对的次数;单位:次。
SELECT
	r.document_id,
	r.rule,
	coalesce(any_value(rule.name_zh), r.rule) AS name_zh,
	coalesce(any_value(rule.name_en), r.rule) AS name_en,
	any_value(rule.reason_zh) AS reason_zh,
	any_value(rule.reason_en) AS reason_en,
	(count(*) FILTER (WHERE r.outcome = 'holds'))::INTEGER AS holds,
	(count(*) FILTER (WHERE r.outcome = 'fails'))::INTEGER AS fails,
	(count(*) FILTER (WHERE r.outcome = 'cannot_be_formed'))::INTEGER AS unformed
FROM reconciliation AS r
JOIN disclosure AS d USING (document_id)
LEFT JOIN rule USING (rule)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($outcome::VARCHAR = 'all' OR r.outcome = $outcome::VARCHAR)
GROUP BY r.document_id, r.rule
ORDER BY (sum(count(*)) OVER (PARTITION BY r.rule)) DESC, r.rule, any_value(d.county_code), any_value(d.fiscal_year), r.document_id
