-- 表中每个数由哪些行组成:原文科目的末级行,或归入同一用途、科目的项目;单位:元。
WITH part AS (
	SELECT
		document_id,
		'disclosed' AS reading,
		'line' AS kind,
		code,
		name,
		amount_yuan,
		amount_printed AS printed,
		origin,
		NULL::VARCHAR AS rule,
		line_start,
		line_end
	FROM coded_amount
	WHERE $lens::VARCHAR = 'code' AND is_leaf AND kind = 'all' AND fund = 'all' AND carried = 'all'
	UNION ALL
	SELECT i.document_id, c.origin, 'project', c.code, i.name, i.amount_yuan, i.amount_printed, i.origin, c.rule || ' · ' || c.confidence, i.line_start, i.line_end
	FROM itemised AS i
	JOIN candidate AS c USING (project_id)
	WHERE $lens::VARCHAR = 'code'
	UNION ALL
	SELECT document_id, 'purpose', 'project', purpose_id, name, amount_yuan, amount_printed, origin, purpose_rule, line_start, line_end
	FROM itemised
	WHERE $lens::VARCHAR = 'purpose'
)
SELECT
	part.document_id,
	part.kind,
	part.code,
	part.name,
	part.amount_yuan::DOUBLE AS amount,
	-- Each reading adds up by itself.
	(sum(part.amount_yuan) OVER (PARTITION BY part.document_id, part.reading))::DOUBLE AS total,
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
	AND split_part($of::VARCHAR, '.', 2) IN ('', part.reading)
	AND (
		split_part($of::VARCHAR, '.', 3) IN ('', part.code)
		OR (part.reading <> 'purpose' AND starts_with(part.code, split_part($of::VARCHAR, '.', 3)))
	)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.reading, part.line_start, part.code
