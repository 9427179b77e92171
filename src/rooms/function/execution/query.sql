-- 预算执行得怎样:预算数、调整预算数、决算数并列,附执行率;没有印出的留空;单位:元。
SELECT
	e.document_id,
	e.statement,
	e.direction,
	e.item,
	e.name,
	e.budget_yuan AS budget,
	e.adjusted_yuan AS adjusted,
	e.final_yuan AS final,
	e.rate,
	e.base,
	(row_number() OVER (
		PARTITION BY e.document_id
		ORDER BY e.final_yuan IS NULL, e.direction = 'revenue', e.item <> 'total', e.statement = 'three_public', e.seq
	) = 1)::BOOLEAN AS leads,
	e.origin, e.line_start, e.line_end,
	e.budget_document,
	e.budget_line_start,
	e.budget_line_end,
	e.adjusted_document,
	e.adjusted_line_start,
	e.adjusted_line_end
FROM execution AS e
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND chosen($origin::VARCHAR, e.origin)
ORDER BY d.seq, e.seq
