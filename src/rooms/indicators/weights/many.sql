-- 每份披露文件印有分值的项目几个,其中各类分值与基准一致的几个,每份一行,没有印分值的为空;单位:个。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
tallied AS (
	SELECT document_id, count(*)::INTEGER AS projects, (count(*) FILTER (WHERE matches))::INTEGER AS same
	FROM (
		SELECT DISTINCT document_id, project_id, matches FROM project_weight
		WHERE document_id IN (SELECT document_id FROM picked)
	) AS project
	GROUP BY document_id
)
SELECT p.document_id, t.projects, t.same, t.same::DOUBLE / t.projects::DOUBLE AS same_share
FROM picked AS p
LEFT JOIN tallied AS t ON t.document_id = p.document_id
ORDER BY p.seq
