-- 各项目每类指标印了几分,与基准(中央预算单位)差多少;没有印分值的披露文件不适用;单位:分。
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
SELECT
	d.document_id, w.project_key, w.project, w.seq, w.class_id, w.weight,
	w.benchmark::DOUBLE AS benchmark,
	(coalesce(w.weight, 0) - w.benchmark)::DOUBLE AS difference,
	w.matches, w.parts, w.line_start, w.line_end, w.source, w.confidence,
	t.projects, t.same, t.same::DOUBLE / t.projects::DOUBLE AS same_share
FROM picked AS d
LEFT JOIN project_weight AS w ON w.document_id = d.document_id
LEFT JOIN tallied AS t ON t.document_id = d.document_id
ORDER BY d.seq, w.seq, list_position(['cost', 'output', 'benefit', 'satisfaction'], w.class_id)
