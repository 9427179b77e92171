-- 每份披露文件的部门目标里有几处指标,其中几处写明数字,每份一行;单位:处。
SELECT
	d.document_id,
	count(g.value)::INTEGER AS numbered,
	count(g.goal_id)::INTEGER AS told,
	count(g.value)::DOUBLE / nullif(count(g.goal_id), 0)::DOUBLE AS numbered_share
FROM disclosure AS d
LEFT JOIN goal AS g USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
GROUP BY d.seq, d.document_id
ORDER BY d.seq
