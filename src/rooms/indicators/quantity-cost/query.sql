-- 数量乘单位成本:文中的算式算得多少、自称多少,文中测算和成本指标合起来与项目预算数比;单位:元。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
compared AS (
	SELECT
		document_id, count(DISTINCT project_id)::INTEGER AS compared,
		count(DISTINCT CASE WHEN outcome = 'exceeds' THEN project_id END)::INTEGER AS exceeding
	FROM calculation
	WHERE document_id IN (SELECT document_id FROM picked) AND kind <> 'arithmetic'
	GROUP BY document_id
)
SELECT
	s.document_id,
	lower(split_part(p.project_id, '.', 2)) AS project_key,
	p.name AS project,
	p.amount_yuan AS budget, p.origin AS budget_origin, p.line_start AS budget_line_start, p.line_end AS budget_line_end,
	s.kind, s.expression, s.units,
	s.computed_yuan::DECIMAL(18, 2) AS computed, s.stated_yuan::DECIMAL(18, 2) AS stated, s.stated_printed, s.outcome,
	s.sentence, s.message_zh, s.message_en,
	coalesce(c.compared, 0) AS compared,
	coalesce(c.exceeding, 0) AS exceeding,
	(c.compared - c.exceeding)::DOUBLE / c.compared::DOUBLE AS within_share,
	s.line_start, s.line_end
FROM calculation AS s
JOIN project AS p USING (document_id, project_id)
JOIN picked AS d USING (document_id)
LEFT JOIN compared AS c ON c.document_id = s.document_id
ORDER BY d.seq, p.seq, s.nth
