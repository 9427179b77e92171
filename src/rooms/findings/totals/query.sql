-- 每份文件的合计由什么组成:基本支出、列出的项目(任务)、没有列出的部分;没有印出合计的只有列出的项目;单位:元。
SELECT
	a.document_id,
	a.measure AS part,
	a.amount_yuan AS amount,
	a.amount_yuan::DOUBLE / nullif(d.stated_total_yuan, 0)::DOUBLE AS share,
	d.stated_total_yuan AS stated,
	d.stated_total_line_start AS stated_line_start,
	d.stated_total_line_end AS stated_line_end,
	a.origin,
	a.parts,
	a.line_start, a.line_end
FROM disclosure_amount AS a
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND a.measure IN ('basic', 'itemised', 'rest')
	AND chosen($origin::VARCHAR, a.origin)
ORDER BY d.seq, list_position(['basic', 'itemised', 'rest'], a.measure)
