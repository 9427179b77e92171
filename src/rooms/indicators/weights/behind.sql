-- 每个分值由哪些指标的分值组成,基准是哪一条;单位:分。
WITH project_shape AS (
	SELECT project_id, bool_or(class_id = 'cost') AS with_cost, bool_or(class_id = 'satisfaction') AS with_satisfaction
	FROM indicator_quality
	WHERE weight IS NOT NULL
	GROUP BY project_id
),
summed AS (
	SELECT project_id, class_id, sum(weight) AS weight
	FROM indicator_quality
	WHERE weight IS NOT NULL
	GROUP BY project_id, class_id
),
compared AS (
	SELECT project_id, bool_and(coalesce(summed.weight, 0) = b.weight) AS matches
	FROM project_shape
	JOIN weight_benchmark AS b USING (with_cost, with_satisfaction)
	LEFT JOIN summed USING (project_id, class_id)
	GROUP BY project_id
)
SELECT
	i.document_id,
	'indicator' AS kind,
	'' AS code,
	concat_ws(' · ', project.name, i.class2, coalesce(i.name, '(没有名称)')) AS name,
	NULL::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	i.weight::VARCHAR || ' 分' AS printed,
	i.origin,
	'基准 ' || b.weight::VARCHAR || ' 分(' || b.source || ')' AS rule,
	i.line_start,
	i.line_end
FROM indicator_quality AS i
JOIN disclosure AS d USING (document_id)
JOIN project USING (document_id, project_id)
JOIN project_shape USING (project_id)
JOIN compared USING (project_id)
LEFT JOIN weight_benchmark AS b
	ON b.with_cost = project_shape.with_cost AND b.with_satisfaction = project_shape.with_satisfaction AND b.class_id = i.class_id
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND i.weight IS NOT NULL
	AND ($of::VARCHAR = '' OR i.document_id = split_part($of::VARCHAR, '.', 1))
	AND (
		split_part($of::VARCHAR, '.', 2) IN ('', lower(split_part(i.project_id, '.', 2)))
		OR (split_part($of::VARCHAR, '.', 2) = 'match' AND compared.matches)
		OR (split_part($of::VARCHAR, '.', 2) = 'other' AND NOT compared.matches)
	)
	AND split_part($of::VARCHAR, '.', 3) IN ('', i.class_id)
ORDER BY d.county_code, d.fiscal_year, i.document_id, project.seq, i.line_start, i.indicator_id
