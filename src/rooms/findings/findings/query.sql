-- 数据质量发现:每一条是什么、依据哪条规则、在原文哪一行,按规则和文件排列;单位:无。
WITH picked AS (
	SELECT d.document_id, d.seq FROM disclosure AS d
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
)
SELECT
	f.finding_id AS code,
	f.document_id,
	f.rule,
	r.name_zh AS rule_zh, r.name_en AS rule_en, r.reason_zh, r.reason_en,
	f.kind, f.severity, f.certainty,
	f.message_zh, f.message_en, f.printed, f.repaired, f.alternatives, f.expected, f.actual,
	p.name AS project,
	f.line_start, f.line_end,
	(count(*) OVER (PARTITION BY f.rule))::INTEGER AS of_rule
FROM finding AS f
JOIN picked AS d USING (document_id)
LEFT JOIN rule AS r USING (rule)
LEFT JOIN (SELECT project_id, name FROM project WHERE document_id IN (SELECT document_id FROM picked)) AS p USING (project_id)
WHERE f.document_id IN (SELECT document_id FROM picked)
	AND chosen($kind::VARCHAR, f.kind)
	AND chosen($severity::VARCHAR, f.severity)
	AND chosen($certainty::VARCHAR, f.certainty)
	AND chosen($rule::VARCHAR, f.rule)
ORDER BY
	list_position(['conflict', 'reconciliation', 'comparability', 'quality', 'repair'], f.kind),
	list_position(['high', 'medium', 'low'], f.severity),
	f.rule,
	d.seq,
	f.line_start,
	f.finding_id
