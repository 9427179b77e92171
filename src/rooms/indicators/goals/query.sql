-- 部门目标用文字写了什么,每一处数字或说法一行,没有读出部门目标的文件留一行说明;单位:原文单位。
SELECT
	d.document_id,
	coalesce(g.goal_seq, 0) AS goal_seq,
	coalesce(g.goal, '') AS goal,
	coalesce(g.objective, '') AS objective,
	coalesce(g.name, '') AS name,
	g.value_printed AS printed,
	g.operator,
	g.value,
	g.unit AS measured_in,
	coalesce(g.goal_id, '') AS row_id,
	(count(g.value) OVER (PARTITION BY d.document_id))::INTEGER AS numbered,
	(count(g.goal_id) OVER (PARTITION BY d.document_id))::INTEGER AS told,
	(count(g.value) OVER (PARTITION BY d.document_id))::DOUBLE / nullif(count(g.goal_id) OVER (PARTITION BY d.document_id), 0)::DOUBLE AS numbered_share,
	coalesce(g.origin, 'derived') AS origin, g.line_start, g.line_end
FROM disclosure AS d
LEFT JOIN goal AS g USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
ORDER BY d.seq, g.goal_seq, g.line_start, length(row_id), row_id
