-- 数量乘单位成本:文中的算式算得多少、自称多少,文中测算和成本指标合起来与项目预算数比;单位:元。
SELECT
	s.document_id,
	lower(split_part(p.project_id, '.', 2)) AS project_key,
	p.name AS project,
	p.amount_yuan AS budget,
	p.origin AS budget_origin,
	p.line_start AS budget_line_start,
	p.line_end AS budget_line_end,
	s.kind,
	s.expression,
	s.units,
	s.computed_yuan::DECIMAL(18, 2) AS computed,
	s.stated_yuan::DECIMAL(18, 2) AS stated,
	s.stated_printed,
	s.outcome,
	s.sentence,
	s.message_zh,
	s.message_en,
	s.line_start, s.line_end
FROM calculation AS s
JOIN project AS p USING (document_id, project_id)
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
ORDER BY d.seq, p.seq, s.nth
