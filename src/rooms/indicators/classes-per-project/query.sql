-- 每个项目在四类指标里各有几条;指标属部门整体而不分项目的披露文件只有一行;单位:条。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
target AS (
	SELECT document_id, indicator_id, project_id, class_id, class1_origin
	FROM indicator_quality
	WHERE document_id IN (SELECT document_id FROM picked)
),
subject AS (
	SELECT document_id, project_id, project_key, name, seq
	FROM project_with_purpose
	WHERE document_id IN (SELECT document_id FROM target WHERE project_id IS NOT NULL)
	UNION ALL
	SELECT DISTINCT document_id, 'whole', 'whole', NULL, 0
	FROM target
	WHERE project_id IS NULL
),
cell AS (
	SELECT
		d.seq,
		s.seq AS place_of_project,
		s.document_id,
		s.project_id,
		s.project_key,
		s.name AS project,
		class.place,
		class.class_id,
		count(i.indicator_id)::INTEGER AS counted,
		CASE WHEN max(i.class1_origin = 'suggested') THEN 'suggested' WHEN max(i.class1_origin = 'inferred_exact') THEN 'inferred_exact' ELSE 'derived' END AS origin
	FROM subject AS s
	JOIN picked AS d USING (document_id)
	CROSS JOIN (VALUES (1, 'cost'), (2, 'output'), (3, 'benefit'), (4, 'satisfaction')) AS class (place, class_id)
	LEFT JOIN target AS i
		ON i.document_id = s.document_id AND coalesce(i.project_id, 'whole') = s.project_id AND i.class_id = class.class_id
	GROUP BY d.seq, s.document_id, s.project_id, s.project_key, s.name, s.seq, class.place, class.class_id
),
tallied AS (
	SELECT document_id, count(*)::INTEGER AS projects, (count(*) FILTER (WHERE least > 0))::INTEGER AS complete
	FROM (SELECT document_id, project_id, min(counted) AS least FROM cell GROUP BY document_id, project_id) AS project
	GROUP BY document_id
	-- Which project has which class is told by none of the targets of a whole department.
	HAVING count(*) FILTER (WHERE project_id = 'whole') = 0
)
SELECT
	c.document_id,
	c.project_key,
	c.project,
	c.class_id,
	c.counted,
	c.origin,
	t.projects,
	t.complete,
	t.complete::DOUBLE / t.projects::DOUBLE AS complete_share
FROM cell AS c
LEFT JOIN tallied AS t ON t.document_id = c.document_id
ORDER BY c.seq, c.place_of_project, c.project_id, c.place
