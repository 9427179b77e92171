-- 各项目每类指标印了几分,与基准(中央预算单位)差多少;没有印分值的披露文件不适用;单位:分。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure AS d
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
),
printed AS (
	SELECT document_id, project_id, class_id, sum(weight) AS weight, count(*) AS parts, min(line_start) AS line_start, max(line_end) AS line_end
	FROM indicator_quality
	WHERE weight IS NOT NULL
	GROUP BY document_id, project_id, class_id
),
-- Which benchmark a project has depends on the classes that it has.
shaped AS (
	SELECT document_id, project_id, bool_or(class_id = 'cost') AS with_cost, bool_or(class_id = 'satisfaction') AS with_satisfaction
	FROM printed
	GROUP BY document_id, project_id
),
cell AS (
	SELECT shaped.document_id, shaped.project_id, b.class_id, b.weight AS benchmark, printed.weight, printed.parts, printed.line_start, printed.line_end, b.source, b.confidence
	FROM shaped
	JOIN weight_benchmark AS b USING (with_cost, with_satisfaction)
	LEFT JOIN printed ON printed.project_id = shaped.project_id AND printed.class_id = b.class_id
)
SELECT
	picked.document_id,
	lower(split_part(project.project_id, '.', 2)) AS project_key,
	project.name AS project,
	project.seq,
	cell.class_id,
	cell.weight::DOUBLE AS weight,
	cell.benchmark::DOUBLE AS benchmark,
	bool_and(coalesce(cell.weight, 0) = cell.benchmark) OVER (PARTITION BY picked.document_id, cell.project_id) AS matches,
	cell.parts::INTEGER AS parts,
	cell.line_start,
	cell.line_end,
	cell.source,
	cell.confidence
FROM picked
LEFT JOIN cell USING (document_id)
LEFT JOIN project USING (document_id, project_id)
ORDER BY picked.county_code, picked.fiscal_year, picked.document_id, project.seq, list_position(['cost', 'output', 'benefit', 'satisfaction'], cell.class_id)
