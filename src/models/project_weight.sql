-- 印出分值的项目,每类指标一行:印了几分,基准(中央预算单位)几分,整个项目是否与基准相同;单位:分。
WITH printed AS (
	SELECT document_id, project_id, class_id, sum(weight) AS weight, count(*) AS parts, min(line_start) AS line_start, max(line_end) AS line_end
	FROM indicator_quality
	WHERE weight IS NOT NULL AND project_id IS NOT NULL
	GROUP BY document_id, project_id, class_id
),
-- Which benchmark a project has depends on the classes that it has.
shaped AS (
	SELECT document_id, project_id, max(class_id = 'cost') AS with_cost, max(class_id = 'satisfaction') AS with_satisfaction
	FROM printed
	GROUP BY document_id, project_id
),
cell AS (
	SELECT
		s.document_id,
		s.project_id,
		b.class_id,
		p.weight,
		b.weight AS benchmark,
		p.parts,
		p.line_start,
		p.line_end,
		b.source,
		b.confidence
	FROM shaped AS s
	JOIN weight_benchmark AS b USING (with_cost, with_satisfaction)
	LEFT JOIN printed AS p ON p.project_id = s.project_id AND p.class_id = b.class_id
)
SELECT
	c.document_id,
	c.project_id,
	lower(split_part(c.project_id, '.', 2)) AS project_key,
	p.name AS project,
	p.seq,
	c.class_id,
	c.weight,
	c.benchmark,
	min(coalesce(c.weight, 0) = c.benchmark) OVER (PARTITION BY c.project_id) AS matches,
	c.parts,
	c.line_start,
	c.line_end,
	c.source,
	c.confidence
FROM cell AS c
JOIN project AS p USING (project_id)
