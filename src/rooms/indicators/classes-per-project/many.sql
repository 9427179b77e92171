-- 每份披露文件项目几个,其中四类指标都有的几个,每份一行,指标不分项目的为空;单位:个。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
target AS (
	SELECT document_id, project_id, class_id FROM indicator_quality
	WHERE document_id IN (SELECT document_id FROM picked)
),
targeted AS (
	SELECT document_id, count(*) FILTER (WHERE project_id IS NULL) AS departmental FROM target
	GROUP BY document_id
),
covered AS (
	SELECT document_id, project_id, count(DISTINCT class_id) AS classes FROM target
	WHERE project_id IS NOT NULL AND class_id <> 'none'
	GROUP BY document_id, project_id
),
tallied AS (
	SELECT p.document_id, count(*)::INTEGER AS projects, (count(*) FILTER (WHERE c.classes = 4))::INTEGER AS complete
	FROM project_with_purpose AS p
	LEFT JOIN covered AS c ON c.document_id = p.document_id AND c.project_id = p.project_id
	WHERE p.document_id IN (SELECT document_id FROM targeted WHERE departmental = 0)
	GROUP BY p.document_id
)
SELECT d.document_id, t.projects, t.complete, t.complete::DOUBLE / t.projects::DOUBLE AS complete_share
FROM targeted AS d
JOIN picked AS p ON p.document_id = d.document_id
LEFT JOIN tallied AS t ON t.document_id = d.document_id
ORDER BY p.seq
