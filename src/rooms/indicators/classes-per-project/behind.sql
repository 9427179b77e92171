-- 每个项目每类指标是哪几条;缺哪一类的,列出项目本身;单位:元(项目预算数)。
WITH part AS (
	SELECT
		i.document_id,
		'indicator' AS kind,
		concat_ws(' · ', p.name, i.class2, coalesce(i.name, '(没有名称)')) AS name,
		NULL::DECIMAL(18, 2) AS amount_yuan,
		i.target_printed AS printed,
		i.origin,
		i.class_rule AS rule,
		i.line_start,
		i.line_end,
		coalesce(lower(split_part(i.project_id, '.', 2)), 'whole') AS project_key,
		i.class_id
	FROM indicator_quality AS i
	LEFT JOIN project AS p USING (document_id, project_id)
	UNION ALL
	SELECT
		p.document_id,
		'project',
		p.name,
		p.amount_yuan,
		p.amount_printed,
		p.origin,
		NULL,
		p.line_start,
		p.line_end,
		'without',
		class.class_id
	FROM project AS p
	CROSS JOIN (SELECT unnest(['cost', 'output', 'benefit', 'satisfaction']) AS class_id) AS class
	WHERE
		EXISTS (FROM indicator_quality AS i WHERE i.document_id = p.document_id AND i.project_id IS NOT NULL)
		AND NOT EXISTS (FROM indicator_quality AS i WHERE i.project_id = p.project_id AND i.class_id = class.class_id)
)
SELECT
	part.document_id,
	part.kind,
	'' AS code,
	part.name,
	part.amount_yuan::DOUBLE AS amount,
	NULL::DOUBLE AS total,
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
	AND ($of::VARCHAR = '' OR part.document_id = split_part($of::VARCHAR, '.', 1))
	AND CASE
		WHEN split_part($of::VARCHAR, '.', 2) = '' THEN part.project_key <> 'without'
		ELSE part.project_key = split_part($of::VARCHAR, '.', 2)
	END
	AND split_part($of::VARCHAR, '.', 3) IN ('', part.class_id)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.line_start, part.name
