-- 每一段由哪些行组成:科目的末级行、部门整体的行,或名称写明结余结转与否的项目;单位:元。
WITH part AS (
	SELECT
		document_id,
		'line' AS kind,
		code,
		name,
		CASE $split::VARCHAR WHEN 'kind' THEN kind WHEN 'fund' THEN fund ELSE carried END AS key,
		amount_yuan,
		amount_printed AS printed,
		origin,
		NULL::VARCHAR AS rule,
		line_start,
		line_end
	FROM coded_amount
	WHERE
		is_leaf
		AND (kind = 'all') = ($split::VARCHAR <> 'kind')
		AND (fund = 'all') = ($split::VARCHAR <> 'fund')
		AND (carried = 'all') = ($split::VARCHAR <> 'carried')
	UNION ALL
	SELECT document_id, 'line', '', item_name, measure, amount_yuan, amount_printed, origin, NULL, line_start, line_end
	FROM budget_line
	WHERE
		$split::VARCHAR = 'kind'
		AND statement = 'department_overview'
		AND direction = 'expenditure'
		AND measure IN ('basic', 'project', 'other')
		AND amount_yuan IS NOT NULL
	UNION ALL
	SELECT
		document_id,
		'project',
		'',
		name,
		CASE WHEN regexp_matches(name, '结余|结转') THEN 'carried_over' ELSE 'current_year' END,
		amount_yuan,
		amount_printed,
		origin,
		'name',
		line_start,
		line_end
	FROM itemised
	WHERE
		$split::VARCHAR = 'carried'
		AND document_id NOT IN (SELECT document_id FROM coded_amount)
		AND document_id IN (SELECT document_id FROM itemised WHERE regexp_matches(name, '结余|结转'))
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
	AND ($of::VARCHAR = '' OR part.document_id = split_part($of::VARCHAR, '.', 1))
	AND starts_with(part.code, split_part($of::VARCHAR, '.', 2))
	AND split_part($of::VARCHAR, '.', 3) IN ('', part.key)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.line_start, part.code
