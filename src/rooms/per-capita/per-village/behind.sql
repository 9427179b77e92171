-- 每村平摊数由哪些行组成:分担比例的每一级,或没有写分担的项目;单位:元。
WITH part AS (
	SELECT
		s.document_id,
		'share' AS kind,
		s.government AS code,
		p.name || ' · ' || s.part || ' · ' || s.government AS name,
		s.amount_yuan,
		s.share::VARCHAR AS printed,
		s.origin,
		'cost_share' AS rule,
		s.line_start,
		s.line_end,
		CASE s.part WHEN '社区' THEN 'communities' ELSE 'villages' END AS place,
		s.project_id
	FROM cost_share AS s
	JOIN project AS p USING (project_id)
	UNION ALL
	SELECT
		p.document_id,
		'project',
		u.purpose_id,
		p.name,
		p.amount_yuan,
		p.amount_printed,
		p.origin,
		pp.rule,
		p.line_start,
		p.line_end,
		CASE pp.purpose WHEN '社区组织运转' THEN 'communities' ELSE 'villages' END,
		p.project_id
	FROM project AS p
	JOIN project_purpose AS pp USING (project_id)
	JOIN purpose AS u USING (purpose)
	WHERE
		pp.purpose IN ('村级组织运转', '社区组织运转')
		AND p.project_id NOT IN (SELECT project_id FROM cost_share WHERE project_id IS NOT NULL)
)
SELECT
	part.document_id,
	part.kind,
	part.code,
	part.name,
	part.amount_yuan::DOUBLE AS amount,
	(sum(part.amount_yuan) OVER (PARTITION BY part.document_id))::DOUBLE AS total,
	part.printed,
	part.origin,
	part.rule,
	part.line_start,
	part.line_end
FROM part
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($place::VARCHAR = 'both' OR part.place = $place::VARCHAR)
	AND (
		$of::VARCHAR = ''
		OR (
			part.document_id = split_part($of::VARCHAR, '.', 1)
			AND split_part($of::VARCHAR, '.', 2) IN ('', lower(split_part(part.project_id, '.', 2)))
			AND split_part($of::VARCHAR, '.', 3) IN ('', part.place)
		)
	)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.line_start, part.code
