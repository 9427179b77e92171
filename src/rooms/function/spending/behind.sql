-- 每个条形由哪些行组成:公开科目的列出末级科目行,按用途的列出项目;单位:元。
WITH part AS (
	SELECT
		document_id,
		'line' AS kind,
		code,
		name,
		amount_yuan,
		amount_printed AS printed,
		origin,
		NULL::VARCHAR AS rule,
		line_start,
		line_end
	FROM expenditure
	WHERE is_leaf
	UNION ALL
	SELECT
		p.document_id,
		'project' AS kind,
		u.purpose_id AS code,
		p.name,
		p.amount_yuan,
		p.amount_printed AS printed,
		p.origin,
		pp.rule,
		p.line_start,
		p.line_end
	FROM project AS p
	JOIN project_purpose AS pp USING (project_id)
	JOIN purpose AS u USING (purpose)
	WHERE p.document_id NOT IN (SELECT document_id FROM expenditure)
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
	AND ($at::VARCHAR = '' OR part.document_id = split_part($at::VARCHAR, '.', 1))
	AND (split_part($at::VARCHAR, '.', 2) IN ('', part.code) OR (part.kind = 'line' AND starts_with(part.code, split_part($at::VARCHAR, '.', 2))))
	AND ($of::VARCHAR = '' OR part.document_id = split_part($of::VARCHAR, '.', 1))
	AND (split_part($of::VARCHAR, '.', 2) IN ('', part.code) OR (part.kind = 'line' AND starts_with(part.code, split_part($of::VARCHAR, '.', 2))))
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.line_start, part.code
