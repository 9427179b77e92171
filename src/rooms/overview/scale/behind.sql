-- 每个金额由哪些行组成:印出的合计、支出总表或整体情况表的各行、列出的项目;单位:元。
WITH part AS (
	SELECT
		d.document_id,
		'stated_total' AS measure,
		'total' AS kind,
		'' AS code,
		d.title AS name,
		d.stated_total_yuan AS amount_yuan,
		NULL::VARCHAR AS printed,
		c.origin,
		c.line_start,
		c.line_end
	FROM disclosure AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total'
	UNION ALL
	SELECT
		document_id,
		CASE WHEN measure = 'basic' THEN 'basic' ELSE 'beyond_basic' END AS measure,
		'statement' AS kind,
		'' AS code,
		item_name AS name,
		amount_yuan,
		amount_printed AS printed,
		origin,
		line_start,
		line_end
	FROM budget_line
	WHERE
		amount_yuan IS NOT NULL
		AND (
			(statement = 'expenditure_by_function' AND level = 0 AND measure IN ('basic', 'project'))
			OR (
				statement = 'department_overview'
				AND direction = 'expenditure'
				AND is_leaf
				AND document_id NOT IN (SELECT document_id FROM expenditure)
			)
		)
	UNION ALL
	SELECT
		document_id,
		'itemised' AS measure,
		'project' AS kind,
		coalesce(code, '') AS code,
		name,
		amount_yuan,
		amount_printed AS printed,
		origin,
		line_start,
		line_end
	FROM project
)
SELECT
	part.document_id,
	part.kind,
	part.code,
	part.name,
	part.amount_yuan::DOUBLE AS amount,
	(sum(part.amount_yuan) OVER (PARTITION BY part.document_id, part.measure))::DOUBLE AS total,
	part.printed,
	part.origin,
	NULL::VARCHAR AS rule,
	part.line_start,
	part.line_end
FROM part
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($of::VARCHAR = '' OR part.document_id = split_part($of::VARCHAR, '.', 1))
	AND split_part($of::VARCHAR, '.', 2) IN ('', part.measure)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.line_start, part.name
