-- 每个项目在四类指标里各有几条;指标属部门整体而不分项目的披露文件只有一行;单位:条。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure AS d
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
),
subject AS (
	SELECT p.document_id, p.project_id, p.name, p.seq, p.line_start, p.line_end
	FROM project AS p
	WHERE EXISTS (FROM indicator_quality AS i WHERE i.document_id = p.document_id AND i.project_id IS NOT NULL)
	UNION ALL
	SELECT document_id, NULL, NULL, 0, min(line_start), max(line_end)
	FROM indicator_quality
	WHERE project_id IS NULL
	GROUP BY document_id
),
class AS (
	SELECT unnest(['cost', 'output', 'benefit', 'satisfaction']) AS class_id
)
SELECT
	subject.document_id,
	coalesce(lower(split_part(subject.project_id, '.', 2)), 'whole') AS project_key,
	subject.name AS project,
	class.class_id,
	count(i.indicator_id)::INTEGER AS counted,
	CASE
		WHEN bool_or(i.class1_origin = 'suggested') THEN 'suggested'
		WHEN bool_or(i.class1_origin = 'inferred_exact') THEN 'inferred_exact'
		ELSE 'derived'
	END AS origin
FROM subject
JOIN picked USING (document_id)
CROSS JOIN class
LEFT JOIN indicator_quality AS i
	ON i.document_id = subject.document_id AND i.project_id IS NOT DISTINCT FROM subject.project_id AND i.class_id = class.class_id
GROUP BY picked.county_code, picked.fiscal_year, subject.document_id, subject.project_id, subject.name, subject.seq, class.class_id
ORDER BY picked.county_code, picked.fiscal_year, subject.document_id, subject.seq, list_position(['cost', 'output', 'benefit', 'satisfaction'], class.class_id)
