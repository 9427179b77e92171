-- 读者自己归类的项目:名称与归类,只列归过的;单位:无。
SELECT
	lower(p.project_id) AS project,
	p.name,
	CASE WHEN p.purpose_rule = 'reader' THEN p.purpose ELSE '' END AS purpose,
	CASE WHEN p.purpose_rule = 'reader' THEN p.purpose_en ELSE '' END AS purpose_en,
	coalesce((
		SELECT min(f.function_code)
		FROM project_function AS f
		WHERE f.project_id = p.project_id
			AND f.rule = 'reader'
	), '') AS code
FROM project_with_purpose AS p
WHERE list_contains(string_split($projects::VARCHAR, ' '), lower(p.project_id))
ORDER BY p.document_id, p.line_start, p.project_id
