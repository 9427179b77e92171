-- 每份披露文件说了多大一笔预算:印出的合计、基本支出、基本支出以外、列出的项目各是多少,没有印出的留空;印出的合计里有多少没有列出;单位:元。
SELECT
	a.document_id,
	d.scope,
	a.measure,
	a.amount_yuan AS amount,
	a.parts,
	a.origin, a.line_start, a.line_end,
	rest.amount_yuan AS rest
FROM disclosure_amount AS a
JOIN disclosure AS d USING (document_id)
LEFT JOIN disclosure_amount AS rest ON rest.document_id = a.document_id AND rest.measure = 'rest'
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND a.measure <> 'rest'
	AND chosen($origin::VARCHAR, a.origin)
ORDER BY d.seq, list_position(['stated_total', 'basic', 'beyond_basic', 'itemised'], a.measure)
